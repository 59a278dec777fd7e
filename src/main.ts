import './fonts.css'
import './page.css'
import './layout.css'
import './paper.css'
import { flushSync, hydrate, mount } from 'svelte'
import { onlineBasemaps } from '../basemaps.config.ts'
import { browserAddressBar } from './address-bar.ts'
import { App as State } from './app.svelte.ts'
import dossiers from './data.ts'
import { dayOf } from './dossier/day.ts'
import App from './Page.svelte'

const target = document.body
const made = target.querySelector<HTMLElement>('[data-passage]')

// A page made at build time is taken over as it was made; only then does the address have its say.
const app = new State({
  dossiers,
  basemaps: onlineBasemaps,
  site: { origin: location.origin, base: import.meta.env.BASE_URL },
  address: browserAddressBar,
  madeFor: made?.dataset.passage,
})
const still = made?.querySelector('.still')?.innerHTML
;(made ? hydrate : mount)(App, { target, props: { app, still } })
app.start(
  {
    today: dayOf(new Date()),
    canShare: 'share' in navigator,
    isRoomy: innerWidth >= 1100,
  },
  location.host,
)
flushSync()
