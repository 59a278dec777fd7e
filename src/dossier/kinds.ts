/** The vocabulary of a dossier, by id. `words/` says each term in a language, and does not compile where one is missing. */

/** In the order in which a reader finds them listed. */
export const featureTypes = ['site', 'movement', 'event'] as const
export type FeatureType = (typeof featureTypes)[number]

/**
 * What a site may be, in the order in which a reader finds them listed. Each language has a name for each kind, `kind-signs.ts` its sign.
 * Of `other` its dossier says in a word of its own what it is.
 */
export const siteKinds = [
  'capital',
  'city',
  'town',
  'village',
  'district',
  'government',
  'embassy',
  'headquarters',
  'base',
  'barracks',
  'air-base',
  'airfield',
  'airport',
  'heliport',
  'naval-base',
  'port',
  'shipyard',
  'ship',
  'waters',
  'border-crossing',
  'checkpoint',
  'roadblock',
  'position',
  'bunker',
  'depot',
  'fuel-depot',
  'camp',
  'refugee-camp',
  'launch-site',
  'radar',
  'zone',
  'bridge',
  'dam',
  'power-plant',
  'oil-field',
  'factory',
  'railway-station',
  'hospital',
  'prison',
  'other',
] as const

export const movementKinds = [
  'convoy',
  'airlift',
  'voyage',
  'flight',
  'march',
  'evacuation',
  'deployment',
  'redeployment',
  'withdrawal',
  'retreat',
  'advance',
  'delivery',
  'other',
] as const

/** Events bear their day on the map and stand there as diamonds. */
export const eventKinds = [
  'evacuation',
  'deployment',
  'redeployment',
  'withdrawal',
  'retreat',
  'advance',
  'delivery',
  'fighting',
  'strike',
  'shelling',
  'explosion',
  'capture',
  'surrender',
  'ceasefire',
  'exercise',
  'sighting',
  'arrival',
  'departure',
  'talks',
  'agreement',
  'statement',
  'denial',
  'closure',
  'protest',
  'accident',
  'other',
] as const

export type SiteKind = (typeof siteKinds)[number]
export type Kind = SiteKind | (typeof movementKinds | typeof eventKinds)[number]

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
