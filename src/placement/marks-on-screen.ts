/** The marks that a view shows, where they lie on a screen. */
import type { FeatureCollection, Geometry, Position } from 'geojson'
import type { NamedMark } from '../dossier/dossier.ts'
import { type Box, boxAround, boxesMeet, moved, type Point, withPadding } from '../plane/box.ts'
import { pointDistance } from '../plane/polyline.ts'
import { signSizes } from '../style/signs.ts'
import { signsApart } from '../view/signs-apart.ts'
import { coverClearance, type Screen } from './screen.ts'

export interface PointMark {
  mark: NamedMark
  /** [longitude, latitude] in degrees, WGS 84. */
  coordinates: Position
  /** On the screen. */
  at: Point
}

interface LineMark {
  mark: NamedMark
  /** On the screen. */
  line: Point[]
}

export interface MarksOnScreen {
  /** Sites whose signs do not touch, and those that have a mere dot because they would; of what lies under a tool, neither. */
  signed: PointMark[]
  crowded: PointMark[]
  events: PointMark[]
  /** The circles of precision around sites and events. */
  rings: { at: Point; radius: number }[]
  routes: LineMark[]
  /** The arrow heads of routes that fade out. */
  tips: PointMark[]
  /** Those routes along which the direction is shown. */
  headings: LineMark[]
}

/** What a sign at a point of the screen takes. */
export const boxOfSign = (shape: 'disc' | 'dot' | 'arrow', at: Point): Box =>
  moved(boxAround(signSizes[shape], signSizes[shape], 1), ...at)

/** @param isSelected of two sites whose signs touch, the selected one and then the first has its sign */
export function marksOnScreen(
  marks: FeatureCollection<Geometry, NamedMark>,
  isShown: (mark: NamedMark) => boolean,
  isSelected: (slug: string) => boolean,
  screen: Screen,
): MarksOnScreen {
  const shown = marks.features.filter(({ properties }) => isShown(properties))
  const points = (type: NamedMark['type']) =>
    shown.flatMap(({ geometry, properties: mark }): PointMark[] =>
      geometry.type === 'Point' && mark.type === type
        ? [{ mark, coordinates: geometry.coordinates, at: screen.project(geometry.coordinates) }]
        : [],
    )
  const lines = (type: NamedMark['type']) =>
    shown.flatMap(({ geometry, properties: mark }): LineMark[] =>
      geometry.type === 'LineString' && mark.type === type
        ? [{ mark, line: geometry.coordinates.map((position) => screen.project(position)) }]
        : [],
    )
  const { signed, crowded } = signsApart(
    points('site'),
    ({ mark }) => isSelected(mark.slug),
    (one, other) => pointDistance(one.at, other.at),
    signSizes.disc,
  )
  // Half under a button a sign would look broken: it is left away until the map is moved, and only its dot stays.
  const isClear = ({ mark, at }: PointMark) =>
    isSelected(mark.slug) ||
    !screen.covered.some((box) => boxesMeet(boxOfSign('disc', at), withPadding(box, coverClearance)))
  const reaches = new Map(
    shown.flatMap(({ properties: { type, slug, reach } }) => (type === 'precision' ? [[slug, reach]] : [])),
  )
  const events = points('event')
  const rings = [...signed, ...events].flatMap(({ mark, at }) => {
    const reach = reaches.get(mark.slug)
    return reach === undefined ? [] : [{ at, radius: reach * 2 ** screen.zoom }]
  })
  return {
    signed: signed.filter(isClear),
    crowded,
    events,
    rings,
    routes: lines('movement'),
    tips: points('tip'),
    headings: lines('heading'),
  }
}
