/** The data of a dossier as files: what is published is what was checked. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FeatureCollection } from 'geojson'
import { describe, expect, test } from 'vitest'
import dossiers from '../../src/data.ts'
import { circus, dossier } from './circus.ts'
import { inDevelopment } from './in-development.ts'
import { site, unfold, visit } from './site.ts'

const geo = join(import.meta.dirname, '../fixture/geo')
const fetched = async (address: string) => {
  const response = await fetch(address)
  expect(response.status, address).toBe(200)
  return { type: response.headers.get('content-type'), bytes: Buffer.from(await response.arrayBuffer()) }
}

const offered = async (path: string) => {
  const page = await visit(path, { javaScriptEnabled: false })
  await unfold(page, 'Download')
  const links = page.locator('main a[download]')
  expect(await links.first().isVisible()).toBe(true)
  return links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
}

describe('the files of a dossier', () => {
  test.each(dossiers.map(({ slug }) => slug))(
    'are offered all, and are byte for byte what was checked: %s',
    async (slug) => {
      const addresses = await offered(`/${slug}/`)
      const entries = await readdir(join(geo, slug), { withFileTypes: true })
      const names = entries.flatMap((entry) => (entry.isFile() ? entry.name : [])).sort()
      expect(addresses.toSorted()).toEqual(names.map((name) => `/${slug}/data/${name}`))
      for (const name of names) {
        const { type, bytes } = await fetched(new URL(`/${slug}/data/${name}`, site).href)
        expect(bytes.equals(await readFile(join(geo, slug, name))), name).toBe(true)
        const data: FeatureCollection = JSON.parse(bytes.toString())
        if (!name.endsWith('.geojson')) continue
        expect(type).toBe('application/geo+json')
        expect(data.type).toBe('FeatureCollection')
        expect(data.features.length).toBeGreaterThan(0)
      }
    },
  )

  test('at the page of a place are those of its layer, with the quotations and the dossier', async () => {
    const translations = circus.editions.filter((language) => language !== circus.language)
    const files = [
      ...['salt-harbour.geojson', 'passages.json', 'dossier.json'],
      ...translations.map((language) => `translation.${language}.json`),
    ]
    expect(await offered(`${dossier}salt-harbour/`)).toEqual(files.map((file) => `${dossier}data/${file}`))
  })

  test('are offered with their sources, and a line on whose the quotations are', async () => {
    const page = await visit(dossier)
    await unfold(page, 'Download')
    const text = await page.locator('.take-away').innerText()
    expect(text).toContain(`The quotations are ${circus.article.publisher}’s.`)
    for (const { where } of circus.features) expect(text).toContain(where?.source ?? '')
  })

  test('are served in development too, under the path of the site', async () => {
    await inDevelopment('tests/fixture/geo', '/maps/', async (address) => {
      const { type, bytes } = await fetched(new URL(`${circus.slug}/data/flight.geojson`, address).href)
      expect(type).toBe('application/geo+json')
      expect(bytes.equals(await readFile(join(geo, circus.slug, 'flight.geojson')))).toBe(true)
    })
  })
})
