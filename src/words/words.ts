/** The languages of Passage. Each makes whole sentences from values; there are no sentences for readers elsewhere. */
import { en } from './en.ts'

/** What every language must provide. */
export type Words = typeof en

export const languages = { en }
