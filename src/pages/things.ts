/** Sites, events and movements in the words of schema.org, with their doubts. */
import type { Event as DatedEvent, MoveAction, Place } from 'schema-dts'
import type { App } from '../app.svelte.ts'
import { type Feature, findFeature, type Where } from '../dossier/dossier.ts'
import type { Status } from '../dossier/kinds.ts'
import { decimalsFor } from '../dossier/position.ts'
import { ofFeature } from '../view/selection.ts'
import { inFull } from '../words/sentences.ts'
import { pageAddress } from './address.ts'

const fragments = { site: 'place', event: 'event', movement: 'movement' } satisfies Record<Feature['type'], string>

/** The same on every page that speaks of the feature. */
export const thingId = (app: App, { slug, type }: Feature): string =>
  `${pageAddress(app, ofFeature(slug))}#${fragments[type]}`

/** Not a point: whoever reads it should know how far it may be off. */
function circle({ coordinates, precision }: Where) {
  const [longitude, latitude] = coordinates.map((degrees) => Number(degrees.toFixed(decimalsFor(precision))))
  return {
    '@type': 'GeoCircle',
    geoMidpoint: { '@type': 'GeoCoordinates', latitude, longitude },
    geoRadius: precision, // in metres
  } as const
}

const common = (app: App, feature: Feature) => ({
  '@id': thingId(app, feature),
  name: feature.name,
  description: inFull(feature),
  url: pageAddress(app, ofFeature(feature.slug)),
})

function place(app: App, feature: Feature): Place {
  const { nameArabic, spellings, where } = feature
  const names = [...(nameArabic ? [nameArabic] : []), ...spellings]
  return {
    '@type': 'Place',
    ...common(app, feature),
    alternateName: names.length > 0 ? names : undefined,
    geo: where && circle(where),
  }
}

/** Days that are inferred are no fact to hand on without their doubt: the description has them. */
const event = (app: App, feature: Feature): DatedEvent => ({
  '@type': 'Event',
  ...common(app, feature),
  ...(feature.when?.basis === 'stated' && {
    startDate: feature.when.earliest ?? undefined,
    endDate: feature.when.latest ?? undefined,
  }),
  location: feature.where && { '@type': 'Place', geo: circle(feature.where) },
})

const actionStatuses = {
  completed: 'https://schema.org/CompletedActionStatus',
  ongoing: 'https://schema.org/ActiveActionStatus',
  announced: 'https://schema.org/PotentialActionStatus',
  negotiated: 'https://schema.org/PotentialActionStatus',
  denied: undefined, // not a failed action: by this account there is none
} as const satisfies Record<Status, string | undefined>

/** One end of a movement: a site of the dossier under that site's own name, or a place that is only named. */
function end(app: App, named: Feature['from']): Place | undefined {
  const site = findFeature(app.dossier, named?.site ?? null)
  if (site) return { '@type': 'Place', '@id': thingId(app, site), name: site.name }
  return named && { '@type': 'Place', name: named.name }
}

const movement = (app: App, feature: Feature): MoveAction => ({
  '@type': 'MoveAction',
  ...common(app, feature),
  fromLocation: end(app, feature.from),
  toLocation: end(app, feature.to),
  actionStatus: actionStatuses[feature.status],
})

const things = { site: place, event, movement } satisfies Record<Feature['type'], unknown>

export const thingOf = (app: App, feature: Feature): Place | DatedEvent | MoveAction =>
  things[feature.type](app, feature)
