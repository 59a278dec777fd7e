/**
 * Draws the map at each mark of the first dossier and at many zooms, one sheet a theme, to be looked at before the ground or the
 * style changes.
 *
 * Usage: npm run contact-sheet
 * Writes contact-sheet/<theme>.png.
 */
import { mkdir } from 'node:fs/promises'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { type Browser, chromium } from 'playwright-core'
import { chromiumOptions, findChromium } from './site/chromium.ts'
import { serveSite } from './site/serve.ts'

const zooms = [3, 5, 7, 9, 11, 13]
const folder = new URL('../contact-sheet/', import.meta.url)

declare global {
  interface Window {
    /** The live map, taken from the event `passage:map`. */
    liveMap?: MapLibreMap
  }
}

async function drawFrames(browser: Browser, address: string, theme: string) {
  const page = await browser.newPage({ viewport: { width: 480, height: 700 } })
  await page.addInitScript(() => {
    addEventListener('passage:map', (event) => {
      if (event instanceof CustomEvent) window.liveMap = event.detail
    })
  })
  await page.goto(address)
  const marks = await page
    .locator('.still a[data-feature]')
    .evaluateAll((links) =>
      links.map((link) => [link.getAttribute('href') ?? '', link.getAttribute('data-feature') ?? '']),
    )
  const frames: { title: string; image: string }[] = []
  for (const [mark, name] of new Map(marks.map(([href = '', slug = '']) => [new URL(href, page.url()).href, slug]))) {
    await page.goto(`${mark}?theme=${theme}`)
    await page.waitForFunction(() => window.liveMap?.loaded())
    for (const zoom of zooms) {
      await page.evaluate(
        (zoom) =>
          new Promise<void>((resolve) => {
            window.liveMap?.jumpTo({ zoom })
            window.liveMap?.once('idle', () => resolve())
          }),
        zoom,
      )
      const image = await page.locator('section[aria-label="Map"]').screenshot()
      frames.push({ title: `${name}, zoom ${zoom}`, image: image.toString('base64') })
    }
  }
  await page.close()
  return frames
}

async function drawSheet(browser: Browser, frames: { title: string; image: string }[], path: string) {
  const page = await browser.newPage({ viewport: { width: zooms.length * 490, height: 400 } })
  const figures = frames.map(
    ({ title, image }) =>
      `<figure><figcaption>${title}</figcaption><img src="data:image/png;base64,${image}"></figure>`,
  )
  await page.setContent(
    `<style>body{margin:0;display:grid;grid-template-columns:repeat(${zooms.length},1fr);font:14px sans-serif}figure{margin:4px}img{width:100%}</style>${figures.join('')}`,
  )
  await page.screenshot({ path, fullPage: true })
  await page.close()
}

await mkdir(folder, { recursive: true })
const site = await serveSite()
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumOptions })
for (const theme of ['light', 'dark']) {
  const sheet = new URL(`${theme}.png`, folder).pathname
  await drawSheet(browser, await drawFrames(browser, site.address, theme), sheet)
  console.log(sheet)
}
await browser.close()
await site.close()
