import 'virtual:fonts.css'
import { isKeptOffline } from 'virtual:site'
import './base.css'
import './layout.css'
import './print.css'
import { flushSync, hydrate, mount } from 'svelte'
import { onlineBasemaps } from '../basemaps.config.ts'
import { browserAddressBar } from './address-bar.ts'
import { App } from './app.svelte.ts'
import { dayOf } from './dossier/day.ts'
import { type FoundPage, fetchDossier, findPage } from './find-page.ts'
import { letOwnWorkersStart } from './own-workers.ts'
import Page from './Page.svelte'
import { mapsIn } from './ui/drawings.svelte.ts'
import { placeIn } from './ui/place.ts'
import { languageAt } from './words/languages.ts'

const base = import.meta.env.BASE_URL

letOwnWorkersStart()

const { folder } = languageAt(location.pathname.slice(base.length))

function start({ words, dossier, made, problems }: FoundPage) {
  if (import.meta.env.DEV) void import('./page-rules.ts').then(({ pageRules }) => showRules(pageRules(words.language)))
  // A page of the build is hydrated as it was built; only then is the address read.
  const app: App = new App({
    words,
    dossier,
    basemaps: onlineBasemaps,
    site: { origin: location.origin, base, folder },
    address: browserAddressBar(() => placeIn(app)),
    madeFor: made?.dataset.passage,
    fetchDossier,
    problems,
  })
  // It has been run, before there was anything else.
  made?.querySelector(':scope > script')?.remove()
  const maps = made ? mapsIn(made) : undefined
  const foldsList = made?.querySelector('.map-list.folds') != null
  ;(made ? hydrate : mount)(Page, { target: document.body, props: { app, maps, foldsList } })
  const { languages } = navigator
  app.start({ today: dayOf(new Date()), canShare: 'share' in navigator, languages }, location.host)
  flushSync()
  if (isKeptOffline && import.meta.env.PROD && 'serviceWorker' in navigator && !app.view.embed && parent === window)
    app.map.settled.then(() => whenIdle(() => keepDossier(app)))
}

/** Each page of the build has them in itself. */
function showRules(rules: string) {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(rules)
  document.adoptedStyleSheets.push(sheet)
}

/** Nothing of a first view waits for what can be done later. */
const whenIdle = globalThis.requestIdleCallback ?? setTimeout

async function keepDossier(app: App) {
  try {
    const { keepOffline } = await import('./keep-offline.ts')
    await keepOffline(app, base)
  } catch {
    // The browser lets no worker in, or there is no connection: the page is as it would be without.
  }
}

// Not awaited here: the scripts of the map import from this one, and would wait for it.
// Where it cannot be, the page stays as it was built, and says so by itself.
findPage(base + folder)
  .then(start)
  .catch(console.error)
