/** The vocabulary of a dossier, by id. `words/` says each term in a language; `satisfies` there keeps the lists the same. */

/** In the order in which a reader finds them listed. */
export const featureTypes = ['site', 'movement', 'event'] as const
export type FeatureType = (typeof featureTypes)[number]

type Row = readonly [name: string, plural: string, sign: string, ...may: FeatureType[]]

/**
 * Every kind of feature: its name and its plural in English, its sign by set and name in Maki or Temaki (both CC0), and what it
 * may be. Another language says the names anew. Events bear their day on the map and stand there as diamonds.
 *
 * @see https://labs.mapbox.com/maki-icons/ and https://rapideditor.github.io/temaki/docs/ for the signs
 */
export const kindTable = {
  capital: ['Capital', 'Capitals', 'temaki/capitol', 'site'],
  city: ['City', 'Cities', 'maki/city', 'site'],
  town: ['Town', 'Towns', 'maki/town', 'site'],
  village: ['Village', 'Villages', 'maki/village', 'site'],
  district: ['District', 'Districts', 'maki/residential-community', 'site'],
  government: ['Seat of government', 'Seats of government', 'maki/town-hall', 'site'],
  embassy: ['Embassy', 'Embassies', 'maki/embassy', 'site'],
  headquarters: ['Headquarters', 'Headquarters', 'maki/star', 'site'],
  base: ['Military base', 'Military bases', 'temaki/shield', 'site'],
  barracks: ['Barracks', 'Barracks', 'temaki/bunk_beds', 'site'],
  'air-base': ['Air base', 'Air bases', 'temaki/fighter_jet', 'site'],
  airfield: ['Airfield', 'Airfields', 'maki/airfield', 'site'],
  airport: ['Airport', 'Airports', 'maki/airport', 'site'],
  heliport: ['Heliport', 'Heliports', 'maki/heliport', 'site'],
  'naval-base': ['Naval base', 'Naval bases', 'maki/harbor', 'site'],
  port: ['Port', 'Ports', 'temaki/crane', 'site'],
  shipyard: ['Shipyard', 'Shipyards', 'temaki/boat_dry_dock', 'site'],
  ship: ['Ship', 'Ships', 'temaki/ferry', 'site'],
  waters: ['Waters', 'Waters', 'maki/water', 'site'],
  'border-crossing': ['Border crossing', 'Border crossings', 'temaki/lift_gate', 'site'],
  checkpoint: ['Checkpoint', 'Checkpoints', 'temaki/military_checkpoint', 'site'],
  roadblock: ['Roadblock', 'Roadblocks', 'maki/roadblock', 'site'],
  position: ['Position', 'Positions', 'temaki/trench', 'site'],
  bunker: ['Bunker', 'Bunkers', 'temaki/bunker', 'site'],
  depot: ['Depot', 'Depots', 'maki/warehouse', 'site'],
  'fuel-depot': ['Fuel depot', 'Fuel depots', 'temaki/storage_tank', 'site'],
  camp: ['Camp', 'Camps', 'temaki/army_tent', 'site'],
  'refugee-camp': ['Refugee camp', 'Refugee camps', 'temaki/tents', 'site'],
  'launch-site': ['Launch site', 'Launch sites', 'maki/rocket', 'site'],
  radar: ['Radar', 'Radars', 'temaki/antenna', 'site'],
  zone: ['Zone', 'Zones', 'maki/square-stroked', 'site'],
  bridge: ['Bridge', 'Bridges', 'maki/bridge', 'site'],
  dam: ['Dam', 'Dams', 'maki/dam', 'site'],
  'power-plant': ['Power plant', 'Power plants', 'temaki/power', 'site'],
  'oil-field': ['Oil field', 'Oil fields', 'temaki/oil_well', 'site'],
  factory: ['Factory', 'Factories', 'maki/industry', 'site'],
  'railway-station': ['Railway station', 'Railway stations', 'maki/rail', 'site'],
  hospital: ['Hospital', 'Hospitals', 'maki/hospital', 'site'],
  prison: ['Prison', 'Prisons', 'maki/prison', 'site'],

  convoy: ['Convoy', 'Convoys', 'temaki/truck', 'movement'],
  airlift: ['Airlift', 'Airlifts', 'temaki/planes', 'movement'],
  voyage: ['Voyage', 'Voyages', 'temaki/ferry', 'movement'],
  flight: ['Flight', 'Flights', 'maki/airport', 'movement'],
  march: ['March', 'Marches', 'temaki/pedestrian', 'movement'],
  evacuation: ['Evacuation', 'Evacuations', 'maki/entrance-alt1', 'movement', 'event'],
  deployment: ['Deployment', 'Deployments', 'maki/arrow', 'movement', 'event'],
  redeployment: ['Redeployment', 'Redeployments', 'maki/arrow', 'movement', 'event'],
  withdrawal: ['Withdrawal', 'Withdrawals', 'maki/arrow', 'movement', 'event'],
  retreat: ['Retreat', 'Retreats', 'maki/arrow', 'movement', 'event'],
  advance: ['Advance', 'Advances', 'maki/arrow', 'movement', 'event'],
  delivery: ['Delivery', 'Deliveries', 'temaki/storage', 'movement', 'event'],

  fighting: ['Fighting', 'Fighting', 'maki/diamond', 'event'],
  strike: ['Strike', 'Strikes', 'maki/diamond', 'event'],
  shelling: ['Shelling', 'Shelling', 'maki/diamond', 'event'],
  explosion: ['Explosion', 'Explosions', 'maki/diamond', 'event'],
  capture: ['Capture', 'Captures', 'maki/diamond', 'event'],
  surrender: ['Surrender', 'Surrenders', 'maki/diamond', 'event'],
  ceasefire: ['Ceasefire', 'Ceasefires', 'maki/diamond', 'event'],
  exercise: ['Exercise', 'Exercises', 'maki/diamond', 'event'],
  sighting: ['Sighting', 'Sightings', 'maki/diamond', 'event'],
  arrival: ['Arrival', 'Arrivals', 'maki/diamond', 'event'],
  departure: ['Departure', 'Departures', 'maki/diamond', 'event'],
  talks: ['Talks', 'Talks', 'maki/diamond', 'event'],
  agreement: ['Agreement', 'Agreements', 'maki/diamond', 'event'],
  statement: ['Statement', 'Statements', 'maki/diamond', 'event'],
  denial: ['Denial', 'Denials', 'maki/diamond', 'event'],
  closure: ['Closure', 'Closures', 'maki/diamond', 'event'],
  protest: ['Protest', 'Protests', 'maki/diamond', 'event'],
  accident: ['Accident', 'Accidents', 'maki/diamond', 'event'],

  /** Its dossier says in a word of its own what it is. */
  other: ['Other site', 'Other sites', 'temaki/vertex', 'site', 'movement', 'event'],
} as const satisfies Record<string, Row>

