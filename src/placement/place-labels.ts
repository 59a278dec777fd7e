/**
 * Finds a place for everything that stands at the dossier's marks, for one screen: for the live map as for the still one and
 * for pictures. Signs keep their places; names, days, annotations and arrows keep clear of them, of one another, of the routes,
 * of what lies over the map, and of its edges.
 */
import type { FeatureCollection, Geometry, Position } from 'geojson'
import type { NamedMark } from '../dossier/dossier.ts'
import { boxAround, moved, padded, type Point } from '../plane/box.ts'
import type { LabelFeature, Labels } from '../style/labels.ts'
import { signSizes } from '../style/signs.ts'
import { annotationChoices } from './annotation-choices.ts'
import { placeArrows } from './arrows.ts'
import { type Item, placeAll } from './choices.ts'
import { clearLabels } from './clear-labels.ts'
import { dayChoices } from './day-choices.ts'
import { makeLabel } from './make-label.ts'
import { nameChoices } from './name-choices.ts'
import { Room } from './room.ts'
import { freeBox, isOnScreen, type Screen } from './screen.ts'
import type { MeasureText } from './text-block.ts'

interface AnnotatedPlace {
  text: string
  detail?: string
  /** Slug of the feature that it is tied to. */
  feature: string
  /** [longitude, latitude] in degrees, WGS 84. */
  at: Position
}

export interface PlacementSubject {
  marks: FeatureCollection<Geometry, NamedMark>
  /** The most important first. */
  annotations: readonly AnnotatedPlace[]
  isShown: (mark: NamedMark) => boolean
  /** Whether the mark of this slug is among what is selected. */
  isSelected: (slug: string) => boolean
}

interface PointMark {
  mark: NamedMark
  coordinates: Position
  /** On the screen. */
  at: Point
}

interface Route {
  mark: NamedMark
  line: Point[]
}

/** From a mark to the line of its annotation, in CSS pixels. */
const reachFromSign = 20
const reachFromLine = 9
const coverClearance = 4

/** Sites whose signs do not touch: of two that do, the selected one and then the first has its sign, the other its dot. */
function signedSites(sites: readonly PointMark[], isSelected: PlacementSubject['isSelected']): PointMark[] {
  const anywhere = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity }
  const room = new Room(anywhere, [])
  return sites
    .toSorted((one, other) => Number(isSelected(other.mark.slug)) - Number(isSelected(one.mark.slug)))
    .filter(({ at }) => {
      const footing = { boxes: [boxOfSign('disc', at)] }
      const isFree = room.isFree(footing)
      if (isFree) room.take(footing)
      return isFree
    })
}

const boxOfSign = (shape: 'disc' | 'dot', at: Point) => moved(boxAround(signSizes[shape], signSizes[shape], 1), ...at)

/** Events at the same place, one group for each place. */
function eventsByPlace(events: readonly PointMark[]): [PointMark, ...PointMark[]][] {
  const places = new Map<string, [PointMark, ...PointMark[]]>()
  for (const event of events) {
    const key = String(event.coordinates)
    const group = places.get(key)
    if (group) group.push(event)
    else places.set(key, [event])
  }
  return [...places.values()]
}

/** @param measure the widths of texts */
export function placeLabels(subject: PlacementSubject, screen: Screen, measure: MeasureText): Labels {
  const { isShown, isSelected } = subject
  const shown = subject.marks.features.filter(({ properties }) => isShown(properties))
  const pointsOf = (type: NamedMark['type']) =>
    shown.flatMap(({ geometry, properties: mark }): PointMark[] =>
      geometry.type === 'Point' && mark.type === type
        ? [{ mark, coordinates: geometry.coordinates, at: screen.project(geometry.coordinates) }]
        : [],
    )
  const linesOf = (type: NamedMark['type']) =>
    shown.flatMap(({ geometry, properties: mark }): Route[] =>
      geometry.type === 'LineString' && mark.type === type
        ? [{ mark, line: geometry.coordinates.map((position) => screen.project(position)) }]
        : [],
    )
  const routes = linesOf('movement')
  const allSites = pointsOf('site')
  const sites = signedSites(allSites, isSelected)
  const dots = allSites.filter((site) => !sites.includes(site))
  const newRoom = () => {
    const lines = routes.map(({ line }) => line)
    const room = new Room(freeBox(screen), lines)
    room.take({
      boxes: [
        ...sites.map(({ at }) => boxOfSign('disc', at)),
        ...dots.map(({ at }) => boxOfSign('dot', at)),
        ...screen.covered.map((box) => padded(box, coverClearance)),
      ],
    })
    return room
  }

  const names = sites.map(
    ({ mark, coordinates, at }): Item => ({
      choices: nameChoices(mark, coordinates, at, screen.zoom, measure),
      isOnScreen: isOnScreen(screen, at),
      worth: 100,
    }),
  )
  const days = eventsByPlace(pointsOf('event')).map((events): Item => {
    const [{ coordinates, at }] = events
    const marks = events.map(({ mark }) => mark)
    return { choices: dayChoices(marks, coordinates, at, measure), isOnScreen: isOnScreen(screen, at), worth: 1 }
  })
  const needed = placeAll([...names, ...days], newRoom, screen)
  const { room } = needed

  const annotations = subject.annotations.flatMap(({ text, detail = '', feature, at: coordinates }): LabelFeature[] => {
    const owner = shown.find(({ properties }) => properties.slug === feature)?.properties
    const at = screen.project(coordinates)
    // At a mere dot, beside the sign of another place, nobody would know what the words are about.
    const isCrowded = dots.some(({ mark }) => mark.slug === feature)
    if (!owner || isCrowded || !isOnScreen(screen, at)) return []
    const isOnRoute = routes.some(({ mark }) => mark.slug === feature)
    const reach = isOnRoute ? reachFromLine : reachFromSign
    const choice = annotationChoices(owner, { text, detail }, coordinates, at, reach, measure).find(({ footing }) =>
      room.isFree(footing),
    )
    if (choice) room.take(choice.footing)
    return [...(choice?.labels ?? [])]
  })
  const arrows = linesOf('heading').flatMap(({ mark, line }) => placeArrows(mark, line, room, screen))

  const signs = sites.map(({ mark, coordinates }) => makeLabel(mark, coordinates, { type: 'sign' }))
  return {
    type: 'FeatureCollection',
    features: [...arrows, ...annotations, ...needed.labels, ...signs, ...clearLabels(screen)],
  }
}
