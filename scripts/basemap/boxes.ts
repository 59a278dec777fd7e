/** Boxes in degrees that decide which ground is drawn how finely. */
import { readFileSync } from 'node:fs'
import type { Bounds } from '../../src/dossier/dossier.ts'

/** What the first ground covers. */
export const region: Bounds = JSON.parse(
  readFileSync(new URL('../../static/basemap/ground.json', import.meta.url), 'utf8'),
).box

/** Syria and Lebanon with what is round them: drawn finer than the rest of the region. */
export const nearBox: Bounds = [34.5, 32, 42.5, 37.6]

/** The eastern Mediterranean's coast with Cyprus, likewise. */
export const coastBox: Bounds = [32, 31.4, 37, 37.2]

/**
 * What the harbour file covers: the coast from Naqoura to the Gulf of Iskenderun. It is this long so that the step
 * from the region's coast to the finer one lies far from the sites, not at the edge of each port.
 */
export const levantBox: Bounds = [35.1, 33, 36.7, 36.9]

/** Land under a box's sea stops a little inside the sea's edge: else a hairline of land colour frames the box at sea. */
export const inset = (box: Bounds, degrees: number): Bounds => [
  box[0] + degrees,
  box[1] + degrees,
  box[2] - degrees,
  box[3] - degrees,
]

export const boxText = (box: Bounds): string => box.join(',')
