import './fonts.css'
import './page.css'
import './layout.css'
import './paper.css'
import { flushSync, hydrate, mount } from 'svelte'
import { App as State } from './app.svelte.ts'
import dossiers from './data.ts'
import { dayOf } from './dossier/day.ts'
import App from './Page.svelte'

const target = document.body
const base = import.meta.env.BASE_URL
const made = target.querySelector<HTMLElement>('[data-passage]')

// A page made at build time is taken over as it was made; only then does the address have its say.
const app = new State(
  dossiers,
  { pathname: base + (made?.dataset.passage ?? ''), search: '' },
  { origin: location.origin, base },
)
const still = made?.querySelector('.still')?.innerHTML
;(made ? hydrate : mount)(App, { target, props: { app, still } })
app.start(
  {
    today: dayOf(new Date()),
    canShare: 'share' in navigator,
    isRoomy: innerWidth >= 1100,
  },
  location,
)
flushSync()
