/** The languages of the site: where their pages stand, and what each says of itself. */
import { languages as known } from 'virtual:languages'
import { languages as wanted } from 'virtual:site'

export interface SiteLanguage {
  /** As HTML's `lang` and `dir` have it. */
  language: string
  direction: 'ltr' | 'rtl'
  /** What it calls itself, and how it says that a page is there in it too. */
  name: string
  offer: string
  /** What stands before the pages in it, after the base: `ar/`; nothing in the first language. */
  folder: string
}

export const siteLanguages: readonly SiteLanguage[] = wanted.map((language, index) => {
  const found = known.find((each) => each.language === language)
  if (!found)
    throw new RangeError(
      `site.json · languages: found ${language}; expected one that has messages: ${known.map((each) => each.language).join(', ')}`,
    )
  return { ...found, folder: index === 0 ? '' : `${language}/` }
})

/** The language of the pages at a path, which stands after the base. */
export function languageAt(path: string): SiteLanguage {
  const [first] = siteLanguages
  const [segment = ''] = path.toLowerCase().split('/')
  const found = siteLanguages.find(({ folder }) => folder.toLowerCase() === `${segment}/`) ?? first
  if (!found) throw new RangeError('found no language of the site; expected one')
  return found
}
