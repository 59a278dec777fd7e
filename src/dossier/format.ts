/**
 * The format of a dossier's files. The check, the types, and the JSON Schemas in `geo/schema/` all come from here.
 * The page may import only types from this file, so that it does not contain Zod.
 *
 * Positions are GeoJSON's (RFC 7946): WGS 84, [longitude, latitude] in degrees. Lengths are in metres.
 */
import { z } from 'zod'
import { bases, courses, footprintKinds, kindsOf, modes, statuses } from './kinds.ts'

/** The names of the files in a dossier’s folder. */
export const dossierFileName = 'dossier.json'
export const passagesFileName = 'passages.json'
const layerEnding = '.geojson'
export const layerFileName = (id: string): string => `${id}${layerEnding}`
export const isLayerFile = (name: string): boolean => name.endsWith(layerEnding)

const keys = <Key extends string>(ids: readonly Key[]) => z.enum(ids)

/** A name in an address; it never changes once published. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a slug: lower-case letters, digits and single hyphens')
/** What a reader sees: plain text, no markup, no control characters. */
const plain = z.string().min(1)
const metres = z.number().positive()
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day: YYYY-MM-DD')

/** The longest stroke, in metres, for a path whose end is not stated: it must not look like a way to anywhere. */
export const longestStroke = 40_000

const citation = z
  .strictObject({
    passage: slug.describe('id of a passage in passages.json'),
    words: plain.describe(
      'the words of the passage that name this feature or bear this annotation, verbatim; they stand once in it',
    ),
  })
  .describe('the tie to a passage from a feature, or from an annotation')

const number = z.number().nonnegative()
const figure = z
  .strictObject({
    of: plain.describe('what is counted or measured, in the plural: soldiers, vehicles, km'),
    least: number.optional(),
    most: number.optional().describe('the same as least where the number is exact'),
    about: number.optional().describe('where it is only roughly said, instead of least and most'),
    citations: z.array(citation).min(1),
  })
  .describe('a number as a value, cited like words')

const claim = z
  .strictObject({
    id: slug.optional().describe('so that other claims can name it; unique in the dossier'),
    text: plain.describe('what is claimed, in our own words'),
    status: keys(statuses),
    attribution: z.array(slug).min(1).describe('who says so, from the first speaker to the publisher'),
    citations: z.array(citation).min(1),
    supersedes: z
      .array(slug)
      .min(1)
      .optional()
      .describe('ids of earlier claims in whose place it stands; they stay to be read, with the dates of both'),
    figures: z.array(figure).min(1).optional(),
    confidence: z
      .strictObject({
        stated: plain.describe('the word of whoever states it, such as “high”'),
        citations: z.array(citation).min(1),
      })
      .optional()
      .describe('how sure those are who make it; only where they say so'),
    contradicts: z
      .array(slug)
      .min(1)
      .optional()
      .describe('ids of claims that cannot be true together with it; said once, told at both'),
  })
  .describe('one thing said to have happened, and by whom')

const date = z
  .strictObject({
    edtf: plain.describe('EDTF level 1, for example 2024-11-28 or 2024-12-09/2024-12-15'),
    basis: keys(bases),
    note: plain.optional(),
  })
  .describe('when, and how that is known')

const coordinates = z.tuple([z.number(), z.number()]).describe('longitude, latitude')
const point = z.strictObject({ type: z.literal('Point'), coordinates })
const polygon = z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(z.array(coordinates).min(4)).min(1) })
const lineCoordinates = z.array(coordinates).min(2)
const geometry = z.discriminatedUnion('type', [
  point,
  z.strictObject({ type: z.literal('LineString'), coordinates: lineCoordinates }),
  z.strictObject({ type: z.literal('MultiLineString'), coordinates: z.array(lineCoordinates).min(2) }),
  polygon,
])

const position = z
  .strictObject({
    basis: keys(bases),
    precision: metres.describe('radius in metres within which the place is known; of a line or an area, its edge'),
    somewhere: z
      .literal(true)
      .optional()
      .describe('of an area: no extent, but the region in which the place lies somewhere'),
    source: plain,
    note: plain.optional(),
  })
  .describe('where, how finely, and how that is known')

