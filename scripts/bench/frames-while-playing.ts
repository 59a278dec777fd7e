/**
 * Measures the frames of a map that is panned while the story plays and something moves along its path, against those of the same
 * map at rest at the same moment, under the same pan.
 *
 * Usage: npm run bench:playing [-- ROUNDS]
 */
import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Page } from 'playwright-core'
import { serveSite } from '../site/serve.ts'
import { median, quantile } from './table.ts'
import { launchBrowser } from './visit.ts'

const rounds = Number(process.argv[2] ?? 5)

declare global {
  interface Window {
    played?: MapLibreMap
  }
}

/** Pans there and back. @returns milliseconds from frame to frame */
const pan = (page: Page) =>
  page.evaluate(async () => {
    const map = window.played
    if (!map) throw new Error('there is no map')
    const times: number[] = []
    let last = await new Promise<number>(requestAnimationFrame)
    for (const way of [1, -1]) {
      map.panBy([way * 240, way * 80], { duration: 1200 })
      for (const end = last + 1200; last < end; ) {
        const next = await new Promise<number>(requestAnimationFrame)
        times.push(next - last)
        last = next
      }
    }
    return times
  })

const idle = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        window.played?.once('idle', () => resolve())
        window.played?.triggerRepaint()
      }),
  )

const movers = (page: Page) => page.evaluate(() => window.played?.querySourceFeatures('moving').length ?? 0)

async function measure(page: Page, address: string) {
  await page.addInitScript(() => {
    addEventListener('passage:map', (event) => {
      if (event instanceof CustomEvent) window.played = event.detail
    })
  })
  await page.goto(address)
  await page.waitForFunction(() => window.played?.loaded())
  const slider = page.getByRole('slider')
  await slider.press('Home')
  const last = Number(await slider.getAttribute('aria-valuemax'))
  // To a day on which something is on its way, and was on the day before.
  for (let under = 0; under < 2 && Number(await slider.getAttribute('aria-valuenow')) < last; ) {
    await slider.press('ArrowRight')
    await idle(page)
    under = (await movers(page)) > 0 ? under + 1 : 0
  }
  if ((await movers(page)) === 0) throw new Error('nothing moves in the first dossier')
  await idle(page)
  const rest = await pan(page)
  await idle(page)
  await page.locator('button.play').click()
  const playing = await pan(page)
  await page.locator('button.play').click()
  return { rest, playing }
}

const site = await serveSite({ geo: 'geo' })
const browser = await launchBrowser()
const ratios: number[] = []
for (let round = 0; round < rounds; round++) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  const { rest, playing } = await measure(await context.newPage(), site.address)
  ratios.push(median(playing) / median(rest))
  console.log(`median frame at rest ${median(rest).toFixed(1)} ms, while playing ${median(playing).toFixed(1)} ms`)
  await context.close()
}
console.log(
  `playing ÷ at rest: median ${median(ratios).toFixed(2)} (${quantile(ratios, 0).toFixed(2)}–${quantile(ratios, 1).toFixed(2)})`,
)
await browser.close()
await site.close()
