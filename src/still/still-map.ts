/**
 * The still map: an SVG of a page's own view, drawn in the build from the layers of the live map's style.
 *
 * Areas and lines lie in a box that CSS stretches to where the live map will show the same bounds. What keeps its size on any
 * screen (signs, names, arrows) is pinned to the box by fractions of it.
 */
import { element, short } from '../markup/element.ts'
import { margins, maxFitZoom } from '../style/margins.ts'
import { coveredBoxes } from '../style/covered.ts'
import { themedColours } from './colours.ts'
import { drawMap, fixedRules, type Ground, type StillSubject } from './draw-map.ts'
import { frameOf, type Stage } from './frame.ts'
import { LookClasses } from './look-classes.ts'
import type { Advance } from './shape-text.ts'
import { stageScreen } from './stage-screen.ts'

const stage = (width: number, height: number): Stage => ({ width, height, margins: margins({ width, height }) })

/**
 * The stages that symbols are placed for, each for a range of heights: of a small phone, of a frame or a phone on its side, of
 * a phone, of a tablet, and of three desks. The range of the first is whatever the others leave.
 */
type StageRange = readonly [stage: Stage, heights: string]
const stages: readonly [StageRange, ...StageRange[]] = [
  [stage(980, 900), ''],
  [stage(360, 333), '(height < 360px)'],
  [stage(640, 390), '(360px <= height < 400px)'],
  [stage(390, 439), '(400px <= height < 500px)'],
  [stage(768, 532), '(500px <= height < 650px)'],
  [stage(929, 768), '(650px <= height < 830px)'],
  [stage(1460, 1080), '(height >= 990px)'],
]
const [[desk]] = stages
/** The ground also fills these. */
const others = [stage(844, 390), stage(2100, 1300)]

const conditions = stages.slice(1).map(([, heights]) => `@container ${heights}`)

/** Things that are on some screens alone: the classes of these. */
const screenClass = (shown: readonly number[]) =>
  shown.length === stages.length ? undefined : ['at', ...shown.map((screen) => `s${screen}`)].join(' ')
const onlyAt = (screen: number) => `.still .at{display:none}.still .at.s${screen}{display:inline}`
const screenRules = onlyAt(0) + conditions.map((condition, index) => `${condition}{${onlyAt(index + 1)}}`).join('')

const percentOf = (part: number, whole: number) => `${short((part / whole) * 100, 2)}%`

/** @param relief the address of the shaded relief @returns an SVG element */
export function drawStillMap(subject: StillSubject, ground: Ground, relief: string, advance: Advance): string {
  const { bounds } = subject
  const frame = frameOf(bounds, [desk, ...stages.map(([each]) => each), ...others])
  const { width, height, world } = frame
  const looks = new LookClasses(conditions)
  const box = { class: 'outlines', viewBox: `0 0 ${short(width, 2)} ${short(height, 2)}`, preserveAspectRatio: 'none' }
  const pieces = drawMap({
    subject,
    ground,
    frame,
    screens: stages.map(([each]) => stageScreen(bounds, each, frame, coveredBoxes(each))),
    colours: themedColours,
    looks,
    advance,
    relief,
    screenClass,
  }).map((piece) =>
    typeof piece === 'string'
      ? element('svg', box, piece)
      : piece
          .map(({ at: [x, y], markup, attributes }) =>
            element('svg', { x: percentOf(x, width), y: percentOf(y, height), ...attributes }, markup),
          )
          .join(''),
  )
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
    [element('style', {}, fixedRules('.still ') + looks.css('.still ') + screenRules), ...pieces],
  )
}
