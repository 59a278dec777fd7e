import 'virtual:fonts.css'
import './base.css'
import './layout.css'
import './print.css'
import { flushSync, hydrate, mount } from 'svelte'
import { onlineBasemaps } from '../basemaps.config.ts'
import { browserAddressBar } from './address-bar.ts'
import { App } from './app.svelte.ts'
import { dayOf } from './dossier/day.ts'
import { type FoundPage, fetchDossier, findPage } from './find-page.ts'
import Page from './Page.svelte'
import { mapsIn } from './ui/drawings.svelte.ts'
import { placeIn } from './ui/place.ts'
import { languageAt } from './words/languages.ts'

const base = import.meta.env.BASE_URL
const { folder } = languageAt(location.pathname.slice(base.length))

function start({ words, dossier, made, problems }: FoundPage) {
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
  const early = made?.querySelector('script')?.outerHTML
  const maps = made ? mapsIn(made) : undefined
  const foldsList = made?.querySelector('.map-list.folds') != null
  ;(made ? hydrate : mount)(Page, { target: document.body, props: { app, early, maps, foldsList } })
  const { languages } = navigator
  app.start({ today: dayOf(new Date()), canShare: 'share' in navigator, languages }, location.host)
  flushSync()
}

// Not awaited here: the scripts of the map import from this one, and would wait for it.
findPage(base + folder).then(start)
