/**
 * What should meet does so, within the precision of both: the ends of a movement at its sites, a footprint at its site.
 * Where it is one feature whose latitude and longitude are swapped, that one is reported, once, and not its neighbours.
 */

import { featureFile } from '../format/format.ts'
import { distance, distanceTo } from '../geodesy.ts'
import { groupBy } from '../group-by.ts'
import { isStray } from './extent.ts'
import { rounding, type Sites, sitesIn } from './precision.ts'
import { type Problem, problemAt } from './problem.ts'
import type { endsOf, FeatureReading, Reading } from './reading.ts'
import { checkGeometry, type Position, positionsOf } from './rfc7946.ts'
import { inside, type Spot } from './spot.ts'
import { wholeIfValid } from './valid-parts.ts'

/** Where the places of a name lie: [longitude, latitude] in degrees, WGS 84. */
export type Gazetteer = (name: string) => readonly Position[]

/** How far apart two sources may put one place, in metres. */
const placeReach = 50_000

interface Meeting {
  feature: FeatureReading
  site: FeatureReading
  spot: Spot
  /** What should lie at the site, in words. */
  what: string
  /** How far it is from the site, and how far it would be if one of the two were swapped: in metres. */
  metres: number
  swapped: number
  allowed: number
}

const turned = ([longitude, latitude]: Position): Position => [latitude, longitude]
type EndReading = ReturnType<typeof endsOf>[number]['end']
type SiteShape = Exclude<NonNullable<FeatureReading['geometry']>, { type: 'MultiLineString' }>

function turnedShape(geometry: SiteShape): SiteShape {
  switch (geometry.type) {
    case 'Point':
      return { ...geometry, coordinates: turned(geometry.coordinates) }
    case 'LineString':
      return { ...geometry, coordinates: geometry.coordinates.map(turned) }
    case 'Polygon':
      return { ...geometry, coordinates: geometry.coordinates.map((ring) => ring.map(turned)) }
  }
}

/** How far a position is from a place; 0 within its area. */
const distanceFrom = (place: SiteShape, position: Position) =>
  place.type === 'Point' ? distance(place.coordinates, position) : distanceTo(place, position)

const placeOfSite = ({ geometry }: FeatureReading) => (geometry?.type === 'Point' ? geometry.coordinates : undefined)

function meetingAt(
  place: Pick<Meeting, 'feature' | 'spot' | 'what'>,
  site: FeatureReading | undefined,
  measure: (geometry: SiteShape) => number,
  slack: number,
): Meeting[] {
  const geometry = site?.geometry
  const precision = site?.properties.position?.precision
  if (
    !geometry ||
    geometry.type === 'MultiLineString' ||
    precision === undefined ||
    checkGeometry(geometry, inside(site.spot, 'geometry')).length > 0
  )
    return []
  const allowed = precision + rounding(site) + slack
  return [{ ...place, site, metres: measure(geometry), swapped: measure(turnedShape(geometry)), allowed }]
}

/** What lies at an end: a site, or a place of the movement’s own, read as a site is. */
function siteOrPlace(movement: FeatureReading, end: EndReading, sites: Sites): FeatureReading | undefined {
  const { site, place, name } = end
  const geometry = wholeIfValid(featureFile.shape.geometry, place?.geometry)
  if (!place || !geometry) return sites.get(site)
  return { id: name, geometry, properties: { position: place }, spot: movement.spot }
}

function endMeetings(movement: FeatureReading, sites: Sites): Meeting[] {
  const { geometry, properties, spot } = movement
  if (geometry?.type !== 'LineString' && geometry?.type !== 'MultiLineString') return []
  const at = inside(spot, 'geometry', 'coordinates')
  const lines =
    geometry.type === 'LineString'
      ? [{ line: geometry.coordinates, at }]
      : geometry.coordinates.map((line, index) => ({ line, at: inside(at, index) }))
  return lines.flatMap(({ line, at }, order) => {
    const to = order === 0 ? properties.to : properties.or?.[order - 1]
    const ends = [
      { index: 0, end: properties.from, what: 'the first position' },
      { index: line.length - 1, end: to, what: 'the last position' },
    ]
    return ends.flatMap(({ index, end, what }) => {
      const position = line[index]
      const place = { feature: movement, what, spot: inside(at, index) }
      return position && end
        ? meetingAt(
            place,
            siteOrPlace(movement, end, sites),
            (there) => distanceFrom(there, position),
            rounding(movement),
          )
        : []
    })
  })
}

