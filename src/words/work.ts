import type { Article } from '../dossier/dossier.ts'

/** A page of this site as a work to be cited. */
export interface Work {
  title: string
  /** The title of its dossier. */
  dossier: string
  article: Article
  /** Its address, in full. */
  link: string
  /** Its key in BibTeX. */
  key: string
  /** The day it was read, YYYY-MM-DD; not known in the build. */
  accessed?: string
}
