/**
 * What should meet does so, within the precision of both: the ends of a movement at its sites, a footprint at its site.
 * Where it is one feature whose latitude and longitude are swapped, that one is reported, once, and not its neighbours.
 */

import { distance, distanceTo } from '../geodesy.ts'
import { groupBy } from '../group-by.ts'
import { isStray } from './extent.ts'
import { rounding, type Sites, sitesIn } from './precision.ts'
import { type Problem, problemAt } from './problem.ts'
import type { FeatureReading, Reading } from './reading.ts'
import { checkGeometry, type Position } from './rfc7946.ts'
import { inside, type Spot } from './spot.ts'

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
const placeOfSite = ({ geometry }: FeatureReading) => (geometry?.type === 'Point' ? geometry.coordinates : undefined)

function meetingAt(
  place: Pick<Meeting, 'feature' | 'spot' | 'what'>,
  site: FeatureReading | undefined,
  measure: (position: Position) => number,
  slack: number,
): Meeting[] {
  const position = site && placeOfSite(site)
  const precision = site?.properties.position?.precision
  if (!position || precision === undefined) return []
  const allowed = precision + rounding(site) + slack
  return [{ ...place, site, metres: measure(position), swapped: measure(turned(position)), allowed }]
}

function endMeetings(movement: FeatureReading, sites: Sites): Meeting[] {
  const { geometry, properties, spot } = movement
  if (geometry?.type !== 'LineString') return []
  const ends = [
    { index: 0, site: properties.from?.site, what: 'the first position' },
    { index: geometry.coordinates.length - 1, site: properties.to?.site, what: 'the last position' },
  ]
  return ends.flatMap(({ index, site, what }) => {
    const end = geometry.coordinates[index]
    const place = { feature: movement, what, spot: inside(spot, 'geometry', 'coordinates', index) }
    return end ? meetingAt(place, sites.get(site), (position) => distance(end, position), rounding(movement)) : []
  })
}

function footprintMeetings(footprint: FeatureReading, sites: Sites): Meeting[] {
  const { geometry, properties } = footprint
  const precision = properties.position?.precision
  if (!geometry || geometry.type === 'Point' || precision === undefined) return []
  const spot = inside(footprint.spot, 'geometry', 'coordinates')
  // Turf cannot measure to a ring that is not closed.
  if (checkGeometry(geometry, spot).length > 0) return []
  const place = { feature: footprint, what: 'a footprint', spot }
  return meetingAt(place, sites.get(properties.site), (position) => distanceTo(geometry, position), precision)
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
