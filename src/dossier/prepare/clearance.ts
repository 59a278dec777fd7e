/** The zoom from which marks do not touch one another. */
import type { Position } from 'geojson'
import type { FeatureFile } from '../format.ts'
import { distance, nearestAmong } from '../geodesy.ts'
import { metresPerPixel } from '../mercator.ts'

const clearance = 40 // pixels from mark to mark

const isSamePosition = ([x, y]: Position, [otherX, otherY]: Position) => x === otherX && y === otherY

/**
 * Finds the zoom from which a mark does not touch any site that comes before it in the dossier, and so has its sign and its
 * name; 0 where there is no such site.
 *
 * @param files of all features of the dossier, in its order
 */
export function clearZooms(files: readonly FeatureFile[]): (mark: FeatureFile) => number {
  const sites = files.flatMap((file) =>
    file.properties.type === 'site' && file.geometry?.type === 'Point' ? { file, at: file.geometry.coordinates } : [],
  )
  const places = sites.map(({ at }) => at)
  const order = new Map(sites.map(({ file }, index) => [file, index]))
  const nearest = nearestAmong(places)
  return (mark) => {
    if (mark.geometry?.type !== 'Point') return 0
    const at = mark.geometry.coordinates
    const own = order.get(mark) ?? sites.length
    const found = nearest(at, (index) => index < own && !isSamePosition(places[index] ?? at, at))
    const site = found === undefined ? undefined : places[found]
    if (!site) return 0
    const [, latitude] = at
    return Math.log2(metresPerPixel(latitude, 0) / (distance(at, site) / clearance))
  }
}
