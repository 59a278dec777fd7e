/**
 * The still map: an SVG of a page's own view, drawn in the build from the layers of the live map's style.
 *
 * Areas and lines lie in a box that CSS stretches to where the live map will show the same bounds. What keeps its size on any
 * screen (signs, names, arrows) is pinned to the box by fractions of it.
 */
import { element, short } from '../markup/element.ts'
import { margins, maxFitZoom } from '../style/margins.ts'
import { themedColours } from './colours.ts'
import { drawMap, fixedRules, type Ground, type StillSubject } from './draw-map.ts'
import { fittingZoom, frameOf, type Stage } from './frame.ts'
import { LookClasses } from './look-classes.ts'
import type { Advance } from './shape-text.ts'

const stage = (width: number, height: number): Stage => ({ width, height, margins: margins({ width, height }) })

/** In a window of 390 × 844, and in one of 1440 × 900: symbols are placed for these two. */
const phone = stage(390, 439)
const desk = stage(980, 900)
/** The ground also fills these. */
const others = [stage(844, 390), stage(640, 480), stage(2100, 1300)]

/** From this size on, a stage shows the symbols placed for `desk`. */
const roomy = '(width >= 540px) and (height >= 580px)'

const percentOf = (part: number, whole: number) => `${short((part / whole) * 100, 2)}%`

/** @param relief the address of the shaded relief @returns an SVG element */
export function drawStillMap(subject: StillSubject, ground: Ground, relief: string, advance: Advance): string {
  const { bounds } = subject
  const frame = frameOf(bounds, [desk, phone, ...others])
  const { width, height, world } = frame
  const looks = new LookClasses([`@container ${roomy}`])
  const box = { class: 'outlines', viewBox: `0 0 ${short(width, 2)} ${short(height, 2)}`, preserveAspectRatio: 'none' }
  const pieces = drawMap({
    subject,
    ground,
    frame,
    zooms: [phone, desk].map((each) => fittingZoom(bounds, each)),
    colours: themedColours,
    looks,
    advance,
    relief,
    screenClass: (screen) => (screen === 0 ? 'cramped' : 'roomy'),
  }).map((piece) =>
    typeof piece === 'string'
      ? element('svg', box, piece)
      : piece
          .map(({ at: [x, y], markup, attributes }) =>
            element('svg', { x: percentOf(x, width), y: percentOf(y, height), ...attributes }, markup),
          )
          .join(''),
  )
  const screens = `.roomy{display:none}@container ${roomy}{.still .roomy{display:inline}.still .cramped{display:none}}`
  return element(
    'svg',
    {
      class: 'still-map',
      role: 'group',
      'aria-label': subject.label,
      style: `--ratio:${short(width / height, 5)};--most:${short((width * 2 ** maxFitZoom) / 2 ** frame.zoom)}px;aspect-ratio:${short(width / height, 5)}`,
      'data-world': world.map((part) => short(part, 9)).join(' '),
      'data-bounds': frame.bounds.map((degrees) => short(degrees, 3)).join(' '),
    },
    [element('style', {}, fixedRules('.still ') + looks.css('.still ') + screens), ...pieces],
  )
}
