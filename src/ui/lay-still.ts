/** Applies a view to the still map in the page, before the first paint and for as long as it is shown. */

import { phaseOf } from '../dossier/phase.ts'
import type { Camera } from '../view/camera.ts'
import { isOn, type VisibilityFilter } from '../view/shown.ts'
import { type DrawnExtent, placedCamera, stillPlacement } from '../view/still-placement.ts'

/** The name of the function by which the page has its still map laid, with the element, as soon as that is there whole. */
export const laysStill = 'passageLaysStill'

/** Hides the marks that the view hides, and says of the others what there is of them at its moment: rules of the page show that. */
export function hideMarks(still: Element, visibility: VisibilityFilter) {
  for (const mark of still.querySelectorAll<SVGElement>('[data-layer]')) {
    const { layer = '', traits = '', span = '' } = mark.dataset
    mark.style.display = isOn({ layer, traits }, visibility) ? '' : 'none'
    mark.dataset.phase = phaseOf(span, visibility.at) ?? ''
  }
}

const numbers = (text = '') => text.split(' ').map(Number)

function extentOf({ dataset }: SVGElement): DrawnExtent {
  const [x = 0, y = 0, width = 0, height = 0] = numbers(dataset.world)
  const [west = 0, south = 0, east = 0, north = 0] = numbers(dataset.bounds)
  return { world: [x, y, width, height], bounds: [west, south, east, north] }
}

/** The camera that looks at what the still map shows as it lies now; undefined where there is none. */
export function stillCamera(still: HTMLElement): Camera | undefined {
  const [map, stage] = [still.querySelector<SVGElement>('.still-map'), still.parentElement]
  if (!map || !stage) return undefined
  const [box, room] = [map.getBoundingClientRect(), stage.getBoundingClientRect()]
  return placedCamera(
    {
      left: box.left - room.left - room.width / 2,
      top: box.top - room.top - room.height / 2,
      width: box.width,
      height: box.height,
    },
    extentOf(map),
  )
}

/**
 * Places the still map as the camera has it; without a camera, or where that is impossible, it stays in its own frame.
 *
 * @returns whether it lies as the camera has it
 */
export function layStill(still: HTMLElement, camera: Camera | null): boolean {
  const map = still.querySelector<SVGElement>('.still-map')
  const stage = still.parentElement
  if (!map || !stage) return false
  const placement =
    camera && stillPlacement(camera, extentOf(map), { width: stage.clientWidth, height: stage.clientHeight })
  still.style.inset = placement ? '0' : ''
  map.style.inset = placement ? 'auto' : ''
  for (const side of ['left', 'top'] as const) map.style[side] = placement ? `calc(50% + ${placement[side]}px)` : ''
  for (const size of ['width', 'height'] as const) map.style[size] = placement ? `${placement[size]}px` : ''
  return placement !== null
}
