/** What of a map lies where it should not: measured is what the browser draws of the still one, which the live one looks like. */
import type { Page } from 'playwright-core'
import { signSizes } from '../../src/style/signs.ts'
import type { ScreenSize } from './screens.ts'

/** Each in words. */
const faultsOn = (page: Page) =>
  page.evaluate((dotSize) => {
    interface Inked {
      name: string
      box: DOMRect
    }
    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true })
    /** A line of a text, without the room between lines. */
    const inked = (element: Element): Inked => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return { name: `“${element.textContent}”`, box: new DOMRect(x, y + height * 0.2, width, height * 0.6) }
    }
    const meet = ({ box: one }: Inked, { box: other }: Inked) =>
      one.left + 1 < other.right &&
      other.left + 1 < one.right &&
      one.top + 1 < other.bottom &&
      other.top + 1 < one.bottom
    const stage = document.querySelector('.stage')?.getBoundingClientRect()
    if (!stage) throw new Error('there is no stage')
    // Each text is its own thing: the lines of one may be close together.
    const texts = [...document.querySelectorAll('.still .still-map text')].filter(isSeen).map((text) => ({
      text,
      lines: [...text.children].filter((line) => line.textContent.trim() !== '' && isSeen(line)).map(inked),
    }))
    const isOnStage = ({ box }: Inked) =>
      box.right > stage.left && box.left < stage.right && box.bottom > stage.top && box.top < stage.bottom
    const written = texts.filter(({ lines }) => lines.some(isOnStage))
    const covers = ['.map-list', '.inset', '.locator', '.message p'].flatMap((selector) =>
      [...document.querySelectorAll(selector)]
        .filter(isSeen)
        .map((element): Inked => ({ name: selector, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0),
    )
    const over = written.flatMap(({ lines }, index) =>
      written
        .slice(index + 1)
        .flatMap((other) =>
          lines.flatMap((line) => other.lines.filter((one) => meet(line, one)).map((one) => [line, one])),
        )
        .map(([one, other]) => `${one?.name} lies on ${other?.name}`),
    )
    const under = written.flatMap(({ lines }) =>
      lines.flatMap((line) =>
        covers.filter((cover) => meet(line, cover)).map((cover) => `${line.name} lies under ${cover.name}`),
      ),
    )
    // The box of a line aslant is not where the line is.
    const isLine = (path: Element) => /^M\S+ \S+L\S+ \S+$/.test(path.getAttribute('d') ?? '')
    const signs = [...document.querySelectorAll('.still svg:not(.outlines) > [data-feature] path')]
      .filter((path) => isSeen(path) && !isLine(path))
      .map(
        (sign): Inked => ({
          name: `a sign of ${sign.closest('[data-feature]')?.getAttribute('data-feature')}`,
          box: sign.getBoundingClientRect(),
        }),
      )
    // A site’s dot is always where it is: it moves with the map.
    const hidden = signs
      .filter(({ box }) => box.width > dotSize)
      .flatMap((sign) =>
        covers.filter((cover) => meet(sign, cover)).map((cover) => `${sign.name} lies under ${cover.name}`),
      )
    const cut = written.flatMap(({ lines }) =>
      lines
        .filter(
          ({ box }) =>
            box.left < stage.left - 1 ||
            box.right > stage.right + 1 ||
            box.top < stage.top - 1 ||
            box.bottom > stage.bottom + 1,
        )
        .map(({ name }) => `${name} is cut`),
    )
    return [...over, ...under, ...hidden, ...cut]
  }, signSizes.dot)

/** The same on screens of these sizes, of the page at an address. @returns each in words */
export async function faultsAt(page: Page, address: string, sizes: readonly ScreenSize[]): Promise<string[]> {
  const faults: string[] = []
  await page.goto(address)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height })
    for (const fault of await faultsOn(page)) faults.push(`${width} × ${height}: ${fault}`)
  }
  return faults
}
