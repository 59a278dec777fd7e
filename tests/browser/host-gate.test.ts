/** Nobody is asked whom the reader has not agreed to: not by a style’s further sources, and not by a redirect. */
import type { Route } from 'playwright-core'
import { expect, test } from 'vitest'
import { dossier } from './circus.ts'
import { line, ourGround, satellite, streets } from './hosts.ts'
import { newPage, settled, site } from './site.ts'

const elsewhere = 'elsewhere.example'
const headers = { 'access-control-allow-origin': '*' }

/** @param answer what the agreed host gives for a path @returns what the other host is asked for */
async function openAgreed(base: string, host: string, answer: (path: string, route: Route) => Promise<void>) {
  const page = await newPage({ hosts: [streets, satellite], foreseen: /./ })
  const asked: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).host === elsewhere) asked.push(request.url())
  })
  await page.route(`https://${host}/**`, (route) => answer(new URL(route.request().url()).pathname, route))
  await page.route(`https://${elsewhere}/**`, (route) => route.fulfill({ status: 404, headers }))
  await page.addInitScript((one) => localStorage.setItem('passage:agreed-hosts', JSON.stringify([one])), host)
  await page.goto(new URL(`${dossier}?base=${base}`, site).href)
  await settled(page)
  return { page, asked }
}

test('the elevations of a style are asked of no host that nobody agreed to', async () => {
  const { page, asked } = await openAgreed('streets', streets, (path, route) => {
    const style = {
      version: 8,
      sources: { heights: { type: 'raster-dem', url: `https://${streets}/heights.json` } },
      layers: [{ id: 'slopes', type: 'hillshade', source: 'heights' }],
    }
    const tiles = { tilejson: '3.0.0', tiles: [`https://${elsewhere}/{z}/{x}/{y}.png`] }
    return route.fulfill({ json: path === '/styles/liberty' ? style : tiles, headers })
  })
  await expect
    .poll(() => line(page).innerText())
    .toContain(`The style of ${streets} asks ${elsewhere}, which nobody agreed to`)
  expect(await ourGround(page)).toBe(true)
  expect(asked).toEqual([])
})

test('a host that sends the map on to another is not followed there', async () => {
  const { page, asked } = await openAgreed('satellite', satellite, (path, route) =>
    route.fulfill({ status: 302, headers: { ...headers, location: `https://${elsewhere}${path}` } }),
  )
  await expect.poll(() => line(page).innerText()).toContain(`${satellite} sends on to another address`)
  expect(await ourGround(page)).toBe(true)
  expect(asked).toEqual([])
})
