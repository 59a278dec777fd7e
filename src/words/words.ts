/** The languages in which Passage speaks. Each makes whole sentences from values; no other room has a sentence of its own. */
import { en } from './en.ts'

/** What a language has to say: every other one `satisfies` this. */
export type Words = typeof en

export const languages = { en }
