/**
 * The closed vocabulary of a dossier, by id. `style/` gives every kind its look, `words/` says each term in a language, but
 * for the kinds of footprints, which are looks only; `satisfies` there keeps the lists the same.
 */

/** In the order in which a reader finds them listed. */
export const featureTypes = ['site', 'movement', 'event'] as const

export const siteKinds = ['city', 'embassy', 'headquarters', 'air-base', 'naval-base'] as const
export const movementKinds = ['convoy', 'airlift', 'evacuation'] as const
export const eventKinds = ['fighting', 'advance', 'withdrawal', 'capture', 'talks', 'departure'] as const
export const footprintKinds = ['runway', 'harbour', 'town'] as const

/** Whether what is claimed has happened, according to those who claim it. */
export const statuses = ['completed', 'ongoing', 'announced', 'negotiated', 'denied'] as const

/** How a position, date or path is known: by the article, from open data, or by inference. */
export const bases = ['stated', 'located', 'inferred'] as const

export type SiteKind = (typeof siteKinds)[number]
type MovementKind = (typeof movementKinds)[number]
type EventKind = (typeof eventKinds)[number]
export type FeatureType = (typeof featureTypes)[number]
export type FootprintKind = (typeof footprintKinds)[number]
export type Kind = SiteKind | MovementKind | EventKind
export type Status = (typeof statuses)[number]
export type Basis = (typeof bases)[number]
