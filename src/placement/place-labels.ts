/**
 * Finds a place for everything that stands at the dossier's marks, for one screen: for the live map as for the still one and
 * for pictures. Signs keep their places; names, days, annotations and arrows keep clear of them, of one another, of the routes,
 * of what lies over the map, and of its edges.
 */
import { type Box, type Point, withPadding } from '../plane/box.ts'
import { pointDistance } from '../plane/polyline.ts'
import type { Labels } from '../style/labels.ts'
import { signSizes } from '../style/signs.ts'
import { annotationChoices } from './annotation-choices.ts'
import { placeArrows } from './arrows.ts'
import { chooseAll, clearOf, freeIn, type Item } from './choices.ts'
import { clearLabels } from './clear-labels.ts'
import { countryChoices } from './country-choices.ts'
import { dayChoices } from './day-choices.ts'
import { frameOfInset } from './inset-frame.ts'
import { makeLabel } from './make-label.ts'
import { boxOfSign, type MarksOnScreen, marksOnScreen, type PointMark } from './marks-on-screen.ts'
import { nameChoices } from './name-choices.ts'
import type { PlacementSubject } from './placement-subject.ts'
import { Room } from './room.ts'
import { coverClearance, freeBox, isInView, isOnScreen, type Screen } from './screen.ts'
import type { MeasureText } from './text-block.ts'

/** From a mark to the line of its annotation, in CSS pixels. */
const toLeader = 7
const routeRadius = 5
/** What it is worth that something is shown: the words of an editor lose a little by their rank. */
const worths = { name: 100, day: 50, annotation: 60, rank: 12, country: 40, crowded: 5 }

/** Events at the same place, one group for each place. */
function eventsByPlace(events: readonly PointMark[]): [PointMark, ...PointMark[]][] {
  const places = new Map<string, [PointMark, ...PointMark[]]>()
  for (const event of events) {
    const group = places.get(String(event.coordinates))
    if (group) group.push(event)
    else places.set(String(event.coordinates), [event])
  }
  return [...places.values()]
}

/** How far what stands at a point of the screen reaches from it: its sign, or a frame around it that leaves no room beside it. */
function radiusAt([x, y]: Point, around: Box | undefined): number {
  const isIn = around && x > around.left && x < around.right && y > around.top && y < around.bottom
  return isIn ? Math.max(x - around.left, around.right - x, y - around.top, around.bottom - y) : signSizes.disc / 2
}

function itemsAtMarks(
  { signed, crowded, events }: MarksOnScreen,
  around: Box | undefined,
  screen: Screen,
  measure: MeasureText,
): Item[] {
  const nameOf = ({ mark, coordinates, at }: PointMark, radius: number): Item => ({
    choices: nameChoices(mark, coordinates, at, radius, screen, measure),
    worth: worths.name,
  })
  const isHere = ({ at }: PointMark) => isOnScreen(screen, at)
  const names = signed.filter(isHere).map((site) => nameOf(site, radiusAt(site.at, around)))
  const isInInset = ({ coordinates }: PointMark) => screen.inset && isInView(screen.inset.bounds, coordinates)
  const namesAtDots = crowded
    .filter((site) => isHere(site) && !isInInset(site))
    .map((site) => nameOf(site, signSizes.dot / 2))
  const days = eventsByPlace(events.filter(isHere)).map((group): Item => {
    const [{ coordinates, at }] = group
    const choices = dayChoices(
      group.map(({ mark }) => mark),
      coordinates,
      at,
      radiusAt(at, around),
      measure,
    )
    const isCrowded = crowded.some((site) => pointDistance(site.at, at) < signSizes.dot)
    return { choices, worth: isCrowded ? worths.crowded : worths.day }
  })
  return [...names, ...days, ...namesAtDots]
}

function annotationItems(
  { annotations, marks: { features }, isShown }: PlacementSubject,
  { crowded, routes }: MarksOnScreen,
  around: Box | undefined,
  screen: Screen,
  measure: MeasureText,
): Item[] {
  return annotations.flatMap(({ text, detail = '', feature, at: coordinates }, rank): Item[] => {
    const owner = features.find(({ properties }) => properties.slug === feature)?.properties
    const at = screen.project(coordinates)
    // At a mere dot, beside the sign of another place, nobody would know what the words are about.
    const isCrowded = crowded.some(({ mark }) => mark.slug === feature)
    if (!owner || !isShown(owner) || isCrowded || !isOnScreen(screen, at)) return []
    const radius = routes.some(({ mark }) => mark.slug === feature) ? routeRadius : radiusAt(at, around)
    const choices = annotationChoices(owner, { text, detail }, coordinates, at, radius + toLeader, measure)
    return [{ choices, worth: worths.annotation - rank * worths.rank }]
  })
}

/** Those that the screen shows at all. */
const countryItems = ({ countries }: PlacementSubject, screen: Screen, measure: MeasureText): Item[] =>
  countries
    .map((country) => ({ choices: countryChoices(country, screen, measure), worth: worths.country }))
    .filter(({ choices }) => choices.length > 0)

/** What is to be written on a screen, and the room for it, in which signs and tools have theirs. */
function textsOn(subject: PlacementSubject, screen: Screen, measure: MeasureText) {
  const marks = marksOnScreen(subject.marks, subject.isShown, subject.isSelected, screen)
  const { signed, crowded, routes } = marks
  const frame = frameOfInset(screen)
  const around = frame?.isRoomy ? undefined : frame?.box
  const room = new Room(
    freeBox(screen),
    routes.map(({ line }) => line),
  )
  room.take({
    boxes: [
      ...signed.map(({ at }) => boxOfSign('disc', at)),
      ...crowded.map(({ at }) => boxOfSign('dot', at)),
      ...marks.tips.map(({ at }) => boxOfSign('arrow', at)),
      ...(frame?.taken ?? []),
      ...screen.covered.map((box) => withPadding(box, coverClearance)),
    ],
  })
  const items = [
    ...itemsAtMarks(marks, around, screen, measure),
    ...annotationItems(subject, marks, around, screen, measure),
    ...countryItems(subject, screen, measure),
  ]
  return { marks, frame, room, texts: freeIn(room, items) }
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
