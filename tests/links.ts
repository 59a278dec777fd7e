/** Links to a dossier of the fixture as people, programs and accidents write them, and what is meant by those parts that mean something. */
import fc from 'fast-check'
import dossiers from '../src/data.ts'
import { layersOf } from '../src/dossier/find.ts'
import { passagesSegment } from '../src/dossier/published.ts'
import { ofFeature, ofPassage } from '../src/view/selection.ts'
import { themes, type View } from '../src/view/view.ts'

const [dossier] = dossiers
if (!dossier) throw new Error('there is no dossier to test with')
const { slug, features, passages } = dossier
const layers = layersOf(dossier).map(({ id }) => id)

export interface Link {
  /** After the base of the site; the others as in `location`. */
  path: string
  query: string
  hash: string
  means: Partial<View>
}

const noise = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    ...[
      '__proto__',
      'constructor',
      'toString',
      'null',
      'undefined',
      'NaN',
      '-0',
      '..',
      '%2e%2e',
      '%',
      '%zz',
      '%ff',
      '//evil.example',
    ],
    ...[
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      'javascript:alert(1)',
      '\u202eabc',
      'a\u200bb',
      '\ud800',
      '\0',
    ],
    'x'.repeat(5000),
  ),
)
/** A name in other capitals is the same. */
const inAnyCase = (name: string) =>
  fc
    .array(fc.boolean(), { minLength: name.length, maxLength: name.length })
    .map((upper) => [...name].map((letter, index) => (upper[index] ? letter.toUpperCase() : letter)).join(''))
const end = fc.constantFrom('', '/', '/index.html', '//')

interface Part {
  text: string
  means: Partial<View>
}

const path: fc.Arbitrary<Part> = fc.oneof(
  fc
    .tuple(inAnyCase(slug), fc.constantFrom(...features), end)
    .chain(([at, feature, tail]) =>
      inAnyCase(feature.slug).map((name) => ({ text: `${at}/${name}${tail}`, means: ofFeature(feature.slug) })),
    ),
  fc
    .tuple(fc.constantFrom(...passages), end)
    .map(([{ id }, tail]) => ({ text: `${slug}/${passagesSegment}/${id}${tail}`, means: ofPassage(id) })),
  fc.array(noise, { maxLength: 5 }).map((parts) => ({ text: parts.join('/'), means: {} })),
  fc.tuple(fc.constantFrom(...features), noise).map(([feature, rest]) => ({
    text: `${slug}/${feature.slug}/${rest.replaceAll('/', '')}`,
    means: ofFeature(feature.slug),
  })),
)

const parameter = (name: string, value: string) => `${name}=${encodeURIComponent(value.replace(/\p{Cs}/gu, '\ufffd'))}`
const unread = fc.tuple(fc.constantFrom('utm_source', 'fbclid', 'x', '', '__proto__'), noise)

/** Each name at most once, so that what is meant is plain; layers in as many parts as anybody likes. */
const query: fc.Arbitrary<Part> = fc
  .record({
    theme: fc.option(fc.oneof(fc.constantFrom(...themes), noise)),
    at: fc.option(fc.oneof(fc.constant('2024-10-12'), noise)),
    base: fc.option(noise),
    only: fc.array(noise, { maxLength: 6 }),
    hide: fc.array(fc.oneof(fc.constantFrom(...layers), noise), { maxLength: 30 }),
    embed: fc.option(fc.constantFrom('', '1', '0', 'false', 'true')),
    others: fc.array(unread, { maxLength: 3 }),
  })
  .map(({ theme, at, base, only, hide, embed, others }) => {
    const given = [
      ...(theme === null ? [] : [parameter('theme', theme)]),
      ...(at === null ? [] : [parameter('at', at)]),
      ...(base === null ? [] : [parameter('base', base)]),
      ...only.map((trait) => parameter('only', trait)),
      ...hide.map((layer) => parameter('hide', layer)),
      ...(embed === null ? [] : [parameter('embed', embed)]),
      ...others.map(([name, value]) => parameter(name, value)),
    ]
    const known = themes.find((one) => one === theme)
    return {
      text: given.length > 0 ? `?${given.join('&')}` : '',
      means: {
        ...(known && { theme: known }),
        ...(at === '2024-10-12' && { at }),
        ...(embed !== null && { embed: embed !== '0' && embed !== 'false' }),
      },
    }
  })

const hash: fc.Arbitrary<Part> = fc.oneof(
  fc.constant({ text: '', means: { camera: null } }),
  fc.constant({
    text: '#map=9/34.5/35.9',
    means: { camera: { zoom: 9, latitude: 34.5, longitude: 35.9, bearing: 0, pitch: 0 } },
  }),
  noise.map((text) => ({ text: `#${text}`, means: {} })),
  fc
    .array(fc.oneof(fc.double().map(String), noise), { maxLength: 7 })
    .map((parts) => ({ text: `#map=${parts.join('/')}`, means: {} })),
)

export const links: fc.Arbitrary<Link> = fc.tuple(path, query, hash).map(([at, how, from]) => ({
  path: at.text,
  query: how.text,
  hash: from.text,
  means: { ...at.means, ...how.means, ...from.means },
}))
