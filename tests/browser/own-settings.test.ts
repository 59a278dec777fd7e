/** A reader’s own size of type, zoom, colours and contrast: nothing is lost by any of them. */
import { describe, expect, test } from 'vitest'
import { palettes } from '../../src/style/palette.ts'
import { arabicDossier, dossier } from './circus.ts'
import { lost } from './lost-texts.ts'
import { open, phone, read, shared, visit } from './site.ts'

const pages = [
  [dossier, visit],
  [`${dossier}salt-harbour/`, visit],
  [`${arabicDossier}salt-harbour/`, visit],
  [`${dossier}text/`, read],
  ['/dossiers/', read],
] as const

test('at a zoom of 400 % nothing is cut, nothing scrolls sideways, and the map does not stay above the article', async () => {
  for (const [path, look] of pages) {
    const page = await look(path, { viewport: { width: 320, height: 256 } })
    expect(await lost(page), path).toEqual({ wider: 0, cut: [] })
  }
  const page = await visit(dossier, { viewport: { width: 320, height: 256 } })
  await page.evaluate(() => document.querySelector('h1')?.scrollIntoView({ behavior: 'instant' }))
  expect(await page.locator('.stage').evaluate((stage) => stage.getBoundingClientRect().bottom)).toBeLessThanOrEqual(0)
  expect(await page.locator('h1').evaluate((heading) => heading.getBoundingClientRect().top)).toBeCloseTo(0, -1)
})

test.each([
  ['a phone', phone],
  ['a desk', { viewport: { width: 1280, height: 800 } }],
])('with type of twice the size nothing is cut on %s', async (_screen, options) => {
  for (const [path, look] of pages) {
    const page = await look(path, options)
    const browser = await page.context().newCDPSession(page)
    await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
    await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px')
    expect(await lost(page), path).toEqual({ wider: 0, cut: [] })
  }
})

describe('where the system sets the colours', () => {
  const page = shared(() =>
    visit(`${dossier}?at=2024-10-12`, { forcedColors: 'active', colorScheme: 'dark', stays: true, isFine: true }),
  )

  /** How many colours a picture of it has. */
  const coloursOf = async (selector: string) => {
    const pictures = await Promise.all((await page().locator(selector).all()).map((each) => each.screenshot()))
    return page().evaluate(
      (texts) =>
        Promise.all(
          texts.map(async (text) => {
            const image = new Image()
            image.src = `data:image/png;base64,${text}`
            await image.decode()
            const bitmap = await createImageBitmap(image)
            const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
            context?.drawImage(bitmap, 0, 0)
            const { data = [] } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? {}
            return new Set(new Uint32Array(Uint8ClampedArray.from(data).buffer)).size
          }),
        ),
      pictures.map((picture) => picture.toString('base64')),
    )
  }

  test('every symbol of the list is still seen', async () => {
    await page().locator('.map-list > summary').click()
    const counts = await coloursOf('.map-list .symbol:has(svg)')
    expect(counts.length).toBeGreaterThan(5)
    for (const count of counts) expect(count).toBeGreaterThan(1)
  })

  test('the timeline has its bars, its events and its day', async () => {
    const drawn = await page()
      .locator('.timeline')
      .evaluate((timeline) => {
        const colour = (selector: string, pseudo?: string) => {
          const element = timeline.querySelector(selector)
          return element ? getComputedStyle(element, pseudo).backgroundColor : 'missing'
        }
        return {
          paper: getComputedStyle(timeline).backgroundColor,
          span: colour('.span', '::before'),
          thumb: colour('.thumb'),
        }
      })
    expect(drawn.span).not.toBe('missing')
    expect(drawn.span).not.toBe(drawn.paper)
    expect(drawn.thumb).not.toBe(drawn.paper)
  })
})

test('who asks for more contrast gets it on the page and on the map', async () => {
  const page = await open(dossier, { contrast: 'more', colorScheme: 'light' })
  const colour = (name: string) =>
    page.evaluate(
      (name) => getComputedStyle(document.querySelector('.quiet, .source') ?? document.body).getPropertyValue(name),
      `--${name}`,
    )
  expect(await colour('quiet')).toContain(palettes.light.ink)
  const borders = () =>
    page.evaluate(() => window.liveMap?.getStyle().layers.filter(({ id }) => id.endsWith('-border')))
  expect(JSON.stringify(await borders())).toContain(palettes.light.quiet)
})
