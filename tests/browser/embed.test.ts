import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dossier, featureOf, positionOf } from './circus.ts'
import { jump, newPage, site, visit } from './site.ts'

const path = `${dossier}gull-field/`

describe('in a frame on another site', () => {
  let host: Server
  let page: Page
  let frame: Frame
  /** A page of somebody else’s with the code that our share menu gives, and the frame in it once its map is drawn. */
  beforeAll(async () => {
    const ours = await visit(path)
    await ours.locator('summary', { hasText: 'Share, embed, cite' }).click()
    const code = await ours.getByLabel('Embed', { exact: true }).inputValue()
    host = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html')
      response.end(
        `<!doctype html><title>Host</title><link rel="icon" href="data:,"><div style="height:300px"></div>${code}<div style="height:3000px"></div>`,
      )
    })
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
    const { port } = host.address() as AddressInfo
    page = await newPage({ hosts: [`127.0.0.1:${port}`], stays: true })
    await page.goto(`http://127.0.0.1:${port}/`)
    const found = await (await page.waitForSelector('iframe')).contentFrame()
    if (!found) throw new Error(`there is no frame in the page made with ${code}`)
    frame = found
    await frame.waitForFunction(() => window.liveMap?.loaded())
  })
  afterAll(() => host?.close())

  test('there is the map and a card of a few lines that leads to the full page, and no panel', async () => {
    const card = frame.getByLabel('In brief')
    const text = await card.innerText()
    for (const part of ['Gull Field', 'Nora Haddadin', 'The Evening Kite']) expect(text).toContain(part)
    expect(await frame.locator('#panel').isVisible()).toBe(false)
    const [all, map] = [await page.locator('iframe').boundingBox(), await frame.locator('section.stage').boundingBox()]
    expect(map?.height).toBeGreaterThan((all?.height ?? 0) / 2)
    const full = card.getByRole('link')
    expect(await full.getAttribute('href')).toBe(new URL(path, site).href)
    expect(await full.getAttribute('target')).toBe('_blank')
  })

  test('choosing and panning write nothing to the history of the page around it', async () => {
    const steps = await page.evaluate(() => history.length)
    await jump(frame, 9, [35.9, 34.5])
    await frame.waitForFunction(() => window.liveMap?.areTilesLoaded())
    const at = await frame.evaluate((harbour) => window.liveMap?.project(harbour), positionOf('salt-harbour'))
    await frame.locator('.map canvas').click({ position: { x: at?.x ?? 0, y: at?.y ?? 0 } })
    await expect.poll(() => frame.getByLabel('In brief').innerText()).toContain(featureOf('salt-harbour').name)
    expect(await page.evaluate(() => history.length)).toBe(steps)
    expect(frame.url()).toBe(new URL(`${dossier}salt-harbour/?embed`, site).href)
  })

  test('another camera in its address moves the map, which writes none there', async () => {
    await frame.evaluate(() => location.replace('#map=8/34.3/36'))
    await expect.poll(() => frame.evaluate(() => window.liveMap?.getZoom())).toBeCloseTo(8, 3)
    await jump(frame, 9, [35.9, 34.5])
    expect(new URL(frame.url()).hash).toBe('#map=8/34.3/36')
  })

  test('a wheel that passes over the map scrolls the page around it, and leaves the map alone', async () => {
    const zoom = () => frame.evaluate(() => window.liveMap?.getZoom())
    const before = await zoom()
    const box = await page.locator('iframe').boundingBox()
    const scrolled = await page.evaluate(() => scrollY)
    await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 150)
    await page.mouse.wheel(0, 250)
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrolled + 100)
    expect(await zoom()).toBe(before)
  })
})
