/** What is written on a picture card can be read: no text lies over another, no arrow over one, and none is cut; nor is a sign. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { loadPictures } from '../../scripts/site/pictures.ts'
import dossiers from '../../src/data.ts'
import { factsOf, stillSubjectOf } from '../../src/pages/app-facts.ts'
import { drawPictureCard, pictureCardSize } from '../../src/pages/picture-card.ts'
import { geojsonFiles } from '../../src/style/ground-files.ts'
import { arrow } from '../../src/style/icons.ts'
import { appAt } from '../app-at.ts'
import { en } from '../english.ts'
import { newPage, site } from './site.ts'
import { waitForFonts } from './wait-for-fonts.ts'

const readGround = async (name: string) => [name, JSON.parse(await readFile(`static/basemap/${name}.geojson`, 'utf8'))]
const ground = Object.fromEntries(await Promise.all(geojsonFiles.map(readGround)))
const { measures } = await loadPictures()

const paths = dossiers.flatMap(({ slug, features, passages }) => [
  `${slug}/`,
  ...features.map((feature) => `${slug}/${feature.slug}/`),
  ...passages.map(({ id }) => `${slug}/passages/${id}/`),
])

function cardOf(path: string) {
  const app = appAt(path)
  return drawPictureCard(stillSubjectOf(app), factsOf(app, en), ground, measures)
}

/** What lies over what on a card, each in words. */
const overlapsOn = (page: Page, card: string) =>
  page.evaluate(
    ({ card, arrow, glyphPaths, width, height }) => {
      document.body.innerHTML = `<div style="width:${width}px;height:${height}px">${card}</div>`
      interface Inked {
        name: string
        boxes: DOMRect[]
      }
      /** The letters of a text without their lines' leading: from above the x-height to the baseline. */
      const inkOf = (text: SVGTextContentElement): DOMRect[] =>
        Array.from({ length: text.getNumberOfChars() }, (_, index) => {
          const { x, y, width, height } = text.getExtentOfChar(index)
          const points = [
            [x, y + height * 0.3],
            [x + width, y + height * 0.8],
          ].map(([left, top]) => new DOMPoint(left, top).matrixTransform(text.getScreenCTM() ?? undefined))
          const [from, to] = points
          if (!from || !to) throw new Error('a letter has no place on the card')
          return new DOMRect(from.x, from.y, to.x - from.x, to.y - from.y)
        }).filter((box) => box.width > 0)
      const meet = (one: DOMRect, other: DOMRect) =>
        one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
      const texts = [...document.querySelectorAll('text')].map(
        (text): Inked => ({ name: `“${text.textContent}”`, boxes: inkOf(text) }),
      )
      const arrows = [...document.querySelectorAll(`path[d="${arrow}"]`)].map(
        (path): Inked => ({ name: 'an arrow', boxes: [path.getBoundingClientRect()] }),
      )
      const cardBox = document.querySelector('svg')?.getBoundingClientRect()
      if (!cardBox || texts.length === 0) throw new Error('the card is empty')
      const isOutside = (box: DOMRect) =>
        box.left < cardBox.left || box.right > cardBox.right || box.top < cardBox.top || box.bottom > cardBox.bottom
      const seen = texts.filter(({ boxes }) => !boxes.every(isOutside))
      const over = seen.flatMap((text, index) =>
        [...seen.slice(index + 1), ...arrows]
          .filter((other) => text.boxes.some((box) => other.boxes.some((one) => meet(box, one))))
          .map((other) => `${text.name} and ${other.name}`),
      )
      const cut = seen.filter(({ boxes }) => boxes.some(isOutside)).map(({ name }) => `${name} and the edge`)
      const signs = [...document.querySelectorAll('path')]
        .filter((path) => glyphPaths.includes(path.getAttribute('d') ?? ''))
        .map((path) => path.getBoundingClientRect())
      if (signs.length === 0) throw new Error('the card has no sign')
      // What lies beside the map is under the words.
      const { right: mapLeft = 0 } = document.querySelector('svg > rect')?.getBoundingClientRect() ?? {}
      const cutSigns = signs
        .filter((box) => box.right > mapLeft && meet(box, cardBox) && (isOutside(box) || box.left < mapLeft))
        .map(() => 'a sign and the edge')
      return [...over, ...cut, ...cutSigns]
    },
    { card, arrow, glyphPaths: dossiers.flatMap(({ glyphs }) => Object.values(glyphs)), ...pictureCardSize },
  )

test('no two texts of a card lie over each other, nor an arrow over one, and none is cut, nor a sign', async () => {
  const page = await newPage()
  await waitForFonts(page)
  await page.goto(site)
  await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())))
  const found: string[] = []
  for (const path of paths) {
    for (const overlap of await overlapsOn(page, cardOf(path))) found.push(`${path}: ${overlap}`)
  }
  expect(found).toEqual([])
})
