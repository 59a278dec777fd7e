/** What a view asks of the still map that is in the page: before the first paint, and for as long as it stands. */
import type { Camera } from '../view/camera.ts'
import { isMarkShown, type VisibilityFilter } from '../view/shown.ts'
import { type DrawnExtent, stillPlacement } from '../view/still-placement.ts'

/** Hides the marks that the view hides. */
export function hideMarks(still: Element, visibility: VisibilityFilter) {
  for (const mark of still.querySelectorAll<SVGElement>('[data-layer]')) {
    const { layer = '', since = 0 } = mark.dataset
    mark.style.display = isMarkShown({ layer, since: Number(since) }, visibility) ? '' : 'none'
  }
}

const numbers = (text = '') => text.split(' ').map(Number)

function extentOf({ dataset }: SVGElement): DrawnExtent {
  const [x = 0, y = 0, width = 0, height = 0] = numbers(dataset.world)
  const [west = 0, south = 0, east = 0, north = 0] = numbers(dataset.bounds)
  return { world: [x, y, width, height], bounds: [west, south, east, north] }
}

/**
 * The stage may still grow by the card of a frame that is not parsed yet: a frame is taken as if it had none, so that
 * what is decided before the first paint is decided alike after it.
 */
function sizeOf(stage: Element) {
  const frame = stage.closest('[data-embed]')
  return { width: stage.clientWidth, height: (frame ?? stage).clientHeight }
}

/** Lays the still map where the live one has its camera; where that cannot be, or there is none, in its own frame. */
export function layStill(still: HTMLElement, camera: Camera | null) {
  const map = still.querySelector<SVGElement>('.still-map')
  const stage = still.parentElement
  if (!map || !stage) return
  const placement = camera && stillPlacement(camera, extentOf(map), sizeOf(stage))
  still.style.inset = placement ? '0' : ''
  map.style.inset = placement ? 'auto' : ''
  map.style.left = placement ? `calc(50% + ${placement.left}px)` : ''
  map.style.top = placement ? `calc(50% + ${placement.top}px)` : ''
  map.style.width = placement ? `${placement.width}px` : ''
  map.style.height = placement ? `${placement.height}px` : ''
}
