/**
 * A view and its address: two functions, inverse to each other.
 *
 * `/<dossier>/<feature>/?base=dark&hide=airlift,events&at=2024-12-08&embed`, or `/<dossier>/passages/<id>/` for a
 * quotation. The path says what is shown, the query how. The query holds only what differs from the default, in this
 * order. The camera is MapLibre's `#map=…` and is not read here.
 */

import {
  type Dossier,
  type Feature,
  findFeature,
  findPassage,
  happenedBy,
  layersOf,
  passagesSegment,
} from '../dossier/dossier.ts'
import { type Basemap, isBasemap } from './basemaps.ts'
import { type Near, nearest } from './nearest.ts'
import { nothing, ofFeature, ofPassage, type Selection } from './selection.ts'

export interface View extends Selection {
  /** Slug of the dossier. */
  dossier: string
  basemap: Basemap
  /** Ids of the hidden layers, in the dossier's order. */
  hidden: readonly string[]
  /** Show what may have happened by this day, YYYY-MM-DD; null shows all. */
  at: string | null
  /** Within a frame on somebody else’s page. */
  embed: boolean
}

/** A dossier without a selection, as its bare address shows it. */
export const plainView = (dossier: string): View => ({
  dossier,
  ...nothing,
  basemap: 'auto',
  hidden: [],
  at: null,
  embed: false,
})

/** Whether the layers and the day shown leave the feature on the map. */
export const isShown = (feature: Feature, { hidden, at }: View) =>
  !hidden.includes(feature.layer) && happenedBy(feature, at)

/** One sentence about a part of the address that was not understood, and what may have been meant. */
export interface Notice {
  words: string
  near: Near[]
}

export interface Reading {
  view: View
  notices: Notice[]
}

/** The page that file servers give for addresses they do not know; the page itself then reads the address. */
export const notFoundPage = '404.html'

const quoted = (text: string) => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`

const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text

/** The text of a path segment as a person wrote it; malformed escapes stand as they are. */
function legible(segment: string) {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment // not valid percent-encoding: shown as it came
  }
}

/**
 * Reads an address. Never throws: what is not understood is left at its default and named in a notice.
 *
 * @param path what follows the site's base, for example `damascus-withdrawal/tartus/`; a leading slash is optional
 * @param query for example `?base=dark`; parameters of other people's making are ignored
 * @param dossiers at least one; the first is the default
 */
export function readView(path: string, query: string, dossiers: readonly Dossier[]): Reading {
  const notices: Notice[] = []
  const complain = (words: string, near: Near[] = []) => notices.push({ words, near })
  const segments = path.split('/').filter(Boolean).map(legible)
  const parameters = new URLSearchParams(query)

  const { shown, selection } = readPath(segments, dossiers, complain)

  const base = parameters.get('base')
  const basemap = base && isBasemap(base) ? base : undefined
  if (base && !basemap) complain(`There is no basemap ${quoted(base)}.`)

  const wanted = new Set(parameters.get('hide')?.split(',').filter(Boolean))
  const layers = layersOf(shown).map(({ id }) => id)
  for (const id of wanted) if (!layers.includes(id)) complain(`There is no layer ${quoted(id)}.`)

  const at = parameters.get('at')
  if (at && !isDay(at)) complain(`${quoted(at)} is not a date; a date looks like 2024-12-08.`)

  return {
    view: {
      dossier: shown.slug,
      ...selection,
      basemap: basemap ?? 'auto',
      hidden: layers.filter((id) => wanted.has(id)),
      at: at && isDay(at) ? at : null,
      embed: parameters.has('embed'),
    },
    notices,
  }
}

function readPath(
  [first, second, ...rest]: readonly string[],
  dossiers: readonly Dossier[],
  complain: (words: string, near?: Near[]) => void,
): { shown: Dossier; selection: Selection } {
  const fallback = dossiers[0]
  if (!fallback) throw new RangeError('readView: no dossier given, at least one expected')
  const shown = first === undefined ? fallback : dossiers.find(({ slug }) => slug === first)
  if (!shown) {
    if (first === notFoundPage) complain('There is no page at this address. These are the pages of this site:')
    else complain(`There is no dossier ${quoted(first ?? '')}. This is “${fallback.title}”.`, nearest(first, dossiers))
    return { shown: fallback, selection: nothing }
  }
  const isPassage = second === passagesSegment
  const end = isPassage ? rest.slice(1) : rest
  if (end.length > 0) complain(`The end of the address, ${quoted(end.join('/'))}, was not understood.`)

  if (isPassage) {
    const passage = findPassage(shown, rest[0] ?? null)
    if (rest[0] !== undefined && !passage) complain(`There is no passage ${quoted(rest[0])} in this dossier.`)
    return { shown, selection: passage ? ofPassage(passage.id) : nothing }
  }
  const feature = findFeature(shown, second ?? null)
  if (second !== undefined && !feature) {
    complain(`There is no place or event ${quoted(second)} in this dossier.`, nearest(second, [shown]))
  }
  return { shown, selection: feature ? ofFeature(feature.slug) : nothing }
}

/** Writes a view as an address relative to the site's base, without a leading slash; `readView` reads it back. */
export function writeView({ dossier, feature, passage, basemap, hidden, at, embed }: View): string {
  const query = [
    basemap === 'auto' ? '' : `base=${basemap}`,
    hidden.length === 0 ? '' : `hide=${hidden.join(',')}`,
    at === null ? '' : `at=${at}`,
    embed ? 'embed' : '',
  ].filter(Boolean)
  const path = passage === null ? (feature ?? '') : `${passagesSegment}/${passage}`
  return `${dossier}/${path && `${path}/`}${query.length > 0 ? `?${query.join('&')}` : ''}`
}
