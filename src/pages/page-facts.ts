/** What the files of a page are made from: values only, so that they need no running app. */
import type { Dossier, Feature, Passage } from '../dossier/dossier.ts'
import type { Selection } from '../view/selection.ts'
import type { Words } from '../words/words.ts'

export interface PageFacts {
  words: Words
  dossier: Dossier
  /** The feature or the passage that the page is of; neither at the page of a dossier. */
  selected?: Feature
  quoted?: Passage
  address: Addresses
}

/** Addresses in full where the site's origin is known, and from its root where it is not. */
interface Addresses {
  /** The page's own, whatever its looks. */
  canonical: string
  /** Another page of the same dossier, as plain. */
  of: (selection: Selection) => string
  /** The page within a frame. */
  embed: string
  /** Its picture, and its oEmbed document. */
  card: string
  oembed: string
}
