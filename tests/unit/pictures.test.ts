import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadPictures, type Pictures } from '../../scripts/site/pictures.ts'
import { App } from '../../src/app.svelte.ts'
import dossiers from '../../src/data.ts'
import { cardSize, drawCard } from '../../src/pages/card.ts'
import { factsOf } from '../../src/pages/site.ts'

let pictures: Pictures
let places: GeoJSON.FeatureCollection
beforeAll(async () => {
  pictures = await loadPictures()
  places = JSON.parse(await readFile('static/basemap/places.geojson', 'utf8'))
})

const cardOf = (path: string) => {
  const app = new App(dossiers, { pathname: `/${path}`, search: '' }, { origin: '', base: '/' })
  return drawCard(app, factsOf(app), { places }, pictures.measure)
}

describe('a picture card', () => {
  test('is a PNG of the size that chats ask for', () => {
    const png = Buffer.from(pictures.toPng(cardOf('damascus-withdrawal/tartus/')))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([cardSize.width, cardSize.height])
  })

  test('bears the name of its feature, in Arabic too where there is one', () => {
    for (const { slug, features } of dossiers) {
      for (const feature of features) {
        const card = cardOf(`${slug}/${feature.slug}/`).replace(/<\/?tspan[^>]*>/g, ' ')
        for (const word of feature.name.split(' ')) expect(card).toContain(word)
        if (feature.nameArabic) expect(card).toContain(feature.nameArabic)
      }
    }
  })

  test('keeps its words within the panel, and large enough to be read at a width of 300', () => {
    for (const { slug, features, passages } of dossiers) {
      for (const path of [...features.map((feature) => feature.slug), ...passages.map(({ id }) => `passages/${id}`)]) {
        const words = cardOf(`${slug}/${path}/`).match(/<text class="(title|line-of-it)">.*?<\/text>/g) ?? []
        expect(words).toHaveLength(2)
        const sizes = words.join('').matchAll(/y="([\d.]+)" font-size="([\d.]+)"(?! lang)/g)
        for (const [, baseline, size] of sizes) {
          expect((Number(size) * 300) / cardSize.width).toBeGreaterThanOrEqual(8)
          expect(Number(baseline)).toBeLessThan(cardSize.height - 80) // above the name of the site
        }
      }
    }
  })
})

test('Arabic is shaped: a word is narrower than its letters apart', () => {
  const width = (text: string) => pictures.measure({ text, size: 100, weight: 400, arabic: true })
  const word = 'حميميم'
  const apart = [...word].reduce((sum, letter) => sum + width(letter), 0)
  expect(width(word)).toBeGreaterThan(0)
  expect(width(word)).toBeLessThan(apart)
})
