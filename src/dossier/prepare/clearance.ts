/** The zoom from which marks do not touch one another. */
import type { Position } from 'geojson'
import type { FeatureFile } from '../format.ts'
import { distance } from '../geodesy.ts'
import { metresPerPixel } from '../mercator.ts'

const clearance = 40 // pixels from mark to mark

const sitePosition = ({ geometry, properties }: FeatureFile): Position[] =>
  properties.type === 'site' && geometry?.type === 'Point' ? [geometry.coordinates] : []

/**
 * The zoom from which a mark does not touch any site that comes before it in the dossier, and so has its sign and its name;
 * 0 where there is no such site.
 */
export function clearZoom(mark: FeatureFile, files: readonly FeatureFile[]): number {
  if (mark.geometry?.type !== 'Point') return 0
  const at = mark.geometry.coordinates
  const before = mark.properties.type === 'site' ? files.slice(0, files.indexOf(mark)) : files
  const gaps = before
    .flatMap(sitePosition)
    .map((site) => distance(at, site))
    .filter((gap) => gap > 0)
  if (gaps.length === 0) return 0
  const [, latitude] = at
  return Math.log2(metresPerPixel(latitude, 0) / (Math.min(...gaps) / clearance))
}
