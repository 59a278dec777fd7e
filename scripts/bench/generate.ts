/** Makes dossiers of any size, with the article that each is made from, to see how the cost of things grows with them. */
import { contextOf } from '../../src/dossier/check/article-text.ts'
import { dossierFileName, layerFileName, passagesFileName } from '../../src/dossier/format/format.ts'
import type { SiteKind } from '../../src/dossier/kinds.ts'
import { hashArticle } from '../geo/hash-article.ts'

interface Generated {
  /** The text of each file of the dossier, by its name. */
  files: Map<string, string>
  /** The text of the article. */
  article: string
}

/** Over the Levant: [west, south, east, north] in degrees. */
const extent = [33.5, 31.5, 40.5, 37.2] as const

/** Steps of the R2 sequence, by the plastic number: points that lie evenly, without chance (Roberts, 2018). */
const plastic = 1.324717957244746
const steps = [1 / plastic, 1 / plastic ** 2] as const

function placeAt(index: number): [longitude: number, latitude: number] {
  const [west, south, east, north] = extent
  const along = (step: number, from: number, to: number) =>
    Number((from + ((0.5 + index * step) % 1) * (to - from)).toFixed(4))
  return [along(steps[0], west, east), along(steps[1], south, north)]
}

const siteKinds = ['city', 'embassy', 'headquarters', 'air-base', 'naval-base'] as const satisfies SiteKind[]
const siteKindAt = (index: number) => siteKinds[index % siteKinds.length] ?? 'city'
const layerAtIndex = (index: number) => `layer-${siteKindAt(index)}`
const placeNameAt = (index: number) => `Place ${index}`
const citedWordsAt = (index: number) => `the ${siteKindAt(index).replace('-', ' ')} at ${placeNameAt(index)}`
const reportAt = (index: number) => `Report number ${index} tells of ${citedWordsAt(index)}, and of little else.`

const siteAt = (index: number) => ({
  type: 'Feature',
  id: `place-${index}`,
  geometry: { type: 'Point', coordinates: placeAt(index) },
  properties: {
    type: 'site',
    kind: siteKindAt(index),
    name: placeNameAt(index),
    summary: `Told of in report number ${index}`,
    position: { basis: 'stated', precision: 100, source: 'Generated' },
    claims: [
      {
        text: `There is a place called ${placeNameAt(index)}.`,
        status: 'completed',
        attribution: ['reporter'],
        citations: [{ passage: `report-${index}`, words: citedWordsAt(index) }],
      },
    ],
  },
})

/** @param count of sites, each cited from a passage of its own */
export function generateDossier(count: number): Generated {
  const indices = Array.from({ length: count }, (_, index) => index)
  const article = indices.map(reportAt).join('\n')
  let start = 0
  const passages = indices.map((index) => {
    const exact = reportAt(index)
    const end = start + exact.length
    const quote = {
      type: 'TextQuoteSelector',
      exact,
      ...contextOf(article, start, end),
    }
    const passage = {
      id: `report-${index}`,
      paragraph: index + 1,
      selector: [quote, { type: 'TextPositionSelector', start, end }],
    }
    start = end + 1
    return passage
  })
  const kinds = siteKinds.filter((kind) => indices.some((index) => siteKindAt(index) === kind))
  const dossier = {
    title: `A generated dossier of ${count} places`,
    summary: `${count} places over the Levant, each cited from a report of its own.`,
    article: {
      headline: `${count} reports`,
      publisher: 'The Generator',
      url: 'https://generator.example/reports',
      language: 'en',
      date: { edtf: '2024-12-16', basis: 'stated' },
      paragraphs: count,
      length: article.length,
      sha256: hashArticle(article).sha256,
    },
    sources: [{ id: 'reporter', name: 'A reporter' }],
    attribution: ['reporter'],
    extent,
    groups: [
      { id: 'places', name: 'Places', layers: kinds.map((kind) => ({ id: `layer-${kind}`, name: `Layer ${kind}` })) },
    ],
  }
  const layers = kinds.map((kind): [string, object] => [
    layerFileName(`layer-${kind}`),
    {
      type: 'FeatureCollection',
      features: indices.filter((index) => layerAtIndex(index) === `layer-${kind}`).map(siteAt),
    },
  ])
  const files = [[dossierFileName, dossier] as const, [passagesFileName, { passages }] as const, ...layers]
  return { files: new Map(files.map(([name, value]) => [name, JSON.stringify(value)])), article }
}
