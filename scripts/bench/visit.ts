/** One visit of a page by a new reader, and what it cost. */
import { type Browser, chromium } from 'playwright-core'
import { findChromium } from '../site/chromium.ts'
import { type BenchServer, type Sent, slowLine } from './bench-server.ts'
import { type Frames, moveThrough, showPlace, switchLayer } from './drive.ts'
import { observe } from './observe.ts'

export type Condition = 'fast' | 'slow'

export interface Figures {
  sent: Sent[]
  firstPaint: number
  mapSeen: number
  complete: number
  blocked: number
  shift: number
  /** Bytes. */
  heap: number
  /** Those of a fast visit alone. */
  used?: Frames & { click: number; toggle: number }
}

const viewport = { width: 1280, height: 720 }

/** Draws WebGL in software, as there is on every machine. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findChromium(),
    args: [
      '--no-sandbox',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--ignore-gpu-blocklist',
      '--disable-gpu-rasterization',
    ],
  })

export async function visit(
  browser: Browser,
  server: BenchServer,
  path: string,
  point: [longitude: number, latitude: number],
  condition: Condition,
): Promise<Figures> {
  const isSlow = condition === 'slow'
  server.takeSent()
  server.setLine(isSlow ? slowLine : undefined)
  const context = await browser.newContext({ viewport })
  const page = await context.newPage()
  const devTools = await context.newCDPSession(page)
  if (isSlow) await devTools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  // tsx keeps the names of functions by a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.addInitScript(observe)
  await page.goto(server.address + path, { waitUntil: 'commit' })
  await page.waitForFunction(() => window.noted?.complete !== undefined, undefined, { polling: 100, timeout: 60_000 })
  const sent = server.takeSent()
  const noted = await page.evaluate(() => {
    const { mapSeen = 0, complete = 0, blocked, shift } = window.noted
    const [paint] = performance.getEntriesByName('first-contentful-paint')
    return { mapSeen, complete, blocked, shift, firstPaint: paint?.startTime ?? 0 }
  })
  await devTools.send('HeapProfiler.collectGarbage')
  const { usedSize: heap } = await devTools.send('Runtime.getHeapUsage')
  const figures: Figures = { ...noted, sent, heap }
  if (!isSlow) {
    const frames = await page.evaluate(moveThrough, point)
    const at = await page.evaluate(showPlace, point)
    await page.evaluate(() => {
      window.noted.clicks.length = 0
    })
    await page.mouse.click(...at)
    await page.waitForFunction(() => window.noted.clicks.length > 0, undefined, { timeout: 5000 }).catch(() => {})
    const click = await page.evaluate(() => Math.max(16, ...window.noted.clicks))
    await page.evaluate(showPlace, point)
    figures.used = { ...frames, click, toggle: await page.evaluate(switchLayer) }
  }
  await context.close()
  return figures
}
