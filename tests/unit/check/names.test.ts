import { expect, test } from 'vitest'
import { siteKinds, statuses } from '../../../src/dossier/kinds.ts'
import { change, linesAfter, linesOf, withFile } from './breaking.ts'
import { goodDossier } from './good.ts'

test('a feature without an id is told by its place in the file', () => {
  expect(linesAfter('places.geojson', 'features.0.id', undefined)).toContain(
    'places.geojson · features[0] · id: found nothing; expected text',
  )
})

test('an id is a slug', () => {
  expect(linesAfter('events.geojson', 'features.0.id', 'The Talks')).toEqual([
    'events.geojson · The Talks · id: found “The Talks”; expected a slug: lower-case letters, digits and single hyphens',
  ])
})

test('an id is unique in the whole dossier, not in its file only', () => {
  expect(linesAfter('events.geojson', 'features.0.id', 'convoy')).toEqual([
    'events.geojson · convoy · id: found convoy, which stands already in moves.geojson features[0].id; expected an id or alias of its own, unique in the dossier',
  ])
})

test.each([
  ['passages', 'the pages of the passages stand'],
  ['text', 'the text edition stands'],
])('an id is not %s, as other pages have that address', (id, purpose) => {
  expect(linesAfter('events.geojson', 'features.0.id', id)).toEqual([
    `events.geojson · ${id} · id: found ${id}; expected another slug: ${purpose} at this one`,
  ])
})

test.each([
  ['an id', 'alpha', 'places.geojson features[0].id'],
  ['another alias', 'alfa', 'places.geojson features[0].properties.aliases[0]'],
  ['its own id', 'talks', 'events.geojson features[0].id'],
])('an alias equal to %s is refused', (_, alias, where) => {
  expect(linesAfter('events.geojson', 'features.0.properties.aliases', [alias])).toEqual([
    `events.geojson · talks · properties.aliases[0]: found ${alias}, which stands already in ${where}; expected an id or alias of its own, unique in the dossier`,
  ])
})

test('an alias is a slug', () => {
  expect(linesAfter('events.geojson', 'features.0.properties.aliases', ['Old_name'])).toEqual([
    'events.geojson · talks · properties.aliases[0]: found “Old_name”; expected a slug: lower-case letters, digits and single hyphens',
  ])
})

test.each([
  ['an event', 'events.geojson', 'features.0.properties.site', 'talks · properties.site'],
  ['a footprint', 'places.geojson', 'features.2.properties.site', 'bravo-harbour · properties.site'],
  ["a movement's start", 'moves.geojson', 'features.0.properties.from.site', 'convoy · properties.from.site'],
  ["a movement's end", 'moves.geojson', 'features.0.properties.to.site', 'convoy · properties.to.site'],
])('the site of %s is a site of the dossier, and nothing else', (_, file, path, where) => {
  const lines = [`${file} · ${where}: found the unknown site convoy; expected one of alpha, bravo`]
  expect(linesAfter(file, path, 'convoy')).toEqual(lines)
})

test('whoever a claim is attributed to is among the sources', () => {
  expect(linesAfter('events.geojson', 'features.0.properties.claims.0.attribution', ['ghost'])).toEqual([
    'events.geojson · talks · properties.claims[0].attribution[0]: found the unknown source ghost; expected paper',
  ])
  expect(linesAfter('dossier.json', 'attribution', ['paper', 'ghost'])).toEqual([
    'dossier.json · attribution[1]: found the unknown source ghost; expected paper',
  ])
})

test('a source is listed once', () => {
  const sources = [
    { id: 'paper', name: 'The Paper' },
    { id: 'paper', name: 'The Other Paper' },
  ]
  expect(linesAfter('dossier.json', 'sources', sources)).toEqual([
    'dossier.json · sources[1].id: found paper, which stands already in dossier.json sources[0].id; expected an id of its own among the sources',
  ])
})

test('a layer without its file and a file without its layer are both told', () => {
  expect(linesAfter('dossier.json', 'groups.1.layers.1.id', 'dates')).toEqual([
    'dossier.json · groups[1].layers[1].id: found the layer dates without its file; expected a file dates.geojson',
    'events.geojson: found a layer that no group in dossier.json lists; expected one of dossier.json, passages.json, places.geojson, moves.geojson, dates.geojson',
  ])
})

test('a layer is listed once', () => {
  expect(linesAfter('dossier.json', 'groups.0.layers.1', { id: 'moves', name: 'Moves' })).toEqual([
    'dossier.json · groups[1].layers[0].id: found the layer moves a second time; expected each layer listed once',
  ])
})

