/** What lies over the map, in CSS pixels from the top left of its stage: labels keep clear of it. */
import { type Box, mirrored } from '../plane/box.ts'
import { groundEndsAt } from './ground-files.ts'
import { listBox, messageBox } from './list-box.ts'

/** The buttons of the map, its scale and its credits, where a line ends: their distance from the edges, and how far they reach. */
const edge = 10
/** For a finger, which any stage may be for; for a mouse they are smaller. */
const button = 44
/** Four together, a gap, and one more. */
const buttons = { width: button + 2, height: 5 * button + 2 * edge }
const foot = { width: 118, height: 34 }
const creditsWidth = 500
/** On a stage narrower than this, in CSS pixels, the credits are folded behind their button. */
export const creditsFrom = 640

/** How far the buttons reach from the side at which lines end, in CSS pixels. */
export const toolsEnd = edge + buttons.width

/**
 * @param stage its size, and the zoom: near by, a message says that the ground has no streets
 * @param isListOpen without it, as the list is from the start
 * @param isRightToLeft whether the page is: then all of it lies the other way round
 */
export function coveredBoxes(
  stage: { width: number; height: number; zoom?: number },
  isListOpen?: boolean,
  isRightToLeft = false,
): Box[] {
  const { width, height, zoom = 0 } = stage
  const tools: Box[] = [
    { left: width - edge - buttons.width, top: edge, right: width - edge, bottom: edge + buttons.height },
    {
      left: width - edge - (width < creditsFrom ? foot.width : creditsWidth),
      top: height - foot.height,
      right: width,
      bottom: height,
    },
  ]
  return [
    listBox(stage, isListOpen, isRightToLeft),
    ...(zoom > groundEndsAt ? [messageBox(stage, isListOpen, isRightToLeft)] : []),
    ...(isRightToLeft ? tools.map((box) => mirrored(box, width)) : tools),
  ]
}