const names = {
  name: plain,
  nameArabic: plain.optional(),
  label: plain.optional().describe('short name for the map'),
  spellings: z.array(plain).optional().describe('other spellings, shown and searched'),
  aliases: z.array(slug).optional().describe('other slugs that lead to this feature, former ones among them'),
  summary: plain.describe('one line, in our own words'),
}
const claims = z.array(claim).min(1)
const kindName = plain.optional().describe('what a feature of the kind “other” is, in a word of the dossier’s own')

const site = z.strictObject({
  type: z.literal('site'),
  kind: keys(kindsOf('site')),
  kindName,
  ...names,
  position,
  claims,
})

const endpoint = z.strictObject({
  name: plain,
  site: slug.optional(),
  place: position
    .extend({ geometry: z.discriminatedUnion('type', [point, polygon]) })
    .optional()
    .describe('where it lies, if it is no site of the dossier and not unknown'),
  country: plain
    .optional()
    .describe('the name of one of the dossier’s countries, which a far view then shows and names'),
  claims: z
    .array(z.int().nonnegative())
    .min(1)
    .optional()
    .describe('which of the claims name this end, where others name another: 0 is the first'),
})
const movement = z.strictObject({
  type: z.literal('movement'),
  kind: keys(kindsOf('movement')),
  kindName,
  mode: keys(modes).optional().describe('how it was made; left out where that is not stated'),
  ...names,
  from: endpoint.optional(),
  to: endpoint.optional(),
  or: z
    .array(endpoint)
    .min(1)
    .optional()
    .describe(
      'other ends, according to other claims; the geometry then has one line for “to” and one for each of these',
    ),
  path: z
    .strictObject({
      basis: keys(bases),
      over: keys(courses).optional(),
      corridor: metres.optional().describe('full width, in metres, of the band the path is thought to lie in'),
      fading: z
        .literal(true)
        .optional()
        .describe(
          `drawn as a short stroke that fades out towards its end, which is not stated; at most ${longestStroke / 1000} km long`,
        ),
      source: plain,
      note: plain.optional(),
    })
    .optional(),
  date: date.optional(),
  claims,
})

const event = z.strictObject({
  type: z.literal('event'),
  kind: keys(kindsOf('event')),
  kindName,
  ...names,
  site: slug.optional().describe('the site it happened at'),
  position: position.optional(),
  date,
  claims,
})

const footprint = z.strictObject({
  type: z.literal('footprint'),
  kind: keys(footprintKinds),
  name: plain,
  site: slug.describe('the site whose extent this is; its citations count for the footprint'),
  position,
})

const properties = z.discriminatedUnion('type', [site, movement, event, footprint])

const onMap = plain.max(60)
const annotation = z
  .strictObject({
    id: slug,
    text: onMap.describe('what stands large on the map, in our own words'),
    detail: onMap.optional().describe('what stands smaller below it'),
    feature: slug.describe('the feature that it is tied to, and whose card it leads to; it cites the same passages'),
    along: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe('where on the path of a movement it is tied, as a share of its length; half of it unless it is given'),
    citations: z.array(citation).min(1),
  })
  .describe("an editor's words on the map, cited like a claim")

const schemaAddress = z.string().optional()

export const featureFile = z.strictObject({
  type: z.literal('Feature'),
  id: slug,
  geometry: geometry.nullable().describe('null where the article names no place'),
  properties,
})

export const layerFile = z
  .strictObject({ $schema: schemaAddress, type: z.literal('FeatureCollection'), features: z.array(featureFile).min(1) })
  .meta({ title: 'Passage: a layer of a dossier (GeoJSON)' })

const textQuote = z.strictObject({
  type: z.literal('TextQuoteSelector'),
  exact: plain,
  prefix: z.string(),
  suffix: z.string(),
})
const textPosition = z.strictObject({
  type: z.literal('TextPositionSelector'),
  start: z.int().nonnegative(),
  end: z.int().positive(),
})

