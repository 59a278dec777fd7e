/** What the names of the ground keep clear of, beside the marks: what lies over the map, and the edges of the map. */
import type { Box } from '../plane/box.ts'
import type { LabelFeature } from '../style/labels.ts'
import { makeLabelAt, nobody } from './make-label.ts'
import { freeBox, type Screen } from './screen.ts'

/** Beyond each edge, in CSS pixels: wide enough that no name reaches across. */
const beyond = 400

function edgesOf(screen: Screen): Box[] {
  const { width, height } = screen
  const free = freeBox(screen)
  const whole = { left: -beyond, top: -beyond, right: width + beyond, bottom: height + beyond }
  return [
    { ...whole, bottom: free.top },
    { ...whole, top: free.bottom },
    { ...whole, right: free.left },
    { ...whole, left: free.right },
  ]
}

/** Pinned to a point well in view: of what is out of view, neither renderer knows. */
export const clearLabels = (screen: Screen): LabelFeature[] =>
  [...screen.covered, ...edgesOf(screen)].map(({ left, top, right, bottom }) => {
    const x = Math.min(Math.max((left + right) / 2, 1), screen.width - 1)
    const y = Math.min(Math.max((top + bottom) / 2, 1), screen.height - 1)
    return makeLabelAt(nobody, screen, [x, y], {
      type: 'clear',
      clearance: [y - top, right - x, bottom - y, x - left],
    })
  })
