import type { Position } from 'geojson'
import type { GroundFeature } from './geojson.ts'

const dispute = (coordinates: Position[]): GroundFeature => ({
  type: 'Feature',
  properties: { layer: 'disputed', status: 'disputed', schematic: true },
  geometry: { type: 'LineString', coordinates },
})

/*
 * Lines that Natural Earth, which draws who holds what, leaves out. Without them the map would take a side. Drawn by hand
 * through well-known points.
 */

/**
 * The western edge of the Golan Heights: from Banias down the Jordan, along the east shore of Lake Tiberias to the
 * Yarmouk. Natural Earth has only the line of 1974 on their eastern edge. True to about 1 km.
 */
export const golan = dispute([
  [35.68, 33.27],
  [35.655, 33.249],
  [35.642, 33.244],
  [35.646, 33.2],
  [35.631, 33.12],
  [35.624, 33.06],
  [35.628, 33.0],
  [35.63, 32.95],
  [35.619, 32.89],
  [35.64, 32.86],
  [35.652, 32.82],
  [35.645, 32.76],
  [35.64, 32.715],
  [35.66, 32.685],
])

/** The necks of land by which Crimea hangs on the mainland, from Perekop by Chonhar to the Arabat Spit. */
export const crimea = dispute([
  [33.55, 46.13],
  [33.69, 46.2],
  [34.1, 46.1],
  [34.4, 46.0],
  [34.55, 45.99],
  [34.83, 45.9],
  [34.98, 45.76],
])

/** Between Morocco and Western Sahara: the parallel of 27°40′ N. */
export const westernSahara = dispute([
  [-13.17, 27.67],
  [-8.67, 27.67],
])
