/** The zoom from which marks do not touch one another. */
import type { Position } from 'geojson'
import { distance, nearestAmong } from '../geodesy.ts'
import { metresPerPixel } from '../mercator.ts'
import type { Located } from './located.ts'

const clearance = 40 // pixels from mark to mark

const isSamePosition = ([x, y]: Position, [otherX, otherY]: Position) => x === otherX && y === otherY

/**
 * Finds the zoom from which a mark does not touch any site that comes before it in the dossier, and so has its sign and its
 * name; 0 where there is no such site.
 *
 * @param located all features of the dossier, in its order
 */
export function clearZooms(located: readonly Located[]): (mark: Located) => number {
  const sites = located.flatMap((mark) =>
    mark.file.properties.type === 'site' && mark.where ? { mark, at: mark.where.coordinates } : [],
  )
  const places = sites.map(({ at }) => at)
  const order = new Map(sites.map(({ mark }, index) => [mark, index]))
  const nearest = nearestAmong(places)
  return (mark) => {
    if (!mark.where) return 0
    const at = mark.where.coordinates
    const own = order.get(mark) ?? sites.length
    const found = nearest(at, (index) => index < own && !isSamePosition(places[index] ?? at, at))
    const site = found === undefined ? undefined : places[found]
    if (!site) return 0
    const [, latitude] = at
    return Math.log2(metresPerPixel(latitude, 0) / (distance(at, site) / clearance))
  }
}
