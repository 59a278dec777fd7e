/** What can be pressed is large enough: for a finger 44 CSS pixels, for a mouse 24. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { circus, dossier, positionOf } from './circus.ts'
import { cardName, isListOpen, open, phone, pointOf, read, settled, shared, signAt, visit } from './site.ts'

/**
 * Goes to each target and probes what lies half the size away from its middle, above, below and on both sides. A link in a sentence
 * is as high as its line; a mark on a map is found around the finger.
 */
const tooSmall = (page: Page, size: number) =>
  page.evaluate((size) => {
    const selector = 'a[href],button,input,select,summary,textarea,[role=slider]'
    const isInSentence = (link: Element) => {
      let block = link.parentElement
      while (block && getComputedStyle(block).display === 'inline') block = block.parentElement
      const links = [...(block?.querySelectorAll(selector) ?? [])].map((each) => each.textContent ?? '')
      return links.reduce((text, each) => text.replace(each, ''), block?.textContent ?? '').match(/\p{L}{3}/u) !== null
    }
    const scroller = [...document.querySelectorAll('.sheet')].find(
      (sheet) => sheet.scrollHeight > sheet.clientHeight && getComputedStyle(sheet).overflowY === 'auto',
    )
    const small: string[] = []
    for (const element of document.querySelectorAll<HTMLElement>(selector)) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('svg, .skip, .mark-links')) continue
      if (element.matches('a, .message button') && (element.closest('blockquote') || isInSentence(element))) continue
      const target = element.closest<HTMLElement>('label, .track') ?? element
      target.scrollIntoView({ block: 'end', behavior: 'instant' })
      if (!element.closest('.stage, .below'))
        (scroller ?? document.documentElement).scrollBy({ top: 60, behavior: 'instant' })
      const below = document.querySelector('.below')?.getBoundingClientRect().bottom ?? 0
      const hidden = below + size - target.getBoundingClientRect().top
      // At the beginning of the panel that was too far.
      if (!scroller && hidden > 0 && !element.closest('.stage, .below')) scrollBy({ top: -hidden, behavior: 'instant' })
      const { left, top, width, height } = target.getClientRects()[0] ?? new DOMRect()
      const [x, y, reach] = [left + width / 2, top + height / 2, size / 2 - 1]
      const isHit = ([across = 0, down = 0]: number[]) => {
        const found = document.elementFromPoint(x + across, y + down)
        return found !== null && (target.contains(found) || found.closest('label') === target)
      }
      const probes = [
        [0, 0],
        [0, -reach],
        [0, reach],
        [-reach, 0],
        [reach, 0],
      ]
      if (!probes.every(isHit)) small.push(`${element.outerHTML.slice(0, 120)}: ${width} × ${height}`)
    }
    return small
  }, size)

const unfoldAll = (page: Page) =>
  page.evaluate(() => {
    // Not the list over the map, which lies above its buttons on a phone.
    for (const details of document.querySelectorAll<HTMLDetailsElement>('.sheet details, main details'))
      details.open = true
  })

const [passage] = circus.passages
const pages = [
  ['of a dossier', dossier, visit],
  ['of a place', `${dossier}salt-harbour/`, visit],
  ['of a movement', `${dossier}marjuba-gull-field-wagons/`, visit],
  ['of a quotation', `${dossier}passages/${passage?.id}/`, visit],
  ['of text alone', `${dossier}text/`, read],
  ['that lists the dossiers', '/dossiers/', read],
] as const

test.each(pages)('on the page %s a finger has 44 pixels for each target, a mouse 24', async (_of, path, look) => {
  for (const [size, options] of [
    [44, phone],
    [24, {}],
  ] as const) {
    const page = await look(path, options)
    await unfoldAll(page)
    expect(await tooSmall(page, size)).toEqual([])
  }
})

describe('on the live map a finger', () => {
  const page = shared(() => open(dossier, { ...phone, stays: true }))

  test('has 44 pixels for each row of the list and each button, which the list makes room for', async () => {
    await page().locator('.map-list > summary').tap()
    expect(await tooSmall(page(), 44)).toEqual([])
    await page().getByRole('button', { name: 'Move the map with buttons' }).tap()
    await expect.poll(() => isListOpen(page())).toBe(false)
    expect(await tooSmall(page(), 44)).toEqual([])
  })

  test('that comes down beside a mark selects it', async () => {
    const { x, y } = await pointOf(page(), positionOf('gull-field'))
    await page().keyboard.press('Escape')
    await page().touchscreen.tap(x - 20, y + 4)
    await expect.poll(() => cardName(page())).toBe(circus.features.find(({ slug }) => slug === 'gull-field')?.name)
    await settled(page())
  })
})

test('a finger that comes down beside a mark of the still map selects it', async () => {
  const page = await visit(dossier, phone)
  const { x, y } = await signAt(page, 'gull-field')
  await page.touchscreen.tap(x + 4, y + 20)
  await expect.poll(() => cardName(page)).toBe(circus.features.find(({ slug }) => slug === 'gull-field')?.name)
})
