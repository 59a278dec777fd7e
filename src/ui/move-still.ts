/**
 * Lets the reader move the still map as the live one, from the first paint on: by dragging, with two fingers, by the wheel and
 * by a double click. Where the live map has come in the middle of a gesture, that goes on there.
 */
import type { Point } from '../plane/box.ts'
import { type Camera, writeCamera } from '../view/camera.ts'
import { movedCamera } from '../view/move-camera.ts'
import { layStill, stillCamera } from './lay-still.ts'

/** Fired at the still map when a gesture has ended: its camera is in `data-camera`, as an address has it. */
export const stillMoved = 'passage:moved'

/** So far a pointer moves before that is no click, in CSS pixels. */
const slop = 3
/** So much of a wheel is one zoom, in CSS pixels; of a wheel that counts lines, so much is a line: MapLibre’s measures. */
const [wheelToZoom, wheelLine] = [450, 40]
/** After so many milliseconds without a turn of the wheel the gesture has ended. */
const wheelRest = 200

const spread = ([[x0, y0], [x1, y1] = [x0 + 1, y0]]: [Point, ...Point[]]) => Math.hypot(x1 - x0, y1 - y0)
const middle = (points: readonly Point[]): Point => [
  points.reduce((sum, [x]) => sum + x, 0) / points.length,
  points.reduce((sum, [, y]) => sum + y, 0) / points.length,
]

/** @param still the element of the still map, in its stage */
export function letMove(still: HTMLElement) {
  const stage = still.parentElement
  // In a frame, a finger or a wheel on the map scrolls the page around it.
  if (!stage || stage.closest('[data-embed]')) return
  const pointers = new Map<number, Point>()
  let isMoved = false
  /** Where a drag has come to. */
  let held: Camera | undefined
  let wheeled: ReturnType<typeof setTimeout> | undefined

  const at = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top, width, height } = stage.getBoundingClientRect()
    return [clientX - left - width / 2, clientY - top - height / 2]
  }
  const tell = () => still.dispatchEvent(new CustomEvent(stillMoved))
  function move(from: Point, to: Point, zoomBy?: number) {
    // In the middle of a gesture it may have been laid anew.
    const camera = (pointers.size > 0 && held) || stillCamera(still)
    const next = camera && movedCamera(camera, from, to, zoomBy)
    const isLive = still.classList.contains('gone')
    // It goes no further than it is drawn.
    if (!next || !(layStill(still, next) || isLive)) return
    held = next
    still.dataset.camera = writeCamera(next)
    if (isLive) tell()
  }
  function drag(event: PointerEvent) {
    const [before, last] = [[...pointers.values()], pointers.get(event.pointerId)]
    const here = at(event)
    if (!last || (!isMoved && Math.hypot(here[0] - last[0], here[1] - last[1]) < slop)) return
    if (!isMoved) still.setPointerCapture(event.pointerId)
    isMoved = true
    pointers.set(event.pointerId, here)
    const after = [...pointers.values()]
    const [one, other] = [before, after].map(([first = here, ...rest]) => spread([first, ...rest]))
    move(middle(before), middle(after), Math.log2((other ?? 1) / (one ?? 1)))
  }
  function release({ pointerId }: PointerEvent) {
    if (pointers.delete(pointerId) && pointers.size === 0 && isMoved) tell()
  }

  const on = <Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (event: HTMLElementEventMap[Type]) => void,
  ) => still.addEventListener(type, listener, { capture: true, passive: false })
  on('pointerdown', (event) => {
    if (event.button !== 0) return
    if (pointers.size === 0) {
      isMoved = false
      held = undefined
    }
    pointers.set(event.pointerId, at(event))
  })
  on('pointermove', drag)
  on('pointerup', release)
  on('pointercancel', release)
  on('click', (event) => {
    if (!isMoved) return
    event.preventDefault()
    event.stopPropagation()
  })
  // A link is not carried away.
  on('dragstart', (event) => event.preventDefault())
  on('wheel', (event) => {
    event.preventDefault()
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? wheelLine : 1
    move(at(event), at(event), (-event.deltaY * unit) / wheelToZoom)
    clearTimeout(wheeled)
    wheeled = setTimeout(tell, wheelRest)
  })
  on('dblclick', (event) => {
    move(at(event), at(event), 1)
    tell()
  })
  still.style.touchAction = 'none'
}
