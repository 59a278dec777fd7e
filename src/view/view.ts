/** Everything that a link carries. `address.ts` reads and writes it. */
import type { Camera } from './camera.ts'
import { noSelection, type Selection } from './selection.ts'

/** The light that page and map are drawn in, where the reader does not leave it to the system. */
export type Theme = 'light' | 'dark' | 'print'

/** The basemap of our own, drawn from the files that come with the page. */
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
  /** Show what may have happened by this day, YYYY-MM-DD; null shows all. */
  at: string | null
  /** Within a frame on somebody else’s page. */
  embed: boolean
  /** Where an address put the map. Null lets the map fit the selection; where it is moved to is known to MapLibre alone. */
  camera: Camera | null
}

/** A dossier without a selection, as its bare address shows it. */
export const plainView = (dossier: string): View => ({
  dossier,
  ...noSelection,
  base: ground,
  theme: null,
  hidden: [],
  at: null,
  embed: false,
  camera: null,
})
