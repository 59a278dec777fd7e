/** Of a large dossier each page has an excerpt: what the reader goes to is shown once its page has come. */
import { expect, test } from 'vitest'
import { memoryAddressBar } from '../../src/address-bar.ts'
import { App } from '../../src/app.svelte.ts'
import type { Dossier } from '../../src/dossier/dossier.ts'
import { LiveMap } from '../../src/live-map.svelte.ts'
import { ofFeature } from '../../src/view/selection.ts'
import { en } from '../english.ts'
import { dossier, known } from './view/known.ts'

const start = '/autumn-circus/'
const excerpt = { ...dossier, tiles: 'tiles.pmtiles' }

/** The app, and what answers to each page that it asks for, in order. */
function open() {
  const asked: { come: (dossier: Dossier) => void; fail: () => void }[] = []
  const bar = memoryAddressBar(start)
  const app = new App({
    words: en,
    ...known,
    dossier: excerpt,
    site: { origin: '', base: '/', folder: '' },
    address: bar,
    madeFor: 'autumn-circus/',
    fetchDossier: () => new Promise((come, fail) => asked.push({ come, fail: () => fail(new Error('gone')) })),
  })
  app.start({ today: '2026-11-22', canShare: false, languages: ['en'] }, 'maps.example')
  return { app, bar, asked }
}
/** Until what answers has been heard. */
const heard = () => new Promise((resolve) => setTimeout(resolve))

test('a page that fails after the reader has chosen another takes nobody there', async () => {
  const { app, bar, asked } = open()
  app.select(ofFeature('salt-harbour'))
  app.select(ofFeature('gull-field'))
  asked[1]?.come(excerpt)
  await heard()
  asked[0]?.fail()
  await heard()
  expect(bar.steps).toEqual([start, `${start}gull-field/`])
  expect(app.selected?.slug).toBe('gull-field')
})

test('where “Back” finds no page, the browser is left to say so: nothing untrue is told of the dossier', async () => {
  const { app, bar, asked } = open()
  app.select(ofFeature('salt-harbour'))
  asked[0]?.come(excerpt)
  await heard()
  bar.go(-1)
  const back = app.syncWithAddress()
  asked[1]?.fail()
  await back
  expect(app.notices).toEqual([])
  expect(bar.steps.at(-1)).toBe(start)
})

test('who touched the still map before the scripts came is not asked for another touch', async () => {
  const map = new LiveMap()
  map.ask()
  await map.spare()
  expect(map.isSpared).toBe(false)
})
