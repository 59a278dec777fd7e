/** What is to be written on a screen, with all the places where it can stand. */
import { annotationKey } from '../dossier/find.ts'
import type { Box, Point } from '../plane/box.ts'
import { pointDistance } from '../plane/polyline.ts'
import type { Lettering } from '../style/label-type.ts'
import { signSizes } from '../style/signs.ts'
import { annotationChoices } from './annotation-choices.ts'
import type { Item } from './choices.ts'
import { countryChoices } from './country-choices.ts'
import { dayChoices } from './day-choices.ts'
import type { MarksOnScreen, PointMark } from './marks-on-screen.ts'
import { nameChoices } from './name-choices.ts'
import type { PlacementSubject } from './placement-subject.ts'
import { isInView, isOnScreen, type Screen } from './screen.ts'
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

/** A circle of precision that is so little wider than a sign, in CSS pixels, is one thing with it. */
const ringRoom = 24

/** What stands around signs: circles of precision, and a frame that leaves no room in it. */
interface Surroundings {
  rings: MarksOnScreen['rings']
  frame: Box | undefined
}

/** How far what stands at a point of the screen reaches from it, the better first: all that is one thing with its sign, or that alone. */
function radiiAt([x, y]: Point, { rings, frame }: Surroundings): number[] {
  if (frame && x > frame.left && x < frame.right && y > frame.top && y < frame.bottom) {
    return [Math.max(x - frame.left, frame.right - x, y - frame.top, frame.bottom - y)]
  }
  const sign = signSizes.disc / 2
  const ring = rings.find(({ at }) => pointDistance(at, [x, y]) < 1)?.radius ?? 0
  return ring > sign && ring < sign + ringRoom ? [ring, sign] : [sign]
}

function itemsAtMarks(
  { signed, crowded, events }: MarksOnScreen,
  around: Surroundings,
  screen: Screen,
  lettering: Lettering,
  measure: MeasureText,
): Item[] {
  const nameOf = ({ mark, coordinates, at }: PointMark, radii: readonly number[]): Item => ({
    choices: radii.flatMap((radius) => nameChoices(mark, coordinates, at, radius, screen, lettering, measure)),
    worth: worths.name,
  })
  const isHere = ({ at }: PointMark) => isOnScreen(screen, at)
  const names = signed.filter(isHere).map((site) => nameOf(site, radiiAt(site.at, around)))
  const isInInset = ({ coordinates }: PointMark) => screen.inset && isInView(screen.inset.bounds, coordinates)
  const namesAtDots = crowded
    .filter((site) => isHere(site) && !isInInset(site))
    .map((site) => nameOf(site, [signSizes.dot / 2]))
  const days = eventsByPlace(events.filter(isHere)).map((group): Item => {
    const [{ coordinates, at }] = group
    const days = group.map(({ mark }) => mark)
    const choices = radiiAt(at, around).flatMap((radius) =>
      dayChoices(days, coordinates, at, radius, lettering, measure),
    )
    const isCrowded = crowded.some((site) => pointDistance(site.at, at) < signSizes.dot)
    return { choices, worth: isCrowded ? worths.crowded : worths.day }
  })
  return [...names, ...days, ...namesAtDots]
}

function annotationItems(
  { annotations, marks: { features }, isShown, lettering }: PlacementSubject,
  { crowded, routes }: MarksOnScreen,
  around: Surroundings,
  screen: Screen,
  measure: MeasureText,
): Item[] {
  return annotations.flatMap((annotation, rank): Item[] => {
    const { text, detail = '', feature, span, at: coordinates } = annotation
    const owner = features.find(({ properties }) => properties.slug === feature)?.properties
    const at = screen.project(coordinates)
    // At a mere dot, beside the sign of another place, nobody would know what the words are about.
    const isCrowded = crowded.some(({ mark }) => mark.slug === feature)
    if (!owner || !isShown(owner) || isCrowded || !isOnScreen(screen, at)) return []
    const radii = routes.some(({ mark }) => mark.slug === feature) ? [routeRadius] : radiiAt(at, around)
    const choices = radii.flatMap((radius) =>
      annotationChoices(
        { ...owner, span, id: annotationKey(annotation) },
        { text, detail },
        coordinates,
        at,
        radius + toLeader,
        lettering,
        measure,
      ),
    )
    return [{ choices, worth: worths.annotation - rank * worths.rank }]
  })
}

/** Those that the screen shows at all. */
const countryItems = ({ countries, lettering }: PlacementSubject, screen: Screen, measure: MeasureText): Item[] =>
  countries
    .map((country) => ({ choices: countryChoices(country, screen, lettering, measure), worth: worths.country }))
    .filter(({ choices }) => choices.length > 0)

/** @param measure the widths of texts */
export const labelItems = (
  subject: PlacementSubject,
  marks: MarksOnScreen,
  around: Surroundings,
  screen: Screen,
  measure: MeasureText,
): Item[] => [
  ...itemsAtMarks(marks, around, screen, subject.lettering, measure),
  ...annotationItems(subject, marks, around, screen, measure),
  ...countryItems(subject, screen, measure),
]
