/** The app at a page, as the build makes it. */
import { memoryAddressBar } from '../src/address-bar.ts'
import { App } from '../src/app.svelte.ts'
import dossiers from '../src/data.ts'
import { en } from './english.ts'

/** @param path after the base, without a leading slash; its dossier is the first one where it names none of those given */
export function appAt(path: string, known = dossiers): App {
  const dossier = known.find(({ slug }) => path.startsWith(`${slug}/`)) ?? known[0]
  if (!dossier) throw new Error('there is no dossier to test with')
  const site = { origin: '', base: '/' }
  return new App({ words: en, dossier, basemaps: {}, site, address: memoryAddressBar(`/${path}`) })
}
