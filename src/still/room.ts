/** Finds room for signs and names, first come first served, as MapLibre does. Lengths in CSS pixels. */
import type { Point } from './frame.ts'

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** Something that wants to be on the map, at a point of the frame. */
export interface Wish {
  at: Point
  /** The ways in which it may stand, from its point; the best first. */
  ways: readonly Box[]
  /** Whether a map of this zoom shows it at all. */
  wanted?: (zoom: number) => boolean
}

/** A screen for which room is sought. */
export interface Screen {
  /** Of the map on this screen. */
  zoom: number
  /** The class of what only this screen has room for; nothing for what every screen has. */
  look: string
  /** What can be seen, from the frame's origin: what stands at a point within it must lie within it whole. */
  area: Box
}

export interface Grant {
  way: number
  look: string
}

const holds = (area: Box, { left, top, right, bottom }: Box) =>
  left >= area.left && right <= area.right && top >= area.top && bottom <= area.bottom
const clash = (a: Box, b: Box) => a.right > b.left && a.left < b.right && a.bottom > b.top && a.top < b.bottom

/**
 * Settles which wishes find room, in the order given. What the first screen shows stays on the later ones, each larger
 * than the one before; they only add to it.
 *
 * @param zoom of the frame: at it, a unit is a pixel
 */
export function settle(wishes: readonly Wish[], screens: readonly Screen[], zoom: number): Map<Wish, Grant> {
  const grants = new Map<Wish, Grant>()
  for (const screen of screens) {
    const scale = 2 ** (screen.zoom - zoom)
    const placed = ({ at: [x, y] }: Wish, { left, top, right, bottom }: Box): Box => ({
      left: x * scale + left,
      top: y * scale + top,
      right: x * scale + right,
      bottom: y * scale + bottom,
    })
    const taken = [...grants].flatMap(([wish, { way }]) => {
      const box = wish.ways[way]
      return box ? [placed(wish, box)] : []
    })
    for (const wish of wishes) {
      if (grants.has(wish) || wish.wanted?.(screen.zoom) === false) continue
      const isInView = holds(screen.area, placed(wish, { left: 0, top: 0, right: 0, bottom: 0 }))
      const way = wish.ways.findIndex((box) => {
        const wanted = placed(wish, box)
        return (!isInView || holds(screen.area, wanted)) && !taken.some((other) => clash(wanted, other))
      })
      const box = wish.ways[way]
      if (!box) continue
      taken.push(placed(wish, box))
      grants.set(wish, { way, look: screen.look })
    }
  }
  return grants
}
