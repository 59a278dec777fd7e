/** What is claimed of a large dossier without a connection: not all of its pages are kept. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tilesPath } from '../../src/dossier/published.ts'
import { circus, dossier, featureOf, positionOf, stepFrom } from './circus.ts'
import { keptLine, newReader, type OwnServer, openAt } from './offline-reader.ts'
import { serveFolder } from './own-server.ts'
import { cardName, drawn, moveTo, settled } from './site.ts'

const opened = `${dossier}salt-harbour/`

/** @param site one whose pages carry excerpts of the dossier */
export const largeOfflineClaims = (site: () => { folder: string }) =>
  describe('without a connection, a large dossier', () => {
    let server: OwnServer
    let page: Page
    beforeAll(async () => {
      server = await serveFolder(site().folder)
      page = await newReader(server, { stays: true })
      await openAt(page, server, opened)
      await keptLine(page).waitFor()
      // A page that the reader goes on to is opened as well.
      await page.getByRole('link', { name: /^Next/ }).click()
      await page.locator('#card-name', { hasText: stepFrom('salt-harbour').name }).waitFor()
      server.cutOff()
    })
    afterAll(() => server.close())

    test('has the pages that were opened, and the reader has been told so', async () => {
      expect(await keptLine(page).innerText()).toContain('the pages that you open')
      for (const slug of ['salt-harbour', stepFrom('salt-harbour').slug]) {
        await openAt(page, server, `${dossier}${slug}/`)
        expect(await cardName(page)).toBe(featureOf(slug).name)
      }
    })

    test('has its own page, and its tiles as near as there are any', async () => {
      await openAt(page, server, dossier)
      const place = positionOf('gull-field')
      expect(await drawn(page, 'slug', ['tiled-sites'])).not.toContain('gull-field')
      await moveTo(page, 12, place)
      expect(await drawn(page, 'slug', ['tiled-sites'])).toContain('gull-field')
    })

    test('has its tiles in ranges, each as the file has it', async () => {
      const path = tilesPath(circus.slug)
      const whole = await readFile(join(site().folder, path))
      for (const [first, last] of [
        [0, 126],
        [127, 1000],
        [whole.length - 10, whole.length + 100],
      ] as const) {
        const answer = await page.evaluate(
          async ([address, range]) => {
            const response = await fetch(address, { headers: { range } })
            const bytes = [...new Uint8Array(await response.arrayBuffer())]
            return { status: response.status, range: response.headers.get('content-range'), bytes }
          },
          [`/${path}`, `bytes=${first}-${last}`] as const,
        )
        const end = Math.min(last + 1, whole.length)
        const range = `bytes ${first}-${end - 1}/${whole.length}`
        expect(answer).toEqual({ status: 206, range, bytes: [...whole.subarray(first, end)] })
      }
    })

    test('is searched', async () => {
      await page.getByRole('combobox', { name: /^Find a place/ }).fill('gull')
      const found = page.locator('search').getByRole('option')
      await found
        .filter({ hasText: featureOf('gull-field').name })
        .first()
        .waitFor()
    })

    test('says of a page that was not opened that it is not there, and leads to what is', async () => {
      const other = circus.features.find(({ slug }) => !['salt-harbour', stepFrom('salt-harbour').slug].includes(slug))
      const response = await page.goto(new URL(`${dossier}${other?.slug}/`, server.address).href)
      expect(response?.status()).toBe(503)
      await page.getByRole('link', { name: 'The whole dossier, as text' }).click()
      expect(await page.locator('h3').allTextContents()).toContain(other?.name)
      await page.goBack()
      await page.getByRole('link', { name: circus.title }).click()
      await settled(page)
    })
  })
