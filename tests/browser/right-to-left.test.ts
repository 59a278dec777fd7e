/**
 * A page that reads from right to left, of a dossier in Arabic: what lies over its map lies the other way round, and its still map
 * looks like the live one. Until the site has such pages by itself, the fixture is built with one of its dossiers in Arabic letters.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { BrowserContextOptions } from 'playwright-core'
import type { Plugin } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveSite } from '../../scripts/site/serve.ts'
import { listBox } from '../../src/style/list-box.ts'
import { beyondRoom, boxesOn, stageOf } from './boxes-on.ts'
import { circus, dossier } from './circus.ts'
import { faultsAt } from './faults-on.ts'
import { builtPage, screens } from './screens.ts'
import { newPage, phone, resize, settled } from './site.ts'
import { mapComparer } from './still-and-live.ts'

/** Hands the pages the dossiers in Arabic. */
const inArabic: Plugin = {
  name: 'passage:in-arabic',
  enforce: 'pre',
  transformIndexHtml: (html) => html.replace('<html lang="en">', '<html lang="ar" dir="rtl">'),
  transform: (code, id) =>
    id.endsWith('src/pages/site.ts')
      ? `${code.replace('export function* makeSite(', 'function* makeSiteOf(')}
import { inArabic } from '${resolve('tests/in-arabic.ts')}'
export const makeSite = (input) => makeSiteOf({ ...input, dossiers: input.dossiers.map(inArabic) })`
      : undefined,
}

let site: Awaited<ReturnType<typeof serveSite>> | undefined
let geo: string
beforeAll(async () => {
  geo = await mkdtemp(join(tmpdir(), 'passage-geo-'))
  await cp(join('tests/fixture/geo', circus.slug), join(geo, circus.slug), { recursive: true })
  site = await serveSite({ geo, plugins: [inArabic] })
})
afterAll(async () => {
  await site?.close()
  await rm(geo, { recursive: true })
})

const addressOf = (path: string) => new URL(path, site?.address).href
const hosts = () => [new URL(addressOf('')).host]
/** Of the dossier, of sites, movements, events and quotations a few. */
const paths = [
  dossier,
  ...circus.features.filter((_, index) => index % 4 === 0).map(({ slug }) => `${dossier}${slug}/`),
  ...circus.passages.slice(0, 1).map(({ id }) => `${dossier}passages/${id}/`),
]

test('what is written on its maps lies on nothing else, under nothing, and whole on them', async () => {
  const page = await builtPage({ hosts: hosts() })
  const faults: string[] = []
  for (const path of paths)
    for (const fault of await faultsAt(page, addressOf(path), screens)) faults.push(`${path} ${fault}`)
  expect(faults).toEqual([])
})

/** Where no script comes, nothing uses the data. */
const notUsed = /was preloaded using link preload but not used/
const desk: BrowserContextOptions = { viewport: { width: 1440, height: 900 } }

describe.each([
  ['a phone', phone],
  ['a desk', desk],
])('on %s', (_name, options) => {
  test('the still map looks like the live one, in the light and in the dark', async () => {
    const compare = await mapComparer({ ...options, hosts: hosts(), foreseen: notUsed })
    const tooDifferent: string[] = []
    for (const path of paths.filter((_, index) => index % 3 === 0)) {
      for (const { theme, differing } of await compare(addressOf(path))) {
        const { whole, middle } = differing
        if (Math.max(whole, middle) > 0.01) tooDifferent.push(`${path}, ${theme}: ${whole}, ${middle}`)
      }
    }
    expect(tooDifferent).toEqual([])
  })

  test('scale, credits and buttons lie where labels leave them room, at the left, and the list at the right', async () => {
    const page = await newPage({ ...options, hosts: hosts() })
    await page.goto(addressOf(dossier))
    await settled(page)
    const selector = '.maplibregl-ctrl-scale, .maplibregl-ctrl-attrib, .maplibregl-ctrl-group'
    await expect.poll(() => boxesOn(page, selector)).toHaveLength(4)
    const [stage, tools] = [await stageOf(page), await boxesOn(page, selector)]
    expect(beyondRoom(tools, stage, undefined, true)).toEqual([])
    for (const { left } of tools) expect(left).toBeLessThan(stage.width / 2)
    const [list] = await boxesOn(page, '.map-list')
    expect(list?.left).toBeCloseTo(listBox(stage, undefined, true).left, 0)
    // On a narrow stage the credits are folded, and their button stays within them.
    await resize(page, 600, 800)
    const [credits] = await boxesOn(page, '.maplibregl-ctrl-attrib')
    const [button] = await boxesOn(page, '.maplibregl-ctrl-attrib-button')
    expect(button?.left).toBeCloseTo(credits?.left ?? Infinity, 0)
  })
})
