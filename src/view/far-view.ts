/** The locator: a far view that shows where in the world the map is. */
import type { Bounds, Dossier, Feature } from '../dossier/dossier.ts'
import { latitudeAt, longitudeAt, mercatorX, mercatorY } from '../dossier/mercator.ts'

/** CSS pixels. */
export const locatorSize = { width: 124, height: 100 }

/** How much of the ground around a dossier it shows, as a multiple of the dossier's longer side. */
const around = 3.2
/** Room for the name of a country, from its middle to the edge, in CSS pixels. */
const nameRoom = { across: 38, down: 18 }
const rounds = 6

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

/** Where the names of countries stand that a far view has to show: those on its ground, and those that a movement comes from or leads to. */
function namesToShow({ countries }: Pick<Dossier, 'countries'>, ground: MercatorBox, feature: Feature | undefined) {
  const ends = [feature?.from, ...(feature?.to ?? [])].map((end) => end?.country)
  return countries.flatMap(({ name, at: [first] }) => {
    if (!first) return []
    const [x, y] = [mercatorX(first[0]), mercatorY(first[1])]
    const isOnGround = x > ground.left && x < ground.right && y > ground.top && y < ground.bottom
    return isOnGround || ends.includes(name) ? [{ x, y }] : []
  })
}

/**
 * What the locator of a page shows, in the proportions of its box: the dossier's ground, and the countries that name an end of
 * the selected movement.
 */
export function locatorBounds(dossier: Pick<Dossier, 'extent' | 'countries'>, feature: Feature | undefined): Bounds {
  const { left, top, right, bottom } = mercatorBox(dossier.extent)
  const half = (Math.max(right - left, bottom - top) * around) / 2
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2]
  const ground = { left: middleX - half, top: middleY - half, right: middleX + half, bottom: middleY + half }
  const names = namesToShow(dossier, ground, feature)
  const { width, height } = locatorSize
  let across = 2 * half
  let [x, y, down] = [0, 0, 0]
  // The more ground is shown, the more of it a name covers: after a few rounds both agree.
  for (let round = 0; round < rounds; round++) {
    const perPixel = across / width
    const [roomAcross, roomDown] = [nameRoom.across * perPixel, nameRoom.down * perPixel]
    const west = Math.min(ground.left, ...names.map((name) => name.x - roomAcross))
    const east = Math.max(ground.right, ...names.map((name) => name.x + roomAcross))
    const north = Math.min(ground.top, ...names.map((name) => name.y - roomDown))
    const south = Math.max(ground.bottom, ...names.map((name) => name.y + roomDown))
    // In the proportions of the locator: whatever is too short for them is made longer, about its middle.
    across = Math.max(east - west, ((south - north) * width) / height)
    down = (across * height) / width
    x = (west + east - across) / 2
    y = (north + south - down) / 2
  }
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
