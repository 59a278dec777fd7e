/** A page of which only the beginning has come is painted as far as it is there: what comes later moves nothing of it. */
import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { dossier } from './circus.ts'
import { newPage } from './site.ts'

/** Sends the beginning of a page, and the rest when it is told to. */
let rest: { response: ServerResponse; text: string } | undefined
let cut = ''
const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  if (!pathname.endsWith('/')) return response.writeHead(404).end()
  const text = await readFile(join(inject('folder'), pathname, 'index.html'), 'utf8')
  const end = text.indexOf(cut) + cut.length
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
  response.write(text.slice(0, end))
  rest = { response, text: text.slice(end) }
})

let host = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const stageBox = () => {
  const { top, height } = document.querySelector('.stage')?.getBoundingClientRect() ?? {}
  return { top, height }
}

test.each([
  ['the place of the map has', '<div class="still'],
  ['the map has', '<details class="map-list'],
])('in a frame nothing moves when %s come long before the rest', async (_name, until) => {
  cut = until
  const page = await newPage({ viewport: { width: 640, height: 480 }, hosts: [host], foreseen: /404/ })
  await page.addInitScript(() => {
    window.shift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shift += 'value' in entry ? Number(entry.value) : 0
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const opened = page.goto(`http://${host}/${dossier}?embed&theme=dark`)
  await page.waitForFunction(() => performance.getEntriesByName('first-paint').length > 0, undefined, { polling: 20 })
  const before = await page.evaluate(stageBox)
  expect(await page.locator('.page').getAttribute('data-theme')).toBe('dark')
  rest?.response.end(rest.text)
  await opened
  expect(await page.evaluate(stageBox)).toEqual(before)
  expect(await page.evaluate(() => window.shift)).toBeLessThanOrEqual(0.02)
})
