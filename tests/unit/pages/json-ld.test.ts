import { describe, expect, test } from 'vitest'
import { decimalsFor } from '../../../src/dossier/position.ts'
import { jsonLdOf } from '../../../src/pages/json-ld.ts'
import type { PageFacts } from '../../../src/pages/page-facts.ts'
import {
  base,
  dossier,
  dossierPage,
  everyPage,
  featurePage,
  featurePages,
  featurePageWith,
  pageWith,
  passagePages,
} from './site.ts'

interface Node {
  '@type'?: string
  '@id'?: string
  [property: string]: unknown
}

function graphOf(page: PageFacts): Node[] {
  const { '@graph': graph }: { '@graph': Node[] } = JSON.parse(jsonLdOf(page))
  return graph
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value and all that is in it, at any depth. */
const within = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(within)] : [value]

const nodesIn = (page: PageFacts) => within(graphOf(page)).filter(isNode)
const ofType = (page: PageFacts, type: string) => nodesIn(page).filter((node) => node['@type'] === type)
const pageNode = (page: PageFacts) => graphOf(page)[0]
const thingAt = (slug: string) => graphOf(featurePage(slug)).at(-1)

const decimalsIn = (number: unknown) => String(number).split('.')[1]?.length ?? 0

describe('the JSON-LD of a page', () => {
  test('describes the page at its own address, and the article', () => {
    for (const page of everyPage) {
      expect(pageNode(page)).toMatchObject({
        '@type': 'WebPage',
        '@id': page.address.canonical,
        url: page.address.canonical,
      })
      expect(ofType(page, 'NewsArticle')).toMatchObject([
        { url: dossier.article.url, headline: dossier.article.headline },
      ])
    }
  })

  test('of a passage quotes it word for word, with its link into the article', () => {
    const quotations = passagePages.flatMap((page) => ofType(page, 'Quotation')).map(({ text, url }) => ({ text, url }))
    expect(quotations).toEqual(dossier.passages.map(({ exact, url }) => ({ text: exact, url })))
  })

  test('on the page of a feature quotes what its own claims cite, and nothing else', () => {
    for (const page of featurePages) {
      const cited = new Set(page.selected?.claims.flatMap(({ citations }) => citations.map(({ passage }) => passage)))
      const texts = dossier.passages.filter(({ id }) => cited.has(id)).map(({ exact }) => exact)
      expect(ofType(page, 'Quotation').map(({ text }) => text)).toEqual(texts)
    }
  })

  test('on the page of a passage has that passage, and all the features it names', () => {
    for (const page of passagePages) {
      expect(ofType(page, 'Quotation').map(({ text }) => text)).toEqual([page.quoted?.exact])
      const addresses = graphOf(page)
        .slice(3)
        .map(({ url }) => url)
      expect(addresses).toEqual(page.quoted?.features.map((slug) => `${base}${dossier.slug}/${slug}/`))
    }
  })

  test('of a dossier names its features and links its passages by ids that are told on pages of their own', () => {
    const { about, citation } = pageNode(dossierPage) ?? {}
    const told = featurePages
      .flatMap((page) => graphOf(page).slice(-1))
      .map(({ '@id': id, name }) => ({ '@id': id, name }))
    expect(about).toEqual(told)
    const quoted = passagePages.flatMap((page) => ofType(page, 'Quotation')).map(({ '@id': id }) => ({ '@id': id }))
    expect(citation).toEqual(quoted)
    const addresses = new Set(everyPage.map(({ address }) => address.canonical))
    for (const { '@id': id } of [...told, ...quoted]) expect(addresses).toContain(id?.split('#')[0])
  })

  test('of a feature or a passage is part of the page of the dossier, which is part of none', () => {
    for (const page of [...featurePages, ...passagePages]) {
      expect(pageNode(page)).toMatchObject({ isPartOf: { '@id': `${base}${dossier.slug}/` } })
    }
    expect(pageNode(dossierPage)).not.toHaveProperty('isPartOf')
  })
})

