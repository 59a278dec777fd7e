/** A small dossier without a problem, as files. */
import { hashArticle } from '../../../scripts/geo/hash-article.ts'

export const article = [
  'Soldiers leave Alpha',
  '',
  'Soldiers left Alpha in a convoy to the base at Bravo. The road is not known.',
  'From Bravo, planes took them home.',
  'Talks were held in Alpha on 8 May, says Chloé.',
].join('\n')

function passage(id: string, paragraph: number, exact: string) {
  const start = article.indexOf(exact)
  const end = start + exact.length
  const prefix = article.slice(Math.max(0, start - 32), start)
  const suffix = article.slice(end, end + 32)
  return {
    id,
    paragraph,
    selector: [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', start, end },
    ],
  }
}

const claims = (cited: string, words: string) => [
  { text: 'It happened.', status: 'completed', attribution: ['paper'], citations: [{ passage: cited, words }] },
]
const feature = (id: string, geometry: unknown, properties: object) => ({
  type: 'Feature',
  id,
  geometry,
  properties: { name: id, summary: 'A mark', ...properties },
})
const located = (precision: number) => ({ basis: 'located', precision, source: 'A gazetteer' })
const layer = (...features: unknown[]) => ({
  $schema: '../schema/layer.schema.json',
  type: 'FeatureCollection',
  features,
})

const point = (...coordinates: number[]) => ({ type: 'Point', coordinates })
const line = (...coordinates: number[][]) => ({ type: 'LineString', coordinates })
const square = (west: number, south: number, side: number) => {
  const [east, north] = [Number((west + side).toFixed(3)), Number((south + side).toFixed(3))]
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
}

const alpha = feature('alpha', point(10.5, 50.5), {
  type: 'site',
  kind: 'city',
  aliases: ['alfa'],
  position: located(1000),
  claims: claims('convoy', 'Alpha'),
})
const bravo = feature('bravo', point(11.5, 51.5), {
  type: 'site',
  kind: 'air-base',
  position: located(100),
  claims: claims('convoy', 'the base at Bravo'),
})
const harbour = {
  type: 'Feature',
  id: 'bravo-harbour',
  geometry: {
    type: 'Polygon',
    coordinates: [square(11.49, 51.49, 0.02), square(11.495, 51.495, 0.003).reverse()],
  },
  properties: { type: 'footprint', kind: 'harbour', name: 'Harbour', site: 'bravo', position: located(100) },
}
const convoy = feature('convoy', line([10.5, 50.5], [11, 51.2], [11.5, 51.5]), {
  type: 'movement',
  kind: 'convoy',
  from: { name: 'Alpha', site: 'alpha' },
  to: { name: 'Bravo', site: 'bravo' },
  path: { basis: 'inferred', corridor: 2000, source: 'Drawn by hand' },
  claims: claims('convoy', 'in a convoy'),
})
const airlift = feature('airlift', line([11.5, 51.5], [11.6, 51.8]), {
  type: 'movement',
  kind: 'airlift',
  from: { name: 'Bravo', site: 'bravo' },
  path: { basis: 'inferred', fading: true, source: 'A short stroke' },
  claims: claims('airlift', 'planes took them home'),
})
const talks = feature('talks', null, {
  type: 'event',
  kind: 'talks',
  site: 'alpha',
  date: { edtf: '2024-05-08', basis: 'stated' },
  claims: claims('talks', 'Talks were held'),
})

export const dossier = {
  title: 'Soldiers leave Alpha',
  summary: 'They left. Planes took them home.',
  article: {
    headline: 'Soldiers leave Alpha',
    publisher: 'The Paper',
    url: 'https://example.org/alpha',
    language: 'en',
    date: { edtf: '2024-05-09~', basis: 'inferred' },
    paragraphs: 4,
    length: article.length,
    sha256: hashArticle(article).sha256,
  },
  sources: [{ id: 'paper', name: 'The Paper' }],
  attribution: ['paper'],
  extent: [10, 50, 12, 52],
  groups: [
    { id: 'sites', name: 'Sites', layers: [{ id: 'places', name: 'Places' }] },
    {
      id: 'routes',
      name: 'Routes',
      layers: [
        { id: 'moves', name: 'Moves' },
        { id: 'events', name: 'Events' },
      ],
    },
  ],
  annotations: [
    {
      id: 'by-land',
      text: 'In a convoy',
      detail: 'the road is not known',
      feature: 'convoy',
      along: 0.25,
      citations: [{ passage: 'convoy', words: 'left Alpha in a convoy' }],
    },
    {
      id: 'flown-home',
      text: 'By plane from here',
      feature: 'airlift',
      citations: [{ passage: 'airlift', words: 'From Bravo, planes' }],
    },
  ],
}
export const passages = [
  passage('convoy', 2, 'Soldiers left Alpha in a convoy to the base at Bravo.'),
  passage('airlift', 3, 'From Bravo, planes took them home.'),
  passage('talks', 4, 'Talks were held in Alpha on 8 May'),
]

export type Files = ReadonlyMap<string, string>

export const goodDossier = (): Files =>
  new Map(
    Object.entries({
      'dossier.json': dossier,
      'passages.json': { passages },
      'places.geojson': layer(alpha, bravo, harbour),
      'moves.geojson': layer(convoy, airlift),
      'events.geojson': layer(talks),
    }).map(([file, value]) => [file, JSON.stringify(value, null, 2)]),
  )
