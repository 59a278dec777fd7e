/** A site of its own: built with tests/browser/own-archive.config.ts, with the archive among its files. */
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import type { Plugin } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveSite } from '../../scripts/site/serve.ts'
import { archiveOfOneTile, colour } from './archive.ts'
import { dossier } from './circus.ts'
import { line, marks, ourGround, replaced } from './hosts.ts'
import { address, choose, newPage, settled } from './site.ts'

const archive = '/archive.pmtiles'
/** The files of the site that read archives. */
const readers: string[] = []

const ownArchive: Plugin = {
  name: 'own-archive',
  enforce: 'pre',
  resolveId: (id) =>
    id.endsWith('/basemaps.config.ts') ? fileURLToPath(new URL('own-archive.config.ts', import.meta.url)) : undefined,
  generateBundle(_options, bundle) {
    this.emitFile({ type: 'asset', fileName: archive.slice(1), source: archiveOfOneTile() })
    for (const file of Object.values(bundle)) {
      if (file.type === 'chunk' && file.moduleIds.some((id) => id.includes('/node_modules/pmtiles/'))) {
        readers.push(`/${file.fileName}`)
      }
    }
  },
}

let site: Awaited<ReturnType<typeof serveSite>>
beforeAll(async () => {
  site = await serveSite({ geo: 'tests/fixture/geo', plugins: [ownArchive] })
})
afterAll(() => site?.close())

interface Asked {
  path: string
  /** The bytes that were asked for; undefined for the whole file. */
  range: string | undefined
  status: number | undefined
}

async function openOwn(path: string) {
  const { origin, host } = new URL(site.address)
  const page = await newPage({ hosts: [host], viewport: { width: 1100, height: 540 } })
  const asked: Asked[] = []
  const elsewhere: string[] = []
  page.on('request', async (request) => {
    const url = new URL(request.url())
    if (url.protocol === 'data:' || url.protocol === 'blob:') return
    if (url.origin !== origin) elsewhere.push(url.href)
    const one: Asked = { path: url.pathname, range: request.headers().range, status: undefined }
    asked.push(one)
    one.status = (await request.response())?.status()
  })
  await page.goto(new URL(path, site.address).href)
  await settled(page)
  return { page, asked, elsewhere }
}

const dialog = (page: Page) => page.getByRole('dialog')
const credits = (page: Page) => page.locator('.maplibregl-ctrl-attrib-inner').innerText()
const asksFor = (asked: Asked[], paths: string[]) => asked.filter(({ path }) => paths.includes(path))

/** The colour of the map's own pixel in a corner where no mark lies. */
const cornerColour = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const { liveMap } = window
        // Only while it is being drawn can the picture be read.
        liveMap?.once('render', () => {
          const context = new OffscreenCanvas(1, 1).getContext('2d')
          context?.drawImage(liveMap.getCanvas(), -2, -2)
          resolve([...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3))
        })
        liveMap?.triggerRepaint()
      }),
  )

describe('a PMTiles archive of this same site', () => {
  test('is the ground of a link that names it, read in ranges and never as a whole; nobody is asked, the reader neither', async () => {
    const { page, asked, elsewhere } = await openOwn(`${dossier}?base=archive`)
    await replaced(page)
    await settled(page)
    expect(await dialog(page).isVisible()).toBe(false)
    expect(await line(page).innerText()).toBe('')
    expect(await page.evaluate(() => window.liveMap?.isSourceLoaded('online/picture'))).toBe(true)
    expect(await cornerColour(page)).toEqual(colour)
    expect(await credits(page)).toBe('Own archive')
    expect(asksFor(asked, readers)).not.toEqual([])
    expect(elsewhere).toEqual([])
    const parts = asksFor(asked, [archive])
    expect(parts.length).toBeGreaterThan(1) // the header, then the picture
    for (const part of parts)
      expect(part).toMatchObject({ range: expect.stringMatching(/^bytes=\d+-\d+$/), status: 206 })
  })

  test('is fetched only when the reader chooses it, and the marks stay the same marks; so they do where it is not there', async () => {
    const { page, asked, elsewhere } = await openOwn(dossier)
    const same = await marks(page)
    expect(readers).toHaveLength(1)
    expect(asksFor(asked, [...readers, archive])).toEqual([])

    await choose(page, 'Ground')
    await replaced(page)
    await settled(page)
    await same()
    expect(await dialog(page).isVisible()).toBe(false)
    expect(address(page).query).toBe('?base=archive')
    expect(asksFor(asked, readers)).toHaveLength(1)
    expect(elsewhere).toEqual([])

    await choose(page, 'Lost')
    await expect.poll(() => line(page).innerText()).toContain('so this is Passage’s own ground.')
    expect(await ourGround(page)).toBe(true)
    await settled(page)
    await same()
  })
})
