/** Values of the format that stand in more than one of its files. Positions: [longitude, latitude] in degrees, WGS 84. */
import { z } from 'zod'
import { bases } from '../kinds.ts'

export const keys = <Key extends string>(ids: readonly Key[]) => z.enum(ids)

/** A name in an address, which is also that of a folder; it never changes once published. */
export const slug = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a slug: lower-case letters, digits and single hyphens')
/** What a reader sees: plain text, no markup, no invisible characters; at most so long. */
const textUpTo = (letters: number) => z.string().min(1).max(letters)
export const plain = textUpTo(2000)
/** What stands in a list, a title or on a card as a name. */
export const name = textUpTo(200)
/** Which schemas are of a dossier’s own words: what a translation of it says anew. All other texts are somebody else’s, or no words. */
const ownWords = z.registry<{ isTranslated: true }>()
export const isOwnWords = (schema: z.core.$ZodType): boolean => ownWords.get(schema) !== undefined
export const ownTextUpTo = (letters: number) => textUpTo(letters).register(ownWords, { isTranslated: true })
export const ownText = ownTextUpTo(2000)
export const ownName = ownTextUpTo(200)
const longestQuotation = 10_000
/** Words of an article. */
export const quotedWords = textUpTo(longestQuotation)
/** Words for those of an article, as far as there are any yet. */
export const wordsOrNone = z.string().max(longestQuotation)
/** An address of somebody else: without a user, and without a fragment, which is ours to add. */
export const address = z
  .url({ protocol: /^https$/ })
  .regex(/^[^\\#]*$/, 'an address without a backslash and without a fragment')
  .regex(/^[^/]*\/\/[^@/?]*(?:[/?]|$)/, 'an address without a user and a password')
export const metres = z.number().positive()
/** As BCP 47 has it, without what nobody needs to tell the languages of a site apart. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/, 'a language tag, BCP 47, such as ar, pt-BR or zh-Hant')
/** Of a dossier, and of a site, that names no other. */
export const usualLanguage = 'en'
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day: YYYY-MM-DD')

export const citation = z
  .strictObject({
    passage: slug.describe('id of a passage in passages.json'),
    words: quotedWords.describe(
      'the words of the passage that name this feature or bear this annotation, verbatim; they stand once in it',
    ),
  })
  .describe('the tie to a passage from a feature, or from an annotation')

export const date = z
  .strictObject({
    edtf: plain.describe('EDTF level 1, for example 2024-11-28 or 2024-12-09/2024-12-15'),
    within: z
      .literal(true)
      .optional()
      .describe('it happened some time within these days; without it, it lasted from the first to the last'),
    basis: keys(bases),
    words: citation.optional().describe('the article’s own words for it, such as “last week”, where it gives no day'),
    note: ownText.optional(),
  })
  .describe('when, and how that is known')

export const coordinates = z.tuple([z.number(), z.number()]).describe('longitude, latitude')
export const pointGeometry = z.strictObject({ type: z.literal('Point'), coordinates })
export const polygonGeometry = z.strictObject({
  type: z.literal('Polygon'),
  coordinates: z.array(z.array(coordinates).min(4)).min(1),
})

export const positionFormat = z
  .strictObject({
    basis: keys(bases),
    precision: metres.describe('radius in metres within which the place is known; of a line or an area, its edge'),
    somewhere: z
      .literal(true)
      .optional()
      .describe('of an area: no extent, but the region in which the place lies somewhere'),
    source: ownText,
    note: ownText.optional(),
  })
  .describe('where, how finely, and how that is known')

/** Where an editor’s program finds the schema of a file. */
export const schemaAddress = z.string().optional()
