/** The format of the features: sites, movements, events and footprints, each a feature of GeoJSON (RFC 7946). */
import { z } from 'zod'
import { bases, courses, eventKinds, footprintKinds, modes, movementKinds, siteKinds } from '../kinds.ts'
import { claim } from './claim-format.ts'
import {
  coordinates,
  date,
  keys,
  metres,
  name,
  ownName,
  ownText,
  pointGeometry,
  polygonGeometry,
  positionFormat,
  slug,
} from './values.ts'

/** The longest stroke, in metres, for a path whose end is not stated: it must not look like a way to anywhere. */
export const longestStroke = 40_000

const lineCoordinates = z.array(coordinates).min(2)
const geometry = z.discriminatedUnion('type', [
  pointGeometry,
  z.strictObject({ type: z.literal('LineString'), coordinates: lineCoordinates }),
  z.strictObject({ type: z.literal('MultiLineString'), coordinates: z.array(lineCoordinates).min(2) }),
  polygonGeometry,
])

const names = {
  name: ownName,
  nameArabic: name.optional(),
  label: ownName.optional().describe('short name for the map'),
  spellings: z.array(name).optional().describe('other spellings, shown and searched'),
  aliases: z.array(slug).optional().describe('other slugs that lead to this feature, former ones among them'),
  summary: ownText.describe('one line, in our own words'),
}
const claims = z.array(claim).min(1)
const kindName = ownName.optional().describe('what a feature of the kind “other” is, in a word of the dossier’s own')

const site = z.strictObject({
  type: z.literal('site'),
  kind: keys(siteKinds),
  kindName,
  ...names,
  position: positionFormat,
  claims,
})

const endpoint = z.strictObject({
  name: ownName,
  site: slug.optional(),
  place: positionFormat
    .extend({ geometry: z.discriminatedUnion('type', [pointGeometry, polygonGeometry]) })
    .optional()
    .describe('where it lies, if it is no site of the dossier and not unknown'),
  country: ownText
    .optional()
    .describe('the name of one of the dossier’s countries, which a far view then shows and names'),
  claims: z
    .array(z.int().nonnegative())
    .min(1)
    .optional()
    .describe('which of the claims name this end, where others name another: 0 is the first'),
})
const movement = z.strictObject({
  type: z.literal('movement'),
  kind: keys(movementKinds),
  kindName,
  mode: keys(modes).optional().describe('how it was made; left out where that is not stated'),
  ...names,
  from: endpoint.optional(),
  to: endpoint.optional(),
  or: z
    .array(endpoint)
    .min(1)
    .optional()
    .describe(
      'other ends, according to other claims; the geometry then has one line for “to” and one for each of these',
    ),
  path: z
    .strictObject({
      basis: keys(bases),
      over: keys(courses).optional(),
      corridor: metres.optional().describe('full width, in metres, of the band the path is thought to lie in'),
      fading: z
        .literal(true)
        .optional()
        .describe(
          `drawn as a short stroke that fades out towards its end, which is not stated; at most ${longestStroke / 1000} km long`,
        ),
      source: ownText,
      note: ownText.optional(),
    })
    .optional(),
  date: date.optional(),
  claims,
})

const event = z.strictObject({
  type: z.literal('event'),
  kind: keys(eventKinds),
  kindName,
  ...names,
  site: slug.optional().describe('the site it happened at'),
  position: positionFormat.optional(),
  date,
  claims,
})

const footprint = z.strictObject({
  type: z.literal('footprint'),
  kind: keys(footprintKinds),
  name: ownName,
  site: slug.describe('the site whose extent this is; its citations count for the footprint'),
  position: positionFormat,
})

const properties = z.discriminatedUnion('type', [site, movement, event, footprint])

export const featureFile = z.strictObject({
  type: z.literal('Feature'),
  id: slug,
  geometry: geometry.nullable().describe('null where the article names no place'),
  properties,
})
