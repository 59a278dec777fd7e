/** The format of a translation: the own words of a dossier in another language, by the words that they stand for. */
import { z } from 'zod'
import { plain, schemaAddress, wordsOrNone } from './values.ts'

/** The name of its file in the dossier’s folder. */
export const translationFileName = (language: string): string => `translation.${language}.json`

/** The language that the name of a file says it is a translation into; undefined of all other files. */
export const translatedInto = (name: string): string | undefined => /^translation\.(.+)\.json$/.exec(name)?.[1]

export const isTranslationFile = (name: string): boolean => translatedInto(name) !== undefined

export const translationFile = z
  .strictObject({
    $schema: schemaAddress,
    note: plain.optional().describe('who translated it, and how'),
    texts: z
      .record(z.string(), z.string().min(1))
      .describe(
        'each text in the dossier’s own words, and what stands for it: wherever the text stands, and no longer than it may be there',
      ),
    passages: z
      .record(z.string(), wordsOrNone)
      .describe('our translation of each quotation, by the id of its passage; empty where there is none yet'),
  })
  .meta({ title: 'Passage: a translation of a dossier' })

export type TranslationFile = z.infer<typeof translationFile>
