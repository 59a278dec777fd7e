import { describe, expect, test } from 'vitest'
import dossiers from '../../../src/data.ts'
import type { Span } from '../../../src/view/key.ts'
import type { Credits } from '../../../src/view/online-basemap.ts'
import { en } from '../../english.ts'

const dossier = dossiers[0]
if (!dossier) throw new Error('there is no dossier to test with')

describe('the marks of the map bear', () => {
  const textsOf = (slug: string, type: string) =>
    en
      .markTexts(dossier)
      .features.filter(({ properties }) => properties.slug === slug && properties.type === type)
      .map(({ properties }) => properties.text)

  test('the short name of a site, the day of an event', () => {
    const { label } = dossier.features.find(({ slug }) => slug === 'ticket-office') ?? {}
    expect(label?.length).toBeLessThan('Ticket office in Marjuba'.length)
    expect(textsOf('ticket-office', 'site')).toEqual([label])
    expect(textsOf('quarrel-breaks-out', 'event')).toEqual(['3 Oct'])
  })

  test('along a route that its path is inferred, where it is', () => {
    const { label } = dossier.features.find(({ slug }) => slug === 'marjuba-gull-field-wagons') ?? {}
    expect(textsOf('marjuba-gull-field-wagons', 'heading')).toEqual([`${label} · path inferred`])
    const stated = dossier.marks.features.map((mark) => ({
      ...mark,
      properties: { ...mark.properties, inferred: false },
    }))
    const texts = en.markTexts({ ...dossier, marks: { type: 'FeatureCollection', features: stated } }).features
    for (const { properties } of texts) expect(properties.text).not.toContain('inferred')
  })

  test('the same shapes as in the dossier, which itself stays as it is', () => {
    const { features } = en.markTexts(dossier)
    expect(features.map(({ geometry }) => geometry)).toEqual(dossier.marks.features.map(({ geometry }) => geometry))
    expect(dossier.marks.features[0]?.properties).not.toHaveProperty('text')
  })
})

const band = (metres: Span) => en.keyEntry({ swatch: 'band', metres })
const ring = (metres: Span) => en.keyEntry({ swatch: 'ring', metres })

test('the list says lengths in whole units, and an uncertainty in two digits', () => {
  expect(band([5000, 5000])).toBe('Band of doubt, 5 km wide')
  expect(ring([1234, 1240])).toBe('Place known within 1.2 km')
})

test('the list says of several bands and places from where to where their lengths go', () => {
  expect(band([500, 5000])).toBe('Bands of doubt, 500 m to 5 km wide')
  expect(ring([300, 1234])).toBe('Places known within 300 m to 1.2 km')
})

describe('beside the article’s date, a picture is said to be', () => {
  const written = {
    basis: 'stated',
    isApproximate: false,
    earliest: '2024-12-16',
    latest: '2024-12-16',
    span: '',
  } as const
  test.each([
    [2020, 'Satellite: a mosaic of 2020, four years before the article'],
    [2023, 'Satellite: a mosaic of 2023, the year before the article'],
    [2024, 'Satellite: a mosaic of the whole of 2024, not of the days in the article'],
    [2025, 'Satellite: a mosaic of 2025, the year after the article'],
    [2027, 'Satellite: a mosaic of 2027, three years after the article'],
    [2010, 'Satellite: a mosaic of 2010, 14 years before the article'],
  ])('%s', (year, words) => {
    expect(en.onlineBasemap.pictureAge('Satellite', year, written)).toBe(words)
  })

  test('of its own year only, where the article’s is not known', () => {
    const unknown = { ...written, earliest: null, latest: null }
    expect(en.onlineBasemap.pictureAge('Satellite', 2024, unknown)).toBe('Satellite: a mosaic of 2024')
  })
})

test('what a host did is said in one sentence that names it, and what stands there now', () => {
  const host = 'maps.example'
  expect([
    en.onlineBasemap.problem({ kind: 'error', host, status: 503 }),
    en.onlineBasemap.problem({ kind: 'not-agreed', host, asks: 'tracker.example' }),
    en.onlineBasemap.problem({ kind: 'silent', host, seconds: 8 }),
  ]).toEqual([
    'maps.example answered with an error (503), so this is Passage’s own map.',
    'The style of maps.example asks tracker.example, which nobody agreed to, so this is Passage’s own map.',
    'maps.example did not answer within 8 seconds, so this is Passage’s own map.',
  ])
})

test('the map and the foot of the panel credit the same sources of the ground, with the same links', () => {
  const namesIn = (credits: Credits, between: string) =>
    credits
      .flatMap((part) => (typeof part === 'string' ? part.replace(/ \(.+?\)/g, '').split(between) : part.href))
      .filter(Boolean)
  const panel = namesIn(en.page.ownGround, ', ')
  expect(panel).toHaveLength(4)
  expect(panel.sort()).toEqual(namesIn(en.map.ownGround, ' · ').sort())
})
