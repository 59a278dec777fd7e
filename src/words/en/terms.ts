/** The closed vocabulary of a dossier, in words. */
import type { Basis, FeatureType, Kind, Status } from '../../dossier/kinds.ts'

export const kinds = {
  city: 'City',
  embassy: 'Embassy',
  headquarters: 'Headquarters',
  'air-base': 'Air base',
  'naval-base': 'Naval base',
  convoy: 'Convoy by land',
  airlift: 'Airlift',
  evacuation: 'Evacuation',
  fighting: 'Fighting',
  advance: 'Advance',
  withdrawal: 'Withdrawal',
  capture: 'Capture',
  talks: 'Talks',
  departure: 'Departure',
} satisfies Record<Kind, string>

/** A town that is known only as an area. */
export const region = 'Region'

export const statuses = {
  completed: 'Completed',
  ongoing: 'Ongoing',
  announced: 'Announced, not yet done',
  negotiated: 'Under negotiation',
  denied: 'A denial', // “Denied” beside the words of a denial would read as if those were denied
} satisfies Record<Status, string>

/** After “the path is”, “Position: …,” and the like. */
export const bases = {
  stated: 'stated by the article',
  located: 'located from open data',
  inferred: 'inferred, not stated',
} satisfies Record<Basis, string>

/** In brackets. */
export const briefBases = { stated: 'stated', located: 'located', inferred: 'inferred' } satisfies Record<Basis, string>

/** Above a list of features. */
export const types = { site: 'Sites', movement: 'Movements', event: 'Events' } satisfies Record<FeatureType, string>

/** Of a path that the article does not give. */
export const inferredPath = 'Path inferred'
