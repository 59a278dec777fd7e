/**
 * A still map as one SVG element. Areas and lines lie in a box that CSS stretches to where the bounds are to be; what keeps its
 * size on any screen (signs, names, arrows) is pinned to the box by fractions of it.
 */
import { element, short } from '../markup/element.ts'
import { maxFitZoom } from '../style/margins.ts'
import { fixedRules } from './draw-map.ts'
import type { Pinned } from './draw-symbols.ts'
import type { Frame } from './frame.ts'

const percentOf = (part: number, whole: number) => `${short((part / whole) * 100, 2)}%`

/** @param pieces of the map, the lowest first @param rules of CSS beside those that all maps have @param scope of these */
export function stillSvg(
  pieces: readonly (string | Pinned[])[],
  { width, height, world, zoom, bounds }: Frame,
  label: string,
  rules: string,
  scope: string,
): string {
  // A screen reader would call each of these an image.
  const role = 'none'
  const box = {
    role,
    class: 'outlines',
    viewBox: `0 0 ${short(width, 2)} ${short(height, 2)}`,
    preserveAspectRatio: 'none',
  }
  const ratio = short(width / height, 5)
  const most = short((width * 2 ** maxFitZoom) / 2 ** zoom)
  const shape = `${scope} .still-map{--ratio:${ratio};--most:${most}px;aspect-ratio:${ratio}}`
  const drawn = pieces.map((piece) =>
    typeof piece === 'string'
      ? element('svg', box, piece)
      : piece
          .map(({ at: [x, y], markup, attributes }) =>
            element('svg', { x: percentOf(x, width), y: percentOf(y, height), role, ...attributes }, markup),
          )
          .join(''),
  )
  return element(
    'svg',
    {
      class: 'still-map',
      role: 'group',
      'aria-label': label,
      'data-world': world.map((part) => short(part, 9)).join(' '),
      'data-bounds': bounds.map((degrees) => short(degrees, 3)).join(' '),
    },
    [element('style', {}, shape + fixedRules(`${scope} `) + rules), ...drawn],
  )
}
