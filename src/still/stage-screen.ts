/** A stage with a box fitted into it, as the screen that labels are placed for. */
import type { Bounds } from '../dossier/dossier.ts'
import type { Screen } from '../placement/screen.ts'
import type { Box } from '../plane/box.ts'
import { type Frame, fittingZoom, type Stage } from './frame.ts'

/** @param frame that was made of the same bounds @param covered what lies over the map */
export function stageScreen(
  bounds: Bounds,
  stage: Stage,
  frame: Frame,
  covered: readonly Box[],
  maxZoom?: number,
): Screen {
  const { width, height, margins, isRightToLeft = false } = stage
  const zoom = fittingZoom(bounds, stage, maxZoom)
  const scale = 2 ** (zoom - frame.zoom)
  const left = margins.left + (width - margins.left - margins.right - frame.width * scale) / 2
  const top = margins.top + (height - margins.top - margins.bottom - frame.height * scale) / 2
  return {
    width,
    height,
    zoom,
    typeZoom: zoom,
    isBilingual: true,
    isRightToLeft,
    covered,
    project: (position) => {
      const [x, y] = frame.project([...position])
      return [left + x * scale, top + y * scale]
    },
    unproject: ([x, y]) => frame.unproject([(x - left) / scale, (y - top) / scale]),
  }
}
