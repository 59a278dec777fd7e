/** What lies over the map, in CSS pixels from the top left of its stage. */
import type { Box } from '../plane/box.ts'

const edge = 10

export function coveredBoxes({ width, height }: { width: number; height: number }): Box[] {
  const list = width > 900 ? { right: edge + 220, bottom: Math.min(edge + 480, height - 240) } : { right: edge + 130, bottom: edge + 36 }
  return [
    { left: edge, top: edge, ...list },
    { left: width - edge - 32, top: edge, right: width - edge, bottom: edge + 140 },
    { left: width - edge - 130, top: height - edge - 56, right: width - edge, bottom: height - edge },
  ]
}