const passage = z
  .strictObject({
    id: slug,
    article: slug.optional().describe('id of one of the further articles; without it, the article'),
    paragraph: z.int().positive().describe('1 is the headline; blank lines are not counted'),
    selector: z.tuple([textQuote, textPosition]),
    translation: plain.optional().describe('our own, where the article is in another language than the site'),
  })
  .describe('a verbatim span of the article: a W3C Web Annotation target')

export const passagesFile = z
  .strictObject({ $schema: schemaAddress, passages: z.array(passage).min(1) })
  .meta({ title: 'Passage: the quoted passages of a dossier' })

const articleFacts = z.strictObject({
  headline: plain,
  publisher: plain,
  url: z.url({ protocol: /^https$/ }),
  archive: z
    .url({ protocol: /^https$/ })
    .optional()
    .describe('the address of an archived copy'),
  language: plain.describe('a language tag, BCP 47, such as en or ar'),
  date,
  years: z.strictObject({ basis: keys(bases), note: plain }).optional(),
  paragraphs: z.int().positive(),
  length: z.int().positive().describe('UTF-16 code units of the article text'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256: 64 hexadecimal digits'),
})

export const dossierFile = z
  .strictObject({
    $schema: schemaAddress,
    title: plain,
    summary: plain.describe('two sentences, in our own words'),
    article: articleFacts,
    furtherArticles: z
      .array(articleFacts.extend({ id: slug }))
      .min(1)
      .optional()
      .describe('other articles that the dossier quotes, in the order in which their quotations stand'),
    sources: z
      .array(z.strictObject({ id: slug, name: plain, role: plain.optional(), spellings: z.array(plain).optional() }))
      .min(1)
      .describe('everyone a claim is attributed to'),
    attribution: z.array(slug).min(1).describe('the chain of the whole article, first speaker first'),
    extent: z
      .tuple([z.number(), z.number(), z.number(), z.number()])
      .describe(
        'west, south, east, north: what the map opens on, west above east where it crosses the 180th meridian; sites far from it are refused',
      ),
    countries: z
      .array(z.strictObject({ name: plain, nameArabic: plain.optional(), at: z.array(coordinates).min(1) }))
      .optional()
      .describe('countries that the map has to name, each at the first of its points that is free in a view'),
    groups: z
      .array(
        z.strictObject({
          id: slug,
          name: plain,
          layers: z.array(z.strictObject({ id: slug, name: plain })).min(1),
        }),
      )
      .min(1)
      .describe('the layers in order; each is a file <id>.geojson beside this one'),
    aliases: z
      .array(slug)
      .optional()
      .describe('other names of its folder, former ones among them: their addresses lead on to it'),
    published: day
      .optional()
      .describe('when this dossier was first published; without it, the date of its article counts'),
    corrections: z
      .array(
        z.strictObject({
          date: day,
          feature: slug.optional().describe('the feature that was corrected, if it is one'),
          what: plain.describe('what was corrected, in a few words'),
          old: plain.optional(),
          now: plain.optional(),
          why: plain,
        }),
      )
      .optional()
      .describe('what was corrected since then, the newest first'),
    annotations: z.array(annotation).max(6).optional().describe('the most important first'),
  })
  .meta({ title: 'Passage: a dossier' })

/** Beside the folders of the dossiers. */
export const siteFileName = 'site.json'
export const siteFactsFile = z
  .strictObject({
    $schema: schemaAddress,
    name: plain.optional().describe('what the site is called; Passage unless it is given'),
    order: z
      .array(slug)
      .optional()
      .describe(
        'dossiers in the order in which they are listed; the first opens at the site’s own address. Those that are not named follow, the newest first',
      ),
  })
  .meta({ title: 'Passage: the site of the dossiers' })

export type SiteFacts = z.infer<typeof siteFactsFile>
export type DossierFile = z.infer<typeof dossierFile>
export type LayerFile = z.infer<typeof layerFile>
export type PassagesFile = z.infer<typeof passagesFile>
export type FeatureFile = z.infer<typeof featureFile>
export type PassageFile = z.infer<typeof passage>
