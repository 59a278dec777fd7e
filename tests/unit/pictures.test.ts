import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadPictures, type Pictures } from '../../scripts/site/pictures.ts'
import dossiers from '../../src/data.ts'
import { escapeMarkup } from '../../src/markup/escape.ts'
import { factsOf, stillSubjectOf } from '../../src/pages/app-facts.ts'
import { drawPictureCard, pictureCardSize } from '../../src/pages/picture-card.ts'
import { enlargedIn } from '../../src/placement/crowd.ts'
import { isInView } from '../../src/placement/screen.ts'
import { appAt } from '../app-at.ts'
import { en } from '../english.ts'

let pictures: Pictures
let places: GeoJSON.FeatureCollection
beforeAll(async () => {
  pictures = await loadPictures()
  places = JSON.parse(await readFile('static/basemap/places.geojson', 'utf8'))
})

const cardOf = (path: string) => {
  const app = appAt(path)
  return drawPictureCard(stillSubjectOf(app), factsOf(app, en), { places }, pictures.measures)
}

describe('a picture card', () => {
  test('is a PNG of the size that chats ask for', () => {
    const png = Buffer.from(pictures.toPng(cardOf('autumn-circus/salt-harbour/')))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([pictureCardSize.width, pictureCardSize.height])
  })

  test('bears the name of its feature, in Arabic too where there is one', () => {
    for (const { slug, features } of dossiers) {
      for (const feature of features) {
        const card = cardOf(`${slug}/${feature.slug}/`).replace(/<\/?tspan[^>]*>/g, ' ')
        for (const word of feature.name.split(' ')) expect(card).toContain(escapeMarkup(word))
        if (feature.otherName) expect(card).toContain(feature.otherName)
      }
    }
  })

  test('keeps its words within the panel, and large enough to be read at a width of 300', () => {
    for (const { slug, features, passages } of dossiers) {
      for (const path of [...features.map((feature) => feature.slug), ...passages.map(({ id }) => `passages/${id}`)]) {
        const card = cardOf(`${slug}/${path}/`)
        const words = card.slice(card.lastIndexOf('<rect'))
        const lines = [...words.matchAll(/y="([\d.]+)" font-size="([\d.]+)" font-family="([^"]*)"/g)]
        expect(lines.length).toBeGreaterThan(3)
        const [wordmark] = lines.splice(-1)
        for (const [, baseline, size, family] of lines) {
          // The line above the title is for the large picture; Arabic may be as narrow as the panel asks.
          const mayBeSmall = Number(size) === 27 || family === 'IBM Plex Sans Arabic'
          if (!mayBeSmall) expect((Number(size) * 300) / pictureCardSize.width).toBeGreaterThanOrEqual(8)
          // Its descenders stand clear of the wordmark’s capitals.
          expect(Number(baseline) + 0.3 * Number(size)).toBeLessThan(
            Number(wordmark?.[1]) - 0.8 * Number(wordmark?.[2]),
          )
        }
      }
    }
  })
})

test('the card of a dossier names in an inset the places that are too close together on its map', () => {
  const [dossier] = dossiers
  const app = appAt(`${dossier?.slug}/`)
  const enlarged = enlargedIn(app.bounds, app.marks)
  const crowd = app.marks.features.filter(
    ({ geometry, properties }) =>
      properties.type === 'site' &&
      geometry.type === 'Point' &&
      enlarged !== undefined &&
      isInView(enlarged.bounds, geometry.coordinates),
  )
  expect(crowd.length).toBeGreaterThan(1)
  const [, inset = ''] = /<svg x="[\d.]+" y="[\d.]+"(.*)<\/svg>/s.exec(cardOf(`${dossier?.slug}/`)) ?? []
  const written = inset.replace(/<\/?tspan[^>]*>/g, ' ').replace(/\s+/g, ' ')
  for (const { properties } of crowd) expect(written).toContain(escapeMarkup(properties.text))
})

test('Arabic is shaped: a word is narrower than its letters apart', () => {
  const { advance } = pictures.measures
  const word = 'مرجوبة'
  const apart = [...word].reduce((sum, letter) => sum + advance(letter, 'Plex Regular'), 0)
  expect(advance(word, 'Plex Regular')).toBeGreaterThan(0)
  expect(advance(word, 'Plex Regular')).toBeLessThan(apart)
})
