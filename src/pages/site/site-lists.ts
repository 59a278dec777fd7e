/** What the site has of all its dossiers: their list, and the feed of what is new in them. */
import type { Dossier } from '../../dossier/dossier.ts'
import { dossiersSegment, feedPath, notFoundPage } from '../../dossier/published.ts'
import { noSelection, ofFeature } from '../../view/selection.ts'
import { type SiteLanguage, siteLanguages } from '../../words/languages.ts'
import { entriesOf, feedOf } from '../feed.ts'
import { dossiersPage } from '../plain-pages.ts'
import { smallMapSize } from '../small-map.ts'
import { appOf } from './app-of.ts'
import type { DossierPages, LanguageInput, SiteInput, SitePart } from './site-part.ts'

const base = import.meta.env.BASE_URL

/** What is new and what was corrected in all dossiers. */
export function feedOfAll(input: LanguageInput): SitePart {
  const { words, folder } = input
  const path = folder + feedPath(dossiersSegment)
  const entries = input.dossiers.flatMap((dossier) => {
    const { addresses } = appOf(`${dossier.slug}/`, dossier, input)
    return entriesOf(
      dossier,
      (feature) => addresses.plainLink(feature === undefined ? noSelection : ofFeature(feature)),
      words,
    )
  })
  const make = () => {
    const [self, page] = [input.origin + base + path, `${input.origin + base + folder + dossiersSegment}/`]
    return [{ path, text: feedOf(words.corrections.feedOfAll, self, page, entries, words) }]
  }
  return { path, inputs: [JSON.stringify(entries)], make }
}

/** The page that lists all dossiers. @param canonical its address; that for unknown addresses has none */
function listPage({ dossiers, origin, words, folder, ...input }: LanguageInput, canonical?: string): string {
  const pages = siteLanguages.map((each) => ({ ...each, address: `${base}${each.folder}${dossiersSegment}/` }))
  const given = { words, dossiers, origin, base: base + folder, smallMapSize, pages }
  return dossiersPage({ ...given, ...(canonical !== undefined && { canonical }) }, { ...input, folder })
}

const listed = ({ dossiers }: SiteInput) =>
  JSON.stringify(dossiers.map(({ slug, title, summary, article }) => [slug, title, summary, article]))

export function listOfAll(input: LanguageInput): SitePart {
  const { dossiers, origin, folder } = input
  const address = `${folder}${dossiersSegment}/`
  const canonical = origin + base + address
  const path = `${address}index.html`
  const make = () => [{ path, text: listPage(input, canonical) }]
  const keptWith = dossiers.map(({ slug }) => folder + slug)
  return { path, inputs: [listed(input)], keptWith, addresses: [canonical], make }
}

/** Where there is no page the list answers, in the first language: what file servers send knows nothing of others. */
export function lostPage(input: LanguageInput): SitePart {
  const keptWith = dossiersOfSite(input).map(({ language, dossier }) => language.folder + dossier.slug)
  const path = notFoundPage
  return { path, inputs: [listed(input)], keptWith, make: () => [{ path, text: listPage(input) }] }
}

/** In the first language of the site stands every dossier, in any other those that are in it. */
export function dossiersIn({ language, folder }: SiteLanguage, { dossiers, editions }: SiteInput): Dossier[] {
  return dossiers.flatMap((dossier) => {
    if (dossier.language === language) return dossier
    return editions[language]?.find(({ slug }) => slug === dossier.slug) ?? (folder === '' ? dossier : [])
  })
}

/** All that the site has pages of. */
export const dossiersOfSite = (input: SiteInput): DossierPages[] =>
  siteLanguages.flatMap((language) => dossiersIn(language, input).map((dossier) => ({ language, dossier })))
