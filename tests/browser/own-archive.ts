/** A PMTiles archive among the files of a site (own-archive.config.ts), and what is claimed of it. */
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import type { Plugin } from 'vite'
import { describe, expect, test } from 'vitest'
import { archiveOfOneTile, colour } from './archive.ts'
import { line, marks, ourGround, replaced } from './hosts.ts'
import { base, openOwn, ownDossier } from './own-page.ts'
import { address, choose, settled } from './site.ts'

const archive = `${base}archive.pmtiles`
/** The files of the site that read archives. */
const archiveReaders: string[] = []

export const withArchive: Plugin = {
  name: 'own-archive',
  enforce: 'pre',
  resolveId: (id) =>
    id.endsWith('/basemaps.config.ts') ? fileURLToPath(new URL('own-archive.config.ts', import.meta.url)) : undefined,
  generateBundle(_options, bundle) {
    this.emitFile({ type: 'asset', fileName: archive.slice(base.length), source: archiveOfOneTile() })
    for (const file of Object.values(bundle)) {
      if (file.type === 'chunk' && file.moduleIds.some((id) => id.includes('/node_modules/pmtiles/'))) {
        archiveReaders.push(base + file.fileName)
      }
    }
  },
}

const dialog = (page: Page) => page.getByRole('dialog')
const credits = (page: Page) => page.locator('.maplibregl-ctrl-attrib-inner').innerText()
const asksFor = (asked: { path: string }[], paths: string[]) => asked.filter(({ path }) => paths.includes(path))

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

/** What is claimed of the archive of a site that is built with it. */
export const archiveClaims = (own: () => { address: string }) =>
  describe('a PMTiles archive of this same site', () => {
    test('is the ground of a link that names it, read in ranges and never as a whole; nobody is asked, the reader neither', async () => {
      const { page, asked, outside } = await openOwn(own(), `${ownDossier}?base=archive`)
      await replaced(page)
      await settled(page)
      expect(await dialog(page).isVisible()).toBe(false)
      expect(await line(page).innerText()).toBe('')
      expect(await page.evaluate(() => window.liveMap?.isSourceLoaded('online/picture'))).toBe(true)
      expect(await cornerColour(page)).toEqual(colour)
      expect(await credits(page)).toBe('Own archive')
      expect(asksFor(asked, archiveReaders)).not.toEqual([])
      expect(outside).toEqual([])
      const parts = asksFor(asked, [archive])
      expect(parts.length).toBeGreaterThan(1) // the header, then the picture
      for (const part of parts)
        expect(part).toMatchObject({ range: expect.stringMatching(/^bytes=\d+-\d+$/), status: 206 })
    })

    test('is fetched only when the reader chooses it, and the marks stay the same marks; so they do where it is not there', async () => {
      const { page, asked, outside } = await openOwn(own(), ownDossier)
      const same = await marks(page)
      expect(archiveReaders).toHaveLength(1)
      expect(asksFor(asked, [...archiveReaders, archive])).toEqual([])

      await choose(page, 'Ground')
      await replaced(page)
      await settled(page)
      await same()
      expect(await dialog(page).isVisible()).toBe(false)
      expect(await address(page)).toMatchObject({ query: '?base=archive' })
      expect(asksFor(asked, archiveReaders)).toHaveLength(1)
      expect(outside).toEqual([])

      await choose(page, 'Lost')
      await expect.poll(() => line(page).innerText()).toContain('so this is Passage’s own map.')
      expect(await ourGround(page)).toBe(true)
      await settled(page)
      await same()
    })
  })