describe('the article in it', () => {
  const { article } = dossier
  const articleOf = (date: Partial<typeof article.date>) =>
    ofType(pageWith({ article: { ...article, date: { ...article.date, ...date } } }), 'NewsArticle')[0]

  test('has no date on any page, for its date is inferred', () => {
    expect(article.date.basis).toBe('inferred')
    for (const page of everyPage) expect(jsonLdOf(page)).not.toContain('datePublished')
  })

  test('has a date where that is stated to the day, and none where it is stated as an interval', () => {
    expect(articleOf({ basis: 'stated' })).toMatchObject({ datePublished: '2024-10-21' })
    expect(articleOf({ basis: 'stated', earliest: '2024-12-09' })).not.toHaveProperty('datePublished')
    expect(articleOf({ basis: 'stated', earliest: null, latest: null })).not.toHaveProperty('datePublished')
  })

  test('names whom it reports, and its publisher not among them', () => {
    expect(articleOf({})).toMatchObject({
      publisher: { name: 'The Daily Lantern' },
      citation: ['Nora Haddadin, speaks for the troupe', 'The Evening Kite'],
    })
  })
})

describe('a place in it', () => {
  test('has no coordinate finer than it is known, on any page', () => {
    for (const page of everyPage) {
      const circles = ofType(page, 'GeoCircle')
      expect(ofType(page, 'GeoCoordinates')).toEqual(circles.map(({ geoMidpoint }) => geoMidpoint))
      for (const { geoMidpoint, geoRadius } of circles) {
        if (!isNode(geoMidpoint)) throw new Error('a circle has no midpoint')
        const finest = decimalsFor(Number(geoRadius))
        expect(decimalsIn(geoMidpoint.latitude)).toBeLessThanOrEqual(finest)
        expect(decimalsIn(geoMidpoint.longitude)).toBeLessThanOrEqual(finest)
      }
    }
  })

  test('is rounded where the data are finer than known, latitude and longitude in their own places', () => {
    const { where } = dossier.features.find(({ slug }) => slug === 'dar-al-nay') ?? {}
    if (!where) throw new Error('there is no position to round')
    const page = featurePageWith('dar-al-nay', {
      where: { ...where, coordinates: [36.123456789, 33.987654321], precision: 2000 },
    })
    expect(ofType(page, 'GeoCircle')).toMatchObject([
      { geoMidpoint: { latitude: 33.99, longitude: 36.12 }, geoRadius: 2000 },
    ])
  })

  test('bears its Arabic name and its other spellings', () => {
    expect(thingAt('salt-harbour')).toMatchObject({
      '@type': 'Place',
      alternateName: ['مرفأ الملح', 'Saltharbour', 'Port-Sel'],
    })
  })
})

describe('an event in it', () => {
  test('has its days where the article states them, and where they are inferred only says so', () => {
    expect(thingAt('band-enters-larks-rest')).toMatchObject({
      '@type': 'Event',
      startDate: '2024-10-04',
      endDate: '2024-10-04',
    })
    for (const slug of ['clerks-leave', 'talks-on-the-wagons']) {
      expect(thingAt(slug)).not.toHaveProperty('startDate')
      expect(thingAt(slug)).not.toHaveProperty('endDate')
    }
    expect(thingAt('clerks-leave')?.description).toContain('by 20 October 2024, inferred, not stated.')
  })

  test('has no location where the article names none', () => {
    expect(thingAt('talks-on-the-wagons')).not.toHaveProperty('location')
    expect(thingAt('cup-is-won')).toMatchObject({ location: { '@type': 'Place', geo: { geoRadius: 10000 } } })
  })
})

describe('a movement in it', () => {
  test('goes between sites of the dossier by their ids, and to what is only named by its name', () => {
    expect(thingAt('gull-field-north-west-flight')).toMatchObject({
      '@type': 'MoveAction',
      fromLocation: { '@id': thingAt('gull-field')?.['@id'], name: 'Gull Field' },
      toLocation: { '@type': 'Place', name: 'The north-west (airport not told)' },
      actionStatus: 'https://schema.org/CompletedActionStatus',
    })
  })

  test('is said to be inferred in its path', () => {
    expect(thingAt('marjuba-gull-field-wagons')?.description).toContain('The path is inferred, not stated.')
  })

  test('under negotiation is a potential action, and one denied is no action that failed', () => {
    expect(thingAt('the-animals')).toMatchObject({ actionStatus: 'https://schema.org/PotentialActionStatus' })
    const denied = featurePageWith('the-animals', { status: 'denied' })
    expect(graphOf(denied).at(-1)).not.toHaveProperty('actionStatus')
  })
})
