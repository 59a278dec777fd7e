import type { Dossier } from '../dossier/dossier.ts'

/** A page of ours, to be cited. */
export interface Work {
  title: string
  /** The title of its dossier. */
  dossier: string
  article: Dossier['article']
  /** Its address, in full. */
  link: string
  /** What BibTeX knows it by. */
  key: string
  /** The day it was read, YYYY-MM-DD; not known where the page was made before anybody read it. */
  accessed?: string
}
