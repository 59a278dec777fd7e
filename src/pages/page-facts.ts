/** What the files of a page are made from: plain values, so that they need no running app. */
import type { Dossier, Feature, Passage } from '../dossier/dossier.ts'
import type { Selection } from '../view/selection.ts'
import type { AllWords } from '../words/all-words.ts'

export interface PageFacts {
  words: AllWords
  dossier: Dossier
  /** The feature or the passage that the page is of; neither at the page of a dossier. */
  selected?: Feature
  quoted?: Passage
  address: PageAddresses
}

/** Absolute addresses, or absolute paths where the site's origin is not known. */
interface PageAddresses {
  /** The page's own, without a query. */
  canonical: string
  /** Another page of the same dossier, without a query. */
  of: (selection: Selection) => string
  /** The page as it is embedded. */
  embed: string
  /** The page in each language that there is of it, its own among them, by the language. */
  inLanguages: readonly { language: string; address: string }[]
  /** Its picture, and its oEmbed document. */
  card: string
  oembed: string
  /** The feed of the dossier. */
  feed: string
}
