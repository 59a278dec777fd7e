/**
 * The closed vocabulary of a dossier, each term with the words a reader sees.
 * `style/` gives every kind its look; `satisfies` there keeps the two lists the same.
 */

export const siteKinds = {
  city: 'City',
  embassy: 'Embassy',
  headquarters: 'Headquarters',
  'air-base': 'Air base',
  'naval-base': 'Naval base',
} as const

export const movementKinds = {
  convoy: 'Convoy by land',
  airlift: 'Airlift',
  evacuation: 'Evacuation',
} as const

export const eventKinds = {
  fighting: 'Fighting',
  advance: 'Advance',
  withdrawal: 'Withdrawal',
  capture: 'Capture',
  talks: 'Talks',
  departure: 'Departure',
} as const

export const footprintKinds = {
  runway: 'Runway',
  harbour: 'Harbour',
  town: 'Town',
} as const

/** Whether the thing claimed has happened, according to whoever claims it. */
export const statuses = {
  completed: 'Completed',
  ongoing: 'Ongoing',
  announced: 'Announced, not yet done',
  negotiated: 'Under negotiation',
  denied: 'A denial', // “Denied” beside the words of a denial would read as if those were denied
} as const

/** How a position, date or path is known. */
export const bases = {
  stated: 'stated by the article',
  located: 'located from open data',
  inferred: 'inferred, not stated',
} as const

type SiteKind = keyof typeof siteKinds
type MovementKind = keyof typeof movementKinds
type EventKind = keyof typeof eventKinds
export type Kind = SiteKind | MovementKind | EventKind
export type Status = keyof typeof statuses
export type Basis = keyof typeof bases

export const kindWords: Record<Kind, string> = { ...siteKinds, ...movementKinds, ...eventKinds }
