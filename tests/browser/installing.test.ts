/** A site can be installed as an app, with an icon of its own. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { palettes } from '../../src/style/palette.ts'
import { languageAt } from '../../src/words/languages.ts'
import { readPages } from './built.ts'
import { dossier } from './circus.ts'
import { newPage, site } from './site.ts'

const folder = inject('folder')

interface Manifest {
  icons: { src: string; sizes: string; purpose: string }[]
  [name: string]: unknown
}
let manifest: Manifest
beforeAll(async () => {
  manifest = JSON.parse(await readFile(join(folder, 'manifest.webmanifest'), 'utf8'))
})

test('Chromium finds nothing wrong with the manifest that a page names', async () => {
  const page = await newPage()
  await page.goto(new URL(dossier, site).href, { waitUntil: 'domcontentloaded' })
  const devtools = await page.context().newCDPSession(page)
  const { url, errors } = await devtools.send('Page.getAppManifest')
  expect(url).toBe(new URL('manifest.webmanifest', site).href)
  expect(errors).toEqual([])
})

test('it opens at the site’s own address, in the colours of the page', () => {
  expect(manifest).toMatchObject({
    name: 'Passage',
    short_name: 'Passage',
    id: '/',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    theme_color: palettes.light.paper,
    background_color: palettes.light.paper,
  })
})

test('every page but those that lead on names the manifest and the icons', async () => {
  const pages = (await readPages(folder)).filter(({ html }) => !html.includes('location.replace('))
  expect(pages.length).toBeGreaterThan(0)
  for (const { file, addresses } of pages) {
    const { folder } = languageAt(file)
    const named = [`/${folder}manifest.webmanifest`, '/icon.svg', '/icons/touch.png']
    expect(addresses, file).toEqual(expect.arrayContaining(named))
  }
})

describe('an icon', () => {
  const sizeOf = async (path: string) => {
    const png = await readFile(join(folder, path))
    expect(png.subarray(0, 8), path).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))
    return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`
  }

  test('is there in both sizes that are asked for, and once more to be cut to any shape', async () => {
    expect(manifest.icons.map(({ sizes, purpose }) => [sizes, purpose])).toEqual([
      ['192x192', 'any'],
      ['512x512', 'any'],
      ['512x512', 'maskable'],
    ])
    for (const { src, sizes } of manifest.icons) expect(await sizeOf(src)).toBe(sizes)
    expect(await sizeOf('icons/touch.png')).toBe('180x180')
  })

  test('that others cut is full to its edges, and its mark lies within the circle that nobody cuts', async () => {
    const page = await newPage()
    await page.goto(new URL('404.html', site).href, { waitUntil: 'domcontentloaded' })
    const [isFull, furthest] = await page.evaluate(async (address) => {
      const image = await createImageBitmap(await (await fetch(address)).blob())
      const context = new OffscreenCanvas(512, 512).getContext('2d')
      context?.drawImage(image, 0, 0)
      const { data = [] } = context?.getImageData(0, 0, 512, 512) ?? {}
      let most = 0
      for (let index = 0; index < data.length / 4; index += 1) {
        const isGround = [0, 1, 2, 3].every((channel) => data[4 * index + channel] === data[channel])
        if (!isGround) most = Math.max(most, Math.hypot((index % 512) - 255.5, Math.floor(index / 512) - 255.5))
      }
      return [data[3] === 255, most]
    }, new URL('icons/maskable.png', site).href)
    expect(isFull).toBe(true)
    expect(furthest).toBeGreaterThan(0)
    expect(furthest).toBeLessThanOrEqual(0.4 * 512)
  })
})
