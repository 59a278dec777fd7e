/**
 * The format of a dossier's files. The check, the types, and the JSON Schemas in `geo/schema/` all come from here.
 * The page may import only types from this file, so that it does not contain Zod.
 *
 * Positions are GeoJSON's (RFC 7946): WGS 84, [longitude, latitude] in degrees. Lengths are in metres.
 */
import { z } from 'zod'
import { bases } from '../kinds.ts'
import { featureFile } from './feature-format.ts'
import {
  address,
  citation,
  coordinates,
  date,
  day,
  keys,
  languageTag,
  name,
  ownName,
  ownText,
  ownTextUpTo,
  plain,
  quotedWords,
  schemaAddress,
  slug,
  usualLanguage,
} from './values.ts'

export { featureFile, longestStroke } from './feature-format.ts'
export { type SiteFacts, siteFactsFile, siteFileName, siteLanguagesOf } from './site-facts.ts'
export {
  isTranslationFile,
  type TranslationFile,
  translatedInto,
  translationFile,
  translationFileName,
} from './translation-format.ts'
export { languageTag, slug } from './values.ts'

/** The names of the files in a dossier’s folder. */
export const dossierFileName = 'dossier.json'
export const passagesFileName = 'passages.json'
const layerEnding = '.geojson'
export const layerFileName = (id: string): string => `${id}${layerEnding}`
export const isLayerFile = (name: string): boolean => name.endsWith(layerEnding)

const onMap = ownTextUpTo(60)
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

export const layerFile = z
  .strictObject({ $schema: schemaAddress, type: z.literal('FeatureCollection'), features: z.array(featureFile).min(1) })
  .meta({ title: 'Passage: a layer of a dossier (GeoJSON)' })

const textQuote = z.strictObject({
  type: z.literal('TextQuoteSelector'),
  exact: quotedWords,
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
    translation: quotedWords
      .optional()
      .describe('our own, into the language of the dossier, where its article is in another'),
  })
  .describe('a verbatim span of the article: a W3C Web Annotation target')

export const passagesFile = z
  .strictObject({ $schema: schemaAddress, passages: z.array(passage).min(1) })
  .meta({ title: 'Passage: the quoted passages of a dossier' })

const articleFacts = z.strictObject({
  headline: plain,
  publisher: name,
  url: address,
  archive: address.optional().describe('the address of an archived copy'),
  language: plain.describe('a language tag, BCP 47, such as en or ar'),
  date,
  years: z.strictObject({ basis: keys(bases), note: ownText }).optional(),
  paragraphs: z.int().positive(),
  length: z.int().positive().describe('UTF-16 code units of the article text'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256: 64 hexadecimal digits'),
})

export const dossierFile = z
  .strictObject({
    $schema: schemaAddress,
    title: ownName,
    summary: ownText.describe('two sentences, in our own words'),
    language: languageTag.optional().describe(`the language of our own words; ${usualLanguage} unless it is given`),
    article: articleFacts,
    furtherArticles: z
      .array(articleFacts.extend({ id: slug }))
      .min(1)
      .optional()
      .describe('other articles that the dossier quotes, in the order in which their quotations stand'),
    sources: z
      .array(z.strictObject({ id: slug, name: ownName, role: ownName.optional(), spellings: z.array(name).optional() }))
      .min(1)
      .describe('everyone a claim is attributed to'),
    attribution: z.array(slug).min(1).describe('the chain of the whole article, first speaker first'),
    extent: z
      .tuple([z.number(), z.number(), z.number(), z.number()])
      .describe(
        'west, south, east, north: what the map opens on, west above east where it crosses the 180th meridian; sites far from it are refused',
      ),
    countries: z
      .array(z.strictObject({ name: ownName, nameArabic: name.optional(), at: z.array(coordinates).min(1) }))
      .optional()
      .describe('countries that the map has to name, each at the first of its points that is free in a view'),
    groups: z
      .array(
        z.strictObject({
          id: slug,
          name: ownName,
          layers: z.array(z.strictObject({ id: slug, name: ownName })).min(1),
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
          what: ownText.describe('what was corrected, in a few words'),
          old: ownText.optional(),
          now: ownText.optional(),
          why: ownText,
        }),
      )
      .optional()
      .describe('what was corrected since then, the newest first'),
    annotations: z.array(annotation).max(6).optional().describe('the most important first'),
  })
  .meta({ title: 'Passage: a dossier' })

export type DossierFile = z.infer<typeof dossierFile>
export type LayerFile = z.infer<typeof layerFile>
export type PassagesFile = z.infer<typeof passagesFile>
export type FeatureFile = z.infer<typeof featureFile>
export type PassageFile = z.infer<typeof passage>

/** The language of the dossier’s own words. */
export const ownLanguageOf = ({ language = usualLanguage }: { language?: string | undefined }): string => language
