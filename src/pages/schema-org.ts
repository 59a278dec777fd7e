/** Sites, events and movements in the vocabulary of schema.org, with their uncertainty. */
import type { Event as DatedEvent, MoveAction, Place } from 'schema-dts'
import type { Feature, Where } from '../dossier/dossier.ts'
import { findFeature } from '../dossier/find.ts'
import type { Status } from '../dossier/kinds.ts'
import { printPosition } from '../dossier/position.ts'
import { ofFeature } from '../view/selection.ts'
import type { PageFacts } from './page-facts.ts'

/** The fragments of node ids, after the address of the feature's page. */
const fragments = { site: 'place', event: 'event', movement: 'movement' } satisfies Record<Feature['type'], string>

/** The same on every page that speaks of the feature. */
export const nodeId = ({ address }: PageFacts, { slug, type }: Feature): string =>
  `${address.of(ofFeature(slug))}#${fragments[type]}`

/** A circle instead of a point, so that the uncertainty is not lost. */
function geoCircle(where: Where) {
  const [longitude, latitude] = printPosition(where).map(Number)
  return {
    '@type': 'GeoCircle',
    geoMidpoint: { '@type': 'GeoCoordinates', latitude, longitude },
    geoRadius: where.precision, // in metres
  } as const
}

const common = (facts: PageFacts, feature: Feature) => ({
  '@id': nodeId(facts, feature),
  name: feature.name,
  description: facts.words.inFull(feature),
  url: facts.address.of(ofFeature(feature.slug)),
})

function place(facts: PageFacts, feature: Feature): Place {
  const { otherName, spellings, where } = feature
  const names = [...(otherName ? [otherName] : []), ...spellings]
  return {
    '@type': 'Place',
    ...common(facts, feature),
    alternateName: names.length > 0 ? names : undefined,
    geo: where && geoCircle(where),
  }
}

/** Inferred days are left out, as schema.org cannot say that they are inferred; the description has them. */
const event = (facts: PageFacts, feature: Feature): DatedEvent => ({
  '@type': 'Event',
  ...common(facts, feature),
  ...(feature.when?.basis === 'stated' && {
    startDate: feature.when.earliest ?? undefined,
    endDate: feature.when.latest ?? undefined,
  }),
  location: feature.where && { '@type': 'Place', geo: geoCircle(feature.where) },
})

const actionStatuses = {
  completed: 'https://schema.org/CompletedActionStatus',
  ongoing: 'https://schema.org/ActiveActionStatus',
  announced: 'https://schema.org/PotentialActionStatus',
  planned: 'https://schema.org/PotentialActionStatus',
  negotiated: 'https://schema.org/PotentialActionStatus',
  // Whether it has happened is open.
  reported: undefined,
  disputed: undefined,
  denied: undefined, // not a failed action: by this account there is none
} as const satisfies Record<Status, string | undefined>

/** One end of a movement: a site of the dossier under that site's own name, or a place that is only named. */
function end(facts: PageFacts, named: Feature['from']): Place | undefined {
  const site = findFeature(facts.dossier, named?.site ?? null)
  if (site) return { '@type': 'Place', '@id': nodeId(facts, site), name: site.name }
  return named && { '@type': 'Place', name: named.name }
}

const movement = (facts: PageFacts, feature: Feature): MoveAction => ({
  '@type': 'MoveAction',
  ...common(facts, feature),
  fromLocation: end(facts, feature.from),
  // Where claims differ, none of them is said to be it.
  toLocation: feature.to.length === 1 ? end(facts, feature.to[0]) : undefined,
  actionStatus: actionStatuses[feature.status],
})

const nodes = { site: place, event, movement } satisfies Record<Feature['type'], unknown>

export const nodeOf = (facts: PageFacts, feature: Feature): Place | DatedEvent | MoveAction =>
  nodes[feature.type](facts, feature)
