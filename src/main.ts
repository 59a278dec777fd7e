import '@fontsource/ibm-plex-sans/latin-400.css'
import '@fontsource/ibm-plex-sans/latin-600.css'
import '@fontsource/ibm-plex-sans-arabic/arabic-400.css'
import '@fontsource/ibm-plex-serif/latin-400.css'
import './page.css'
import { hydrate, mount } from 'svelte'
import App from './App.svelte'
import { App as State } from './app.svelte.ts'
import dossiers from './data.ts'

const target = document.body
const app = new State(dossiers, location, import.meta.env.BASE_URL)
const prerendered = target.querySelector('[data-passage]') !== null
;(prerendered ? hydrate : mount)(App, { target, props: { app } })