test('a file that no one reads is refused', () => {
  expect(linesOf(withFile(goodDossier(), 'charlie.json', '{}'))).toEqual([
    'charlie.json: found a file of no use; expected one of dossier.json, passages.json, places.geojson, moves.geojson, events.geojson',
  ])
})

test.each(['dossier.json', 'passages.json'])('a dossier without %s is refused', (file) => {
  const files = new Map(goodDossier())
  files.delete(file)
  expect(linesOf(files)).toEqual([`${file}: found no such file; expected this file in the dossier's folder`])
})

const alpha = 'features.0.properties'

test.each([
  ['kind', `${alpha}.kind`, 'properties.kind', `one of ${siteKinds.join(', ')}`],
  ['type', `${alpha}.type`, 'properties.type', 'one of site, movement, event, footprint'],
  ['status', `${alpha}.claims.0.status`, 'properties.claims[0].status', `one of ${statuses.join(', ')}`],
  ['basis', `${alpha}.position.basis`, 'properties.position.basis', 'one of stated, located, inferred'],
])('an unknown %s is refused with the known ones', (_, path, where, expected) => {
  expect(linesAfter('places.geojson', path, 'castle')).toContain(
    `places.geojson · alpha · ${where}: found “castle”; expected ${expected}`,
  )
})

test('a feature of the kind “other” says what it is, and any other kind has its own name', () => {
  const nameless = change(goodDossier(), 'places.geojson', `${alpha}.kind`, 'other')
  expect(linesOf(nameless)).toContain(
    'places.geojson · alpha · properties.kindName: found nothing; expected a word for what it is',
  )
  expect(linesOf(change(nameless, 'places.geojson', `${alpha}.kindName`, 'Castle'))).toEqual([])
  expect(linesAfter('places.geojson', `${alpha}.kindName`, 'Castle')).toEqual([
    'places.geojson · alpha · properties.kindName: found “Castle”; expected none, or the kind other: city has a name',
  ])
})

test('an unknown property is refused with the known ones, at any depth', () => {
  const files = change(goodDossier(), 'moves.geojson', `${alpha}.path.colour`, 'red')
  expect(linesOf(change(files, 'dossier.json', 'subtitle', 'x'))).toEqual([
    'dossier.json · subtitle: found the unknown property “subtitle”; expected one of $schema, title, summary, language, article, furtherArticles, sources, attribution, extent, countries, groups, aliases, published, corrections, annotations',
    'moves.geojson · convoy · properties.path.colour: found the unknown property “colour”; expected one of basis, over, corridor, fading, source, note',
  ])
  expect(linesAfter('places.geojson', 'features.2.properties.summary', 'x')).toEqual([
    'places.geojson · bravo-harbour · properties.summary: found the unknown property “summary”; expected one of type, kind, name, site, position',
  ])
})

test('a malformed SHA-256 or address is refused', () => {
  expect(linesAfter('dossier.json', 'article.sha256', 'C69A')).toEqual([
    'dossier.json · article.sha256: found “C69A”; expected a SHA-256: 64 hexadecimal digits',
  ])
  expect(linesAfter('dossier.json', 'article.url', 'http://example.org')).toEqual([
    'dossier.json · article.url: found “http://example.org”; expected an address that begins with https://',
  ])
})

test.each([
  ['https://user:word@example.org/alpha', 'an address without a user and a password'],
  ['https://example.org\\alpha', 'an address without a backslash and without a fragment'],
  ['https://example.org/alpha#beta', 'an address without a backslash and without a fragment'],
])('%s is no address of an article', (url, expected) => {
  expect(linesAfter('dossier.json', 'article.url', url)).toEqual([
    `dossier.json · article.url: found “${url}”; expected ${expected}`,
  ])
})

test('an address may have an @ in its path', () => {
  expect(linesAfter('dossier.json', 'article.url', 'https://example.org/@alpha?b=c')).toEqual([])
})

test('a name or a sentence that nobody would read is refused, and shown in brief', () => {
  const long = 'a'.repeat(100_000)
  expect(linesAfter('places.geojson', 'features.0.properties.name', long)).toEqual([
    `places.geojson · alpha · properties.name: found “${'a'.repeat(80)}…”; expected text of at most 200 characters`,
  ])
  expect(linesAfter('places.geojson', 'features.0.properties.summary', long)).toEqual([
    `places.geojson · alpha · properties.summary: found “${'a'.repeat(80)}…”; expected text of at most 2000 characters`,
  ])
})
