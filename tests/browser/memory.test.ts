/**
 * What a page holds in memory does not grow with its use. `npm test` uses it for some seconds; `npm run test:long` for as long as
 * somebody does in an hour, as USES says.
 */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { circus, dossier } from './circus.ts'
import { open, settled } from './site.ts'

/** How often a place is selected; for ten of these the theme is changed four times, and the graphics context lost once. */
const uses = Number(process.env.USES ?? 40)
const themes = ['dark', 'light', 'print', 'dark']

async function bytesHeld(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}

async function use(page: Page, times: number) {
  for (let time = 0; time < times; time++) {
    const { slug } = circus.features[time % circus.features.length] ?? circus.features[0] ?? { slug: '' }
    await page.evaluate(
      ([path, theme]) => {
        history.pushState(null, '', `${path}?theme=${theme}`)
        dispatchEvent(new PopStateEvent('popstate'))
      },
      [`${dossier}${slug}/`, themes[Math.floor(time / 2.5) % themes.length]],
    )
    await settled(page)
    if (time % 10 === 9) await loseContext(page)
  }
}

/** And gives it back. */
async function loseContext(page: Page) {
  await page.evaluate(async () => {
    const map = window.liveMap
    const context = map?.getCanvas().getContext('webgl2')?.getExtension('WEBGL_lose_context')
    const heard = (event: 'webglcontextlost' | 'webglcontextrestored') =>
      new Promise<void>((resolve) => map?.once(event, () => resolve()))
    const lost = heard('webglcontextlost')
    context?.loseContext()
    await lost
    // It can be given back once that is over.
    await new Promise((resolve) => setTimeout(resolve))
    const restored = heard('webglcontextrestored')
    context?.restoreContext()
    await restored
  })
  await page.locator('.still.gone').waitFor({ state: 'attached' })
  await settled(page)
}

test('a page that is used for long holds no more than after its first minute', async () => {
  const page = await open(dossier, { foreseen: /WebGL|CONTEXT_LOST/ })
  // By then every place, every theme and one lost context have been seen.
  await use(page, Math.max(20, uses / 20))
  const first = await bytesHeld(page)
  await use(page, uses)
  const then = await bytesHeld(page)
  expect(then / first).toBeLessThanOrEqual(1.2)
}, 3_600_000)
