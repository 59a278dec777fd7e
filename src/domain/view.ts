/**
 * A view and its address: two functions, inverse to each other.
 *
 * `/<dossier>/<feature>/?base=dark&hide=airlift,events&at=2024-12-08`. The path says what is shown, the query how.
 * The query holds only what differs from the default, in this order. The camera is MapLibre's `#map=…` and is not read here.
 */
import { onlineBasemaps } from '../../basemaps.config.ts'
import { type Dossier, type Feature, findFeature, happenedBy, layersOf } from './dossier.ts'
import type { OnlineBasemap } from './online.ts'

/** Drawn from the files that come with the page. */
const bundledBasemaps = { auto: 'Like the system', light: 'Light', dark: 'Dark', print: 'Print' } as const
export type BundledBasemap = keyof typeof bundledBasemaps
export type Basemap = BundledBasemap | keyof typeof onlineBasemaps

const online: Record<string, OnlineBasemap> = onlineBasemaps
const onlineNames = Object.entries(online).map(([id, { name }]) => [id, `${name} (online)`])

/** Every basemap, with its name in the list. */
export const basemaps: Record<string, string> = { ...bundledBasemaps, ...Object.fromEntries(onlineNames) }
export const isBasemap = (text: string): text is Basemap => Object.hasOwn(basemaps, text)
export const isBundled = (basemap: Basemap): basemap is BundledBasemap => Object.hasOwn(bundledBasemaps, basemap)
/** What is known of a basemap of other hosts; undefined for one of ours. */
export const onlineBasemap = (basemap: Basemap): OnlineBasemap | undefined =>
  isBundled(basemap) ? undefined : online[basemap]

/** The basemap to offer where ours ends: the first that is a drawn map and no picture; undefined where there is none. */
export const streetMap: Basemap | undefined = Object.keys(online)
  .filter(isBasemap)
  .find((id) => online[id] && 'style' in online[id])

export interface View {
  /** Slug of the dossier. */
  dossier: string
  /** Slug of the selected feature; null where none is. */
  feature: string | null
  basemap: Basemap
  /** Ids of the hidden layers, in the dossier's order. */
  hidden: readonly string[]
  /** Show what may have happened by this day, YYYY-MM-DD; null shows all. */
  at: string | null
}

/** Whether the layers and the day shown leave the feature on the map. */
export const isShown = (feature: Feature, { hidden, at }: View) =>
  !hidden.includes(feature.layer) && happenedBy(feature, at)

export interface Reading {
  view: View
  /** One sentence for each part of the address that was not understood. */
  notices: string[]
}

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
  const notices: string[] = []
  const [first, second, ...rest] = path.split('/').filter(Boolean).map(legible)
  const parameters = new URLSearchParams(query)

  const fallback = dossiers[0]
  if (!fallback) throw new RangeError('readView: no dossier given, at least one expected')
  const dossier = first === undefined ? fallback : dossiers.find(({ slug }) => slug === first)
  if (!dossier) notices.push(`There is no dossier ${quoted(first ?? '')}. This is “${fallback.title}”.`)
  const shown = dossier ?? fallback

  const feature = dossier && second !== undefined ? findFeature(dossier, second) : undefined
  if (dossier && second !== undefined && !feature) {
    notices.push(`There is no place or event ${quoted(second)} in this dossier.`)
  }
  if (dossier && rest.length > 0) notices.push(`The end of the address, ${quoted(rest.join('/'))}, was not understood.`)

  const base = parameters.get('base')
  const basemap = base && isBasemap(base) ? base : undefined
  if (base && !basemap) notices.push(`There is no basemap ${quoted(base)}.`)

  const wanted = new Set(parameters.get('hide')?.split(',').filter(Boolean))
  const layers = layersOf(shown).map(({ id }) => id)
  for (const id of wanted) if (!layers.includes(id)) notices.push(`There is no layer ${quoted(id)}.`)

  const at = parameters.get('at')
  if (at && !isDay(at)) notices.push(`${quoted(at)} is not a date; a date looks like 2024-12-08.`)

  return {
    view: {
      dossier: shown.slug,
      feature: feature?.slug ?? null,
      basemap: basemap ?? 'auto',
      hidden: layers.filter((id) => wanted.has(id)),
      at: at && isDay(at) ? at : null,
    },
    notices,
  }
}

/** Writes a view as an address relative to the site's base, without a leading slash; `readView` reads it back. */
export function writeView({ dossier, feature, basemap, hidden, at }: View): string {
  const query = [
    basemap === 'auto' ? '' : `base=${basemap}`,
    hidden.length === 0 ? '' : `hide=${hidden.join(',')}`,
    at === null ? '' : `at=${at}`,
  ].filter(Boolean)
  return `${dossier}/${feature === null ? '' : `${feature}/`}${query.length > 0 ? `?${query.join('&')}` : ''}`
}
