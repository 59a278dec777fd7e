/** The vocabulary of a dossier, in words. */
import {
  type Basis,
  type Course,
  type FeatureType,
  type Kind,
  kindTable,
  type Mode,
  type Status,
} from '../../dossier/kinds.ts'

/** The table of kinds is written in English. */
export const kinds: Readonly<Record<Kind, readonly [name: string, plural: string, ...string[]]>> = kindTable

/** After the name of a kind of movement. */
export const modes = { land: 'by land', sea: 'by sea', air: 'by air' } satisfies Record<Mode, string>

/** Beside how a path is known. */
export const courses = {
  land: 'over land',
  sea: 'over sea, round the land',
  'great-circle': 'drawn as the shortest way over the globe',
} satisfies Record<Course, string>

/** A town that is known only as an area. */
export const region = 'Region'

export const statuses = {
  completed: 'Completed',
  ongoing: 'Ongoing',
  announced: 'Announced, not yet done',
  planned: 'Planned, not yet done',
  negotiated: 'Under negotiation',
  reported: 'Reported, not confirmed',
  disputed: 'Disputed',
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
