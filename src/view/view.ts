/** Everything that a link carries. `address.ts` reads and writes it. */
import type { Camera } from './camera.ts'
import { noSelection, type Selection } from './selection.ts'

/** The colours of page and map, where the reader does not leave them to the system. */
export const themes = ['light', 'dark', 'print'] as const
export type Theme = (typeof themes)[number]

/** Our own basemap, drawn from files of this site. */
export const ground = 'ground'

export interface View extends Selection {
  /** Slug of the dossier. */
  dossier: string
  /** What lies under the dossier: our own `ground`, or the id of an online basemap. */
  base: string
  /** Null follows the system. */
  theme: Theme | null
  /** Ids of the hidden layers, in the dossier's order. */
  hidden: readonly string[]
  /** What it is narrowed down to: traits as `traits.ts` writes them, in the order of `knownTraits`; nothing shows all. */
  only: readonly string[]
  /** Show what may have happened by this day, YYYY-MM-DD; null shows all. */
  at: string | null
  /** Whether the page is in a frame on another site. */
  embed: boolean
  /** The camera of the address; null fits the map to the selection. Where the reader moves it, only the address follows. */
  camera: Camera | null
}

/** A dossier without a selection, as its bare address shows it. */
export const plainView = (dossier: string): View => ({
  dossier,
  ...noSelection,
  base: ground,
  theme: null,
  hidden: [],
  only: [],
  at: null,
  embed: false,
  camera: null,
})