function footprintMeetings(footprint: FeatureReading, sites: Sites): Meeting[] {
  const { geometry, properties } = footprint
  const precision = properties.position?.precision
  if ((geometry?.type !== 'LineString' && geometry?.type !== 'Polygon') || precision === undefined) return []
  const spot = inside(footprint.spot, 'geometry', 'coordinates')
  // Turf cannot measure to a ring that is not closed.
  if (checkGeometry(geometry, spot).length > 0) return []
  const place = { feature: footprint, what: 'a footprint', spot }
  return meetingAt(
    place,
    sites.get(properties.site),
    (site) => Math.min(...positionsOf(site, spot).map(({ position }) => distanceTo(geometry, position))),
    precision,
  )
}

const isMissed = ({ metres, allowed }: Meeting) => metres > allowed
const isMendedBySwap = (meeting: Meeting) => isMissed(meeting) && meeting.swapped <= meeting.allowed

/** Those whose swap would mend all of at least two meetings. */
function mendedBySwap(meetings: readonly Meeting[], which: 'feature' | 'site'): FeatureReading[] {
  return [...groupBy(meetings, (meeting) => meeting[which])]
    .filter(([, own]) => own.length > 1 && own.every(isMendedBySwap))
    .map(([one]) => one)
}

/** Whether a site lies where a gazetteer has none of its names, and would lie there if it were swapped. */
function isSwappedFor(gazetteer: Gazetteer, site: FeatureReading): boolean {
  const { name, label, nameArabic, spellings, position } = site.properties
  const at = placeOfSite(site)
  const places = [name, label, nameArabic, ...(spellings ?? [])].flatMap((known) => (known ? gazetteer(known) : []))
  if (!at || places.length === 0) return false
  const reach = placeReach + (position?.precision ?? 0)
  const isNear = (one: Position) => places.some((place) => distance(one, place) <= reach)
  return !isNear(at) && isNear(turned(at))
}

function swapProblem(feature: FeatureReading): Problem {
  const at = placeOfSite(feature)
  const spot = inside(feature.spot, 'geometry', 'coordinates')
  const found = 'latitude and longitude look swapped'
  return at
    ? problemAt(spot, `[${at}]: ${found}`, `[${turned(at)}]`)
    : problemAt(spot, `positions whose ${found}`, 'longitude before latitude')
}

function missProblem(meeting: Meeting): Problem {
  const { spot, what, site, metres, allowed } = meeting
  const swapped = isMendedBySwap(meeting) ? ': latitude and longitude of one of the two look swapped' : ''
  const found = `${what} ${Math.round(metres)} m from the site ${site.id}${swapped}`
  return problemAt(spot, found, `at most ${Math.floor(allowed)} m, as finely as both are known`)
}

export function checkMeetings({ dossier, features }: Reading, gazetteer: Gazetteer = () => []): Problem[] {
  // What is far from everything is reported as such.
  const near = features.filter((feature) => !isStray(feature, dossier))
  const sites = sitesIn(near)
  const meetings = near.flatMap((feature) => [
    ...(feature.properties.type === 'movement' ? endMeetings(feature, sites) : []),
    ...(feature.properties.type === 'footprint' ? footprintMeetings(feature, sites) : []),
  ])
  const swappedSites = new Set([
    ...mendedBySwap(meetings, 'site'),
    ...[...sites.values()].filter((site) => isSwappedFor(gazetteer, site)),
  ])
  const others = meetings.filter(({ site }) => !swappedSites.has(site))
  const swappedFeatures = new Set(mendedBySwap(others, 'feature'))
  return [
    ...[...swappedSites, ...swappedFeatures].map(swapProblem),
    ...others.filter((meeting) => isMissed(meeting) && !swappedFeatures.has(meeting.feature)).map(missProblem),
  ]
}
