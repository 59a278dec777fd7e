/** Every file of the site that is made from the dossiers. This is the entry of the build that makes the pages. */
import { onlineBasemaps } from '../../../basemaps.config.ts'
import { checkBasemapIds, originsOf } from '../../view/basemaps.ts'
import { wordsFor } from '../../words/all-words.ts'
import { siteLanguages } from '../../words/languages.ts'
import { iconFiles, manifestFile } from '../installing.ts'
import { sitemapOf } from '../sitemap.ts'
import { dossierParts } from './dossier-parts.ts'
import { dossiersIn, feedOfAll, listOfAll, lostPage } from './site-lists.ts'
import type { LanguageInput, SiteInput, SitePart } from './site-part.ts'

export { dossiersOfSite } from './site-lists.ts'

const base = import.meta.env.BASE_URL

function* partsIn(input: LanguageInput): Generator<SitePart> {
  const { words, folder } = input
  const manifest = manifestFile(base, folder, words)
  if (folder === '') yield lostPage(input)
  yield listOfAll(input)
  yield feedOfAll(input)
  yield { path: manifest.path, inputs: [manifest.text], make: () => [manifest] }
  for (const [index, dossier] of input.dossiers.entries()) yield* dossierParts(dossier, index === 0, input)
}

/** The site, part by part. */
export function* makeSite(input: SiteInput): Generator<SitePart> {
  checkBasemapIds(onlineBasemaps)
  const origins = originsOf(onlineBasemaps)
  const addresses: string[] = []
  for (const language of siteLanguages) {
    const { folder } = language
    const dossiers = dossiersIn(language, input)
    for (const part of partsIn({ ...input, origins, words: wordsFor(language.language), folder, dossiers })) {
      addresses.push(...(part.addresses ?? []))
      yield part
    }
  }
  yield { path: 'icons', inputs: [], make: () => iconFiles(input.icon) }
  const path = 'sitemap.xml'
  yield { path, inputs: addresses, make: () => [{ path, text: sitemapOf(addresses) }] }
}
