/** The file that says what the site is called, in which languages it is made, and in which order its dossiers stand. */
import { type SiteFacts, siteFactsFile, siteFileName } from '../format/format.ts'
import { conform } from './conformity.ts'
import { readJson } from './json.ts'
import { type Problem, problemAt } from './problem.ts'
import { oneOf } from './show.ts'
import { inside } from './spot.ts'

/**
 * @param text of the file; undefined where there is none, which is no problem
 * @param slugs of all dossiers
 */
export function checkSiteFile(
  text: string | undefined,
  slugs: readonly string[],
): { site: SiteFacts; problems: Problem[] } {
  if (text === undefined) return { site: {}, problems: [] }
  const { value, problems } = readJson(siteFileName, text)
  if (value === undefined) return { site: {}, problems }
  const document = { file: siteFileName, value }
  const { value: site = {}, problems: unfit } = conform(siteFactsFile, document)
  const { order = [], languages = [] } = site
  const stray = order.flatMap((slug, index) => {
    const spot = inside({ document }, 'order', index)
    if (!slugs.includes(slug)) return [problemAt(spot, `the unknown dossier ${slug}`, oneOf(slugs))]
    return order.indexOf(slug) < index ? [problemAt(spot, `${slug}, which is listed already`, 'each dossier once')] : []
  })
  const taken = languages.flatMap((language, index) => {
    const spot = inside({ document }, 'languages', index)
    if (languages.indexOf(language) < index)
      return [problemAt(spot, `${language}, which is listed already`, 'each language once')]
    return slugs.includes(language)
      ? [problemAt(spot, `${language}, which is the name of a dossier`, 'a language whose address is free')]
      : []
  })
  return { site, problems: [...problems, ...unfit, ...stray, ...taken] }
}
