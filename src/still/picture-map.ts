/** A map in a picture: one SVG for one screen, with its inset where places on it are too close together. */
import { element, short } from '../markup/element.ts'
import { type Enlarged, enlargedIn } from '../placement/crowd.ts'
import { placeInset } from '../placement/place-insets.ts'
import { placementSubject } from '../placement/placement-subject.ts'
import type { Screen } from '../placement/screen.ts'
import type { Box } from '../plane/box.ts'
import { regularFont, sansFamily } from '../style/fonts.ts'
import { insetCaptionHeight, insetSizes } from '../style/inset-size.ts'
import { inReadingOrder } from '../style/map-text.ts'
import { type Drawing, drawMap } from './draw-map.ts'
import type { Pinned } from './draw-symbols.ts'
import { type Frame, frameOf, type Stage } from './frame.ts'
import { drawInsetMap, insetKinds, insetScale } from './inset-map.ts'
import { pictureLine } from './picture-line.ts'
import { stageScreen } from './stage-screen.ts'

/** Pieces of a map as markup, from the top left of all that the frame reaches. */
function markupOf(pieces: readonly (string | Pinned[])[], { reach: [[left, top]] }: Frame): string {
  const drawn = pieces.map((piece) =>
    typeof piece === 'string'
      ? piece
      : piece.map(({ at: [x, y], markup }) => element('g', { transform: `translate(${x} ${y})` }, markup)).join(''),
  )
  return element('g', { transform: `translate(${-left} ${-top})` }, drawn)
}

const captionSize = 10
const captionSide = 6

/** At the foot of an inset its scale where lines end, and its name where they begin if there is room for it. */
function drawCaption({ subject, colours, advance }: PictureDrawing, enlarged: Enlarged, screen: Screen) {
  const { width, height } = screen
  const isToTheLeft = subject.isRightToLeft
  const { metres, width: scale } = insetScale(enlarged, screen)
  const [name, length] = [subject.overlays.inset(enlarged.place), subject.overlays.length(metres)]
  const written = captionSize * (advance(name, regularFont[0] ?? '') + advance(length, regularFont[0] ?? ''))
  const hasRoom = written + scale + 4 * captionSide <= width
  const top = height - insetCaptionHeight
  const y = top + insetCaptionHeight / 2 + captionSize * 0.35
  const text = { y, 'font-family': sansFamily, 'font-size': captionSize, fill: colours.named('ink') }
  /** A text that begins, or ends, so far from where lines begin. */
  const write = (words: string, from: number, anchor: 'start' | 'end') => {
    const [x, turned] = isToTheLeft ? [width - from, anchor === 'start' ? 'end' : 'start'] : [from, anchor]
    const line = inReadingOrder(words, isToTheLeft)
    const widthOf = (part: string) => captionSize * advance(part, regularFont[0] ?? '')
    const inPicture = { x, side: turned === 'end' ? 'right' : 'left', weight: 400, widthOf } as const
    return element(
      'text',
      { x: short(x), 'text-anchor': turned === 'end' ? turned : undefined, ...text },
      pictureLine(line, inPicture),
    )
  }
  const end = width - captionSide
  const [barStart, barEnd] = isToTheLeft ? [captionSide, captionSide + scale] : [end - scale, end]
  const bar = `M${short(barStart)} ${y - 4}v4H${short(barEnd)}v-4`
  return [
    element('rect', { y: top, width, height: insetCaptionHeight, fill: colours.named('paper') }),
    hasRoom ? write(name, captionSide, 'start') : '',
    write(length, end - scale - 4, 'end'),
    element('path', { d: bar, fill: 'none', stroke: colours.named('ink') }),
  ]
}

function drawInsetAt(drawing: PictureDrawing, enlarged: Enlarged, { left, top, right, bottom }: Box): string {
  const [width, height] = [right - left, bottom - top]
  const kind = width < insetKinds.large.stage.width ? insetKinds.small : insetKinds.large
  const { pieces, frame, screens } = drawInsetMap({ ...drawing, relief: '', isPicture: true }, enlarged, [kind])
  const outline = { x: left, y: top, width, height, fill: 'none', stroke: drawing.colours.named('ink') }
  return (
    element('svg', { x: left, y: top, width, height }, [
      element('rect', { width, height, fill: drawing.colours.named('land') }),
      markupOf(pieces, frame),
      ...screens.flatMap((screen) => drawCaption(drawing, enlarged, screen)),
    ]) + element('rect', outline)
  )
}

/** So much is kept clear on one side of a picture for its inset, in CSS pixels: that may lie partly over what else is there. */
const besideInset = insetSizes.small.width * 0.4

/** Nobody can move a picture: a sign that its edge would cut is left away, as under a tool. */
const beyondEdges = ({ width, height }: Stage): Box[] => [
  { left: 0, top: 0, right: 0, bottom: height },
  { left: width, top: 0, right: width, bottom: height },
  { left: 0, top: 0, right: width, bottom: 0 },
  { left: 0, top: height, right: width, bottom: height },
]

/** So much room at the left and at the right, in CSS pixels. */
type Sides = [left: number, right: number]

type PictureDrawing = Pick<Drawing, 'subject' | 'ground' | 'colours' | 'looks' | 'advance'>

/**
 * @param given the place for it
 * @returns SVG markup, in CSS pixels from the top left of the stage
 */
export function drawPictureMap(drawing: PictureDrawing, given: Stage, maxZoom: number): string {
  const { subject, advance } = drawing
  const { bounds, view, dossier, marks, isRightToLeft: isToTheLeft } = subject
  const enlarged = enlargedIn(bounds, marks)
  const placed = placementSubject(view, dossier, marks)
  const mapWith = (...[left, right]: Sides) => {
    const { margins } = given
    const stage = {
      ...given,
      margins: { ...margins, left: margins.left + left, right: margins.right + right },
      isRightToLeft: isToTheLeft,
    }
    const frame = frameOf(bounds, [stage], maxZoom)
    const screen = stageScreen(bounds, stage, frame, beyondEdges(given), maxZoom)
    return { frame, screen, inset: enlarged && placeInset(placed, screen, enlarged.bounds, advance) }
  }
  const plain = mapWith(0, 0)
  const isDone = !enlarged || plain.inset !== undefined
  const [roomAtLeft, roomAtRight]: [Sides, Sides] = [
    [besideInset, 0],
    [0, besideInset],
  ]
  const atEnd = isDone ? plain : mapWith(...(isToTheLeft ? roomAtLeft : roomAtRight))
  const atStart = isDone || atEnd.inset ? atEnd : mapWith(...(isToTheLeft ? roomAtRight : roomAtLeft))
  const { frame, screen, inset } = atStart.inset ? atStart : plain
  const pieces = drawMap({ ...drawing, frame, screens: [inset?.screen ?? screen], relief: '', isPicture: true })
  return markupOf(pieces, frame) + (enlarged && inset ? drawInsetAt(drawing, enlarged, inset.box) : '')
}
