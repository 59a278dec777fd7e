/** The locator: a far view that shows where in the world the map is. */
import type { Bounds, Dossier, Feature } from '../dossier/dossier.ts'
import { latitudeAt, longitudeAt, mercatorX, mercatorY } from '../dossier/mercator.ts'

/** CSS pixels. */
export const locatorSize = { width: 108, height: 84 }

/** How much of the ground around a dossier it shows, as a multiple of the dossier's longer side. */
const around = 3.2
/** Room around the countries that it has to name, as a share of its longer side. */
const margin = 0.16

/** Fractions of the Mercator world, from the north-west. */
interface MercatorBox {
  left: number
  top: number
  right: number
  bottom: number
}

const mercatorBox = ([west, south, east, north]: Bounds): MercatorBox => ({
  left: mercatorX(west),
  top: mercatorY(north),
  right: mercatorX(east),
  bottom: mercatorY(south),
})

/** Of the countries that a movement leads to or comes from, where their names stand. */
function namedEnds({ countries }: Pick<Dossier, 'countries'>, feature: Feature | undefined) {
  const names = [feature?.from?.country, feature?.to?.country]
  return countries.flatMap(({ name, at: [first] }) => (first && names.includes(name) ? [first] : []))
}

/**
 * What the locator of a page shows, in the proportions of its box: the dossier's ground, and the countries that name an end of
 * the selected movement.
 */
export function locatorBounds(dossier: Pick<Dossier, 'extent' | 'countries'>, feature: Feature | undefined): Bounds {
  const { left, top, right, bottom } = mercatorBox(dossier.extent)
  const half = (Math.max(right - left, bottom - top) * around) / 2
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2]
  const ends = namedEnds(dossier, feature).map(([longitude, latitude]) => [mercatorX(longitude), mercatorY(latitude)])
  const xs = [middleX - half, middleX + half, ...ends.map(([x = 0]) => x)]
  const ys = [middleY - half, middleY + half, ...ends.map(([, y = 0]) => y)]
  const reach =
    ends.length === 0 ? 0 : margin * Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys))
  const box = {
    left: Math.min(...xs) - reach,
    top: Math.min(...ys) - reach,
    right: Math.max(...xs) + reach,
    bottom: Math.max(...ys) + reach,
  }
  // In the proportions of the locator: whatever is too short for them is made longer, about its middle.
  const { width, height } = locatorSize
  const across = Math.max(box.right - box.left, ((box.bottom - box.top) * width) / height)
  const down = (across * height) / width
  const [x, y] = [(box.left + box.right - across) / 2, (box.top + box.bottom - down) / 2]
  return [longitudeAt(x), latitudeAt(y + down), longitudeAt(x + across), latitudeAt(y)]
}

/** Whether a view is so near that it shows but a part of the dossier. @param seen what the map shows */
export function isNearView(seen: Bounds, extent: Bounds): boolean {
  const longerSide = (bounds: Bounds) => {
    const { left, top, right, bottom } = mercatorBox(bounds)
    return Math.max(right - left, bottom - top)
  }
  return longerSide(seen) < longerSide(extent) * nearShare
}
const nearShare = 0.7

/** Where in the locator something lies that the map shows, as percentages of its sides; beyond its edges it is cut. */
export function placeInLocator(seen: Bounds, shown: Bounds) {
  const [whole, part] = [mercatorBox(shown), mercatorBox(seen)]
  const share = (value: number, from: number, to: number) =>
    100 * Math.min(1, Math.max(0, (value - from) / (to - from)))
  const left = share(part.left, whole.left, whole.right)
  const top = share(part.top, whole.top, whole.bottom)
  return {
    left,
    top,
    width: share(part.right, whole.left, whole.right) - left,
    height: share(part.bottom, whole.top, whole.bottom) - top,
  }
}
