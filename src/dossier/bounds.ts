import type { Bounds } from './dossier.ts'

/** Whether two boxes have anything in common. */
export const boundsMeet = (one: Bounds, other: Bounds): boolean =>
  one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3]
