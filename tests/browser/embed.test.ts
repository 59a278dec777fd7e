import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newPage, site } from './site.ts'

const path = `${site}damascus-withdrawal/khmeimim/`

let host: Server
let hostAddress = ''
let code = ''
beforeAll(async () => {
  host = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html')
    response.end(
      `<!doctype html><title>Host</title><link rel="icon" href="data:,"><div style="height:300px"></div>${code}<div style="height:3000px"></div>`,
    )
  })
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
  hostAddress = `127.0.0.1:${(host.address() as AddressInfo).port}`
})
afterAll(() => host.close())

/** A page of somebody else’s with the code that our share menu gives, and the frame in it once its map is drawn. */
async function hostPage(): Promise<{ page: Page; frame: Frame }> {
  const page = await newPage({ hosts: [hostAddress] })
  await page.goto(path)
  await page.locator('summary', { hasText: 'Share, embed, cite' }).click()
  code = await page.getByLabel('Embed', { exact: true }).inputValue()
  await page.goto(`http://${hostAddress}/`)
  const frame = await (await page.waitForSelector('iframe')).contentFrame()
  if (!frame) throw new Error(`there is no frame in the page made with ${code}`)
  await frame.waitForFunction(() => window.liveMap?.loaded())
  return { page, frame }
}

describe('in a frame on another site', () => {
  test('there is the map and a card of a few lines that leads to the full page, and no panel', async () => {
    const { page, frame } = await hostPage()
    const card = frame.getByLabel('In brief')
    const text = await card.innerText()
    for (const part of ['Khmeimim air base', 'Kamal Lababidi', 'Financial Times']) expect(text).toContain(part)
    expect(await frame.locator('main').isVisible()).toBe(false)
    const [all, map] = [await page.locator('iframe').boundingBox(), await frame.locator('section.stage').boundingBox()]
    expect(map?.height).toBeGreaterThan((all?.height ?? 0) / 2)
    const full = card.getByRole('link')
    expect(await full.getAttribute('href')).toBe(path)
    expect(await full.getAttribute('target')).toBe('_blank')
  })

  test('a wheel that passes over the map scrolls the page around it, and leaves the map alone', async () => {
    const { page, frame } = await hostPage()
    const zoom = () => frame.evaluate(() => window.liveMap?.getZoom())
    const before = await zoom()
    const box = await page.locator('iframe').boundingBox()
    await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 150)
    await page.mouse.wheel(0, 250)
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100)
    expect(await zoom()).toBe(before)
  })

  test('choosing and panning write nothing to the history of the page around it', async () => {
    const { page, frame } = await hostPage()
    const steps = await page.evaluate(() => history.length)
    await frame.evaluate(() => window.liveMap?.jumpTo({ center: [35.9, 35.1], zoom: 8 }))
    await frame.waitForFunction(() => window.liveMap?.areTilesLoaded())
    const at = await frame.evaluate(() => window.liveMap?.project([35.874, 34.914]))
    await frame.locator('.map canvas').click({ position: { x: at?.x ?? 0, y: at?.y ?? 0 } })
    await expect.poll(() => frame.getByLabel('In brief').innerText()).toContain('Russian naval base in Tartus')
    expect(await page.evaluate(() => history.length)).toBe(steps)
    expect(frame.url()).toBe(`${site}damascus-withdrawal/tartus/?embed`)
  })
})
