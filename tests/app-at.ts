/** The app at a page, as the build makes it. */
import { memoryAddressBar } from '../src/address-bar.ts'
import { App } from '../src/app.svelte.ts'
import dossiers from '../src/data.ts'
import { wordsFor } from '../src/words/all-words.ts'
import { siteLanguages } from '../src/words/languages.ts'

/** In the language of its dossier. @param path after the base and the folder of the language, without a leading slash; its dossier is the first one where it names none of those given */
export function appAt(path: string, known = dossiers): App {
  const dossier = known.find(({ slug }) => path.startsWith(`${slug}/`)) ?? known[0]
  if (!dossier) throw new Error('there is no dossier to test with')
  const folder = siteLanguages.find(({ language }) => language === dossier.language)?.folder ?? ''
  const site = { origin: '', base: '/', folder }
  const address = memoryAddressBar(`/${folder}${path}`)
  return new App({ words: wordsFor(dossier.language), dossier, basemaps: {}, site, address })
}
