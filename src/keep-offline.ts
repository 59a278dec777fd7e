/** Has the service worker keep the dossier of this page, so that it can be read without a connection. */
import type { App } from './app.svelte.ts'
import { type KeptReport, nameAt, type Wish, workerPath } from './offline-list.ts'
import { wantsLittleData } from './wants-little-data.ts'

/** The paths of what the page has fetched from this site. */
const fetchedFrom = (base: string) =>
  performance
    .getEntriesByType('resource')
    .filter(({ name }) => name.startsWith(location.origin + base))
    .map(({ name }) => nameAt(name, base))

function wishOf(app: App, base: string): Wish {
  const loading = document.querySelectorAll('link#dossier,script[src]')
  return {
    folder: app.addresses.folder,
    page: app.madeFor,
    marks: [...loading].map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? ''),
    // Who saves data fetches nothing for later: what has been opened is kept.
    fetched: wantsLittleData() ? fetchedFrom(base) : 'all',
  }
}

/** @param base the path that the site is served under @throws Error where the browser lets no worker in */
export async function keepOffline(app: App, base: string): Promise<void> {
  const { serviceWorker } = navigator
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<KeptReport>) => {
    if (data.folder === app.addresses.folder) app.offline.report(data.reach)
  })
  // A worker that is switched off has to come at once, however long a server lets files be kept.
  await serviceWorker.register(base + workerPath, { updateViaCache: 'none' })
  const { active } = await serviceWorker.ready
  const ask = () => active?.postMessage(wishOf(app, base))
  ask()
  // Only then the page of a reader who saves data has fetched what is of the map.
  if (wantsLittleData()) app.map.drawn.then(ask)
  // What was broken off goes on.
  addEventListener('online', ask)
}
