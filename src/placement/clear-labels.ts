/** What the names of the ground keep clear of, beside the marks: what lies over the map, and the edges of the map. */
import type { Box } from '../plane/box.ts'
import type { LabelFeature } from '../style/labels.ts'
import { makeLabelAt, nobody } from './make-label.ts'
import type { Screen } from './screen.ts'

/** Beyond each edge, in CSS pixels: wide enough that no name reaches across. */
const beyond = 400

function edgesOf({ width, height }: Screen): Box[] {
  const whole = { left: -beyond, top: -beyond, right: width + beyond, bottom: height + beyond }
  return [
    { ...whole, bottom: 0 },
    { ...whole, top: height },
    { ...whole, right: 0 },
    { ...whole, left: width },
  ]
}

export const clearLabels = (screen: Screen): LabelFeature[] =>
  [...screen.covered, ...edgesOf(screen)].map(({ left, top, right, bottom }) => {
    const [across, down] = [(right - left) / 2, (bottom - top) / 2]
    return makeLabelAt(nobody, screen, [left + across, top + down], {
      type: 'clear',
      clearance: [down, across, down, across],
    })
  })
