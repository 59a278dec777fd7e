/** A map in a picture: one SVG for one screen, with its inset where places on it are too close together. */
import { element, short } from '../markup/element.ts'
import { escapeMarkup } from '../markup/escape.ts'
import { type Enlarged, enlargedIn } from '../placement/crowd.ts'
import { placeInset } from '../placement/place-insets.ts'
import { placementSubject } from '../placement/placement-subject.ts'
import type { Screen } from '../placement/screen.ts'
import type { Box } from '../plane/box.ts'
import { regularFont, sansFamily } from '../style/fonts.ts'
import { insetCaptionHeight, insetSizes } from '../style/inset-size.ts'
import { type Drawing, drawMap } from './draw-map.ts'
import type { Pinned } from './draw-symbols.ts'
import { type Frame, frameOf, type Stage } from './frame.ts'
import { drawInsetMap, insetKinds, insetScale } from './inset-map.ts'
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

/** At the foot of an inset its scale, and its name where there is room for it. */
function drawCaption({ subject, colours, advance }: PictureDrawing, enlarged: Enlarged, screen: Screen) {
  const { width, height } = screen
  const { metres, width: scale } = insetScale(enlarged, screen)
  const [name, length] = [subject.overlays.inset(enlarged.place), subject.overlays.length(metres)]
  const written = captionSize * (advance(name, regularFont[0] ?? '') + advance(length, regularFont[0] ?? ''))
  const hasRoom = written + scale + 4 * captionSide <= width
  const top = height - insetCaptionHeight
  const y = top + insetCaptionHeight / 2 + captionSize * 0.35
  const text = { y, 'font-family': sansFamily, 'font-size': captionSize, fill: colours.named('ink') }
  const end = width - captionSide
  const bar = `M${short(end - scale)} ${y - 4}v4H${end}v-4`
  return [
    element('rect', { y: top, width, height: insetCaptionHeight, fill: colours.named('paper') }),
    hasRoom ? element('text', { x: captionSide, ...text }, escapeMarkup(name)) : '',
    element('text', { x: short(end - scale - 4), 'text-anchor': 'end', ...text }, escapeMarkup(length)),
    element('path', { d: bar, fill: 'none', stroke: colours.named('ink') }),
  ]
}

function drawInsetAt(drawing: PictureDrawing, enlarged: Enlarged, { left, top, right, bottom }: Box): string {
  const [width, height] = [right - left, bottom - top]
  const kind = width < insetKinds.large.stage.width ? insetKinds.small : insetKinds.large
  const { pieces, frame, screens } = drawInsetMap({ ...drawing, relief: '' }, enlarged, [kind])
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

type PictureDrawing = Pick<Drawing, 'subject' | 'ground' | 'colours' | 'looks' | 'advance'>

/**
 * @param given the place for it
 * @returns SVG markup, in CSS pixels from the top left of the stage
 */
export function drawPictureMap(drawing: PictureDrawing, given: Stage, maxZoom: number): string {
  const { subject, advance } = drawing
  const { bounds, view, dossier, marks } = subject
  const enlarged = enlargedIn(bounds, marks)
  const placed = placementSubject(view, dossier, marks)
  const mapWith = (left: number, right: number) => {
    const { margins } = given
    const stage = { ...given, margins: { ...margins, left: margins.left + left, right: margins.right + right } }
    const frame = frameOf(bounds, [stage], maxZoom)
    const screen = stageScreen(bounds, stage, frame, beyondEdges(given), maxZoom)
    return { frame, screen, inset: enlarged && placeInset(placed, screen, enlarged.bounds, advance) }
  }
  const plain = mapWith(0, 0)
  const isDone = !enlarged || plain.inset !== undefined
  const atEnd = isDone ? plain : mapWith(0, besideInset)
  const atStart = isDone || atEnd.inset ? atEnd : mapWith(besideInset, 0)
  const { frame, screen, inset } = atStart.inset ? atStart : plain
  const pieces = drawMap({ ...drawing, frame, screens: [inset?.screen ?? screen], relief: '' })
  return markupOf(pieces, frame) + (enlarged && inset ? drawInsetAt(drawing, enlarged, inset.box) : '')
}