export type Kind = keyof typeof kindTable
type KindOf<Type extends FeatureType> = {
  [Each in Kind]: Type extends (typeof kindTable)[Each][number] ? Each : never
}[Kind]
export type SiteKind = KindOf<'site'>

/** The kinds that a feature of a type may be, in the table's order. */
export function kindsOf<Type extends FeatureType>(type: Type): KindOf<Type>[] {
  const rows: Record<string, Row> = kindTable
  const mayBe = (id: string): id is KindOf<Type> => rows[id]?.slice(3).includes(type) ?? false
  return Object.keys(kindTable).filter(mayBe)
}

const settlements: readonly Kind[] = ['capital', 'city', 'town', 'village'] satisfies SiteKind[]
/** Whether a site is a place where people live, of which the ground may have the name as well. */
export const isSettlement = (kind: Kind): boolean => settlements.includes(kind)

/** What a footprint looks like. */
export const footprintKinds = ['runway', 'harbour', 'town', 'extent'] as const
export type FootprintKind = (typeof footprintKinds)[number]

/** How a movement was made; not given where that is not stated. */
export const modes = ['land', 'sea', 'air'] as const
export type Mode = (typeof modes)[number]

/** Over what a path leads; it follows the great circle between its positions where it is said to. */
export const courses = ['land', 'sea', 'great-circle'] as const
export type Course = (typeof courses)[number]

/** Whether what is claimed has happened, according to those who claim it. */
export const statuses = [
  'completed',
  'ongoing',
  'announced',
  'planned',
  'negotiated',
  'reported',
  'disputed',
  'denied',
] as const
export type Status = (typeof statuses)[number]

/** How a position, date or path is known: by the article, from open data, or by inference. */
export const bases = ['stated', 'located', 'inferred'] as const
export type Basis = (typeof bases)[number]
