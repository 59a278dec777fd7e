/** The format of a claim: what is said to have happened, by whom, and how that stands to other claims. */
import { z } from 'zod'
import { statuses } from '../kinds.ts'
import { citation, date, keys, ownText, slug } from './values.ts'

const number = z.number().nonnegative()
const figure = z
  .strictObject({
    of: ownText.describe('what is counted or measured, in the plural: soldiers, vehicles, km'),
    least: number.optional(),
    most: number.optional().describe('the same as least where the number is exact'),
    about: number.optional().describe('where it is only roughly said, instead of least and most'),
    citations: z.array(citation).min(1),
  })
  .describe('a number as a value, cited like words')

export const claim = z
  .strictObject({
    id: slug.optional().describe('so that other claims can name it; unique in the dossier'),
    text: ownText.describe('what is claimed, in our own words'),
    status: keys(statuses),
    date: date.optional().describe('when it was so, where that is not the date of the feature'),
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
        stated: ownText.describe('the word of whoever states it, such as “high”'),
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
