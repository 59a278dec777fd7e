/**
 * A view and its address: two functions, inverse to each other.
 *
 * `/<dossier>/<feature>/?base=satellite&theme=dark&hide=airlift&only=status:denied&at=2024-12-08&embed#map=12/34.9/35.9`, or
 * `/<dossier>/passages/<id>/` for a quotation. The path says what is shown, the query how, the hash from where.
 */
import type { Dossier } from '../dossier/dossier.ts'
import { findFeature, findPassage, knownTraits, layersOf } from '../dossier/find.ts'
import { passagesSegment } from '../dossier/published.ts'
import { findOnlineBasemap, type OnlineBasemaps } from './basemaps.ts'
import { readCamera, writeCamera } from './camera.ts'
import { few, type Notice, truncate, unknownOnes } from './notice.ts'
import { readQuery, writeQuery } from './query.ts'
import { noSelection, ofFeature, ofPassage, type Selection } from './selection.ts'
import { suggestFeatures } from './suggestions.ts'
import { ground, type View } from './view.ts'

/** What an address can name: what is in the dossier of the page, and the site’s online basemaps. */
export interface Known {
  dossier: Dossier
  basemaps: OnlineBasemaps
}

interface AddressReading {
  view: View
  /** At most one of each kind, and few. */
  notices: Notice[]
}

/**
 * Reads an address. Never throws: what is not understood is left at its default and named in a notice.
 *
 * @param address `path` is what follows the site's base, for example `damascus-withdrawal/tartus/`; a leading slash is
 * optional. `search` and `hash` are as in `location`.
 */
export function readAddress(
  address: { path: string; search: string; hash: string },
  { dossier, basemaps }: Known,
): AddressReading {
  const { selection, notices } = readPath(pathParts(address.path), dossier)
  const { base, hidden, only, misread, ...rest } = readQuery(address.search)
  const isKnownBase = base === ground || findOnlineBasemap(basemaps, base) !== undefined
  const layers = layersOf(dossier).map(({ id }) => id)
  const traits = knownTraits(dossier.traitSets)
  return {
    view: {
      dossier: dossier.slug,
      ...selection,
      base: isKnownBase ? base : ground,
      ...rest,
      hidden: layers.filter((id) => hidden.includes(id)),
      only: traits.filter((trait) => only.includes(trait)),
      camera: readCamera(address.hash),
    },
    notices: few([
      ...notices,
      ...(isKnownBase ? [] : [notice('unknown-basemap', base)]),
      ...misread.map(({ kind, given }) => notice(kind, given)),
      ...unknownOnes('unknown-layer', hidden, layers),
      ...unknownOnes('unknown-trait', only, traits),
    ]),
  }
}

const notice = (
  kind: Exclude<Notice['kind'], 'unknown-layer' | 'unknown-trait' | 'unknown-dossier' | 'more'>,
  given: string,
  suggestions: Notice['suggestions'] = [],
): Notice => ({ kind, given: truncate(given), suggestions })

/** The parts of a path. What file servers add to the address of a page is none. */
const pathParts = (path: string) =>
  path
    .replace(/(^|\/)index\.html$/, '$1')
    .split('/')
    .filter(Boolean)
    .map(decodeSegment)

/** A name in an address: no two of a site differ in no more than capitals. */
const nameIn = (segment: string | undefined) => segment?.toLowerCase() ?? null

/** A path segment without its percent-encoding. */
function decodeSegment(segment: string) {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment // not valid percent-encoding: shown as it came
  }
}

function readPath(
  [first, second, ...rest]: readonly string[],
  dossier: Dossier,
): { selection: Selection; notices: Notice[] } {
  if (first !== undefined && nameIn(first) !== dossier.slug) {
    const suggestions = suggestFeatures(first, dossier)
    return {
      selection: noSelection,
      notices: [{ kind: 'unknown-dossier', given: truncate(first), suggestions, instead: dossier.title }],
    }
  }
  const isPassage = nameIn(second) === passagesSegment
  const end = (isPassage ? rest.slice(1) : rest).join('/')
  const notices = end === '' ? [] : [notice('end-not-understood', end)]

  if (isPassage) {
    const [id] = rest
    const passage = findPassage(dossier, nameIn(id))
    if (id !== undefined && !passage) notices.push(notice('unknown-passage', id))
    return { selection: passage ? ofPassage(passage.id) : noSelection, notices }
  }
  const feature = findFeature(dossier, nameIn(second))
  if (second !== undefined && !feature)
    notices.push(notice('unknown-feature', second, suggestFeatures(second, dossier)))
  return { selection: feature ? ofFeature(feature.slug) : noSelection, notices }
}

/**
 * Writes a view as an address relative to the site's base, without a leading slash; `readAddress` reads it back.
 * It has a hash only where the view has a camera.
 */
export function writeAddress(view: View): string {
  const { dossier, feature, passage, camera } = view
  const selected = passage === null ? feature : `${passagesSegment}/${passage}`
  const path = `${dossier}/${selected === null ? '' : `${selected}/`}`
  return path + writeQuery(view) + writeCamera(camera)
}
