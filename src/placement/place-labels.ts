/**
 * Finds a place for everything that stands at the dossier's marks, for one screen: for the live map as for the still one and
 * for pictures. Signs keep their places; names, days, annotations and arrows keep clear of them, of one another, of the routes,
 * of what lies over the map, and of its edges.
 */
import { type Box, withPadding } from '../plane/box.ts'
import type { Labels } from '../style/labels.ts'
import { placeArrows } from './arrows.ts'
import { chooseAll, clearOf, freeIn } from './choices.ts'
import { clearLabels } from './clear-labels.ts'
import { frameOfInset } from './inset-frame.ts'
import { labelItems } from './label-items.ts'
import { makeLabel } from './make-label.ts'
import { boxOfSign, marksOnScreen } from './marks-on-screen.ts'
import type { PlacementSubject } from './placement-subject.ts'
import { footingOf, Room } from './room.ts'
import { coverClearance, freeBox, type Screen } from './screen.ts'
import type { MeasureText } from './text-block.ts'

/** What is to be written on a screen, and the room for it, in which signs and tools have theirs. */
function textsOn(subject: PlacementSubject, screen: Screen, measure: MeasureText) {
  const marks = marksOnScreen(subject.marks, subject.isShown, subject.isSelected, screen)
  const { signed, crowded, routes } = marks
  const frame = frameOfInset(screen)
  const room = new Room(
    freeBox(screen),
    routes.map(({ line }) => line),
  )
  const taken = [
    ...signed.map(({ at }) => boxOfSign('disc', at)),
    ...crowded.map(({ at }) => boxOfSign('dot', at)),
    ...marks.tips.map(({ at }) => boxOfSign('arrow', at)),
    ...(frame?.taken ?? []),
    ...screen.covered.map((box) => withPadding(box, coverClearance)),
  ]
  for (const box of taken) room.take(footingOf([box]))
  const around = { rings: marks.rings, frame: frame?.isRoomy ? undefined : frame?.box }
  return { marks, frame, room, texts: freeIn(room, labelItems(subject, marks, around, screen, measure)) }
}

/**
 * Weighs what finds no room on a screen: 0 where all does.
 *
 * @param measure the widths of texts
 * @returns the weight on the screen as it is, or with one more box over it
 */
export function shortfallOn(subject: PlacementSubject, screen: Screen, measure: MeasureText): (over?: Box) => number {
  const { texts } = textsOn(subject, screen, measure)
  return (over) => chooseAll(over ? clearOf(withPadding(over, coverClearance), texts) : texts).shortfall
}

/** @param measure the widths of texts */
export function placeLabels(subject: PlacementSubject, screen: Screen, measure: MeasureText): Labels {
  const { marks, frame, room, texts } = textsOn(subject, screen, measure)
  const { chosen } = chooseAll(texts)
  for (const { footing } of chosen) room.take(footing)
  const arrows = marks.headings.flatMap(({ mark, line }) => placeArrows(mark, line, room, screen))
  const signs = marks.signed.map(({ mark, coordinates }) => makeLabel(mark, coordinates, { type: 'sign' }))
  const labels = chosen.flatMap((choice) => choice.labels())
  const features = [...arrows, ...labels, ...signs, ...(frame ? [frame.label] : []), ...clearLabels(screen)]
  return { type: 'FeatureCollection', features }
}
