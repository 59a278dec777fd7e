/**
 * What the list “On this map” says of symbols: for each layer the symbol of its first mark, and below the layers what other
 * symbols mean, as far as they are to be seen just now.
 */
import {
  type Bounds,
  type Dossier,
  type Feature,
  type Glyphs,
  lastClusterZoom,
  type Mark,
  type Where,
} from '../dossier/dossier.ts'
import { findFeature, layersOf, marksOf } from '../dossier/find.ts'
import { type SiteKind, siteKinds } from '../dossier/kinds.ts'
import { metresPerDegree } from '../dossier/position.ts'
import { litBy } from './selection.ts'
import { isMarkShown } from './shown.ts'
import { boundsAround, isInSight, linesIn, meetsSight, type Sight, sizeOnScreen } from './sight.ts'
import { signsApart } from './signs-apart.ts'
import type { View } from './view.ts'

/** The least and the most of some lengths, in metres. */
export type Span = [least: number, most: number]

/** Lines of our own ground. */
export type GroundSwatch = 'road' | 'disputed'

/** What one explanation is about, and what its words are made from. */
export type KeyEntry =
  | { swatch: 'disc'; kind: SiteKind; kindName?: string | undefined; isSeveral: boolean }
  | { swatch: 'cluster' | 'dot' | 'diamond' | 'solid' | 'dashed' | 'fading' | 'area' | GroundSwatch }
  /** The widths of the bands, the radii of the rings. */
  | { swatch: 'band' | 'ring'; metres: Span }

/** The little pictures beside the rows, as they are drawn: the disc is one, whatever stands on it. */
export type SwatchDrawing = KeyEntry['swatch']
/** The name of such a picture: the discs differ by what they are of. */
export type SwatchName = Exclude<SwatchDrawing, 'disc'> | `disc/${SiteKind}`

/** What stands in the drawing of the disc for the path of a glyph. */
export const glyphStandIn = 'glyph'

const drawingOf = (name: SwatchName): SwatchDrawing => (isDisc(name) ? 'disc' : name)
const isDisc = (name: SwatchName): name is `disc/${SiteKind}` => name.startsWith('disc/')

export const swatchOf = (entry: KeyEntry): SwatchName => (entry.swatch === 'disc' ? `disc/${entry.kind}` : entry.swatch)

/** What a little picture is drawn with. @param glyphs of a dossier @returns the path of the glyph that stands in it, if one does */
export function swatchParts(name: SwatchName, glyphs: Glyphs): { drawing: SwatchDrawing; glyph: string } {
  const [, kind = ''] = name.split('/')
  return { drawing: drawingOf(name), glyph: glyphs[kind] ?? '' }
}

/** What decides, beside the view, which symbols are to be seen. */
export interface KeyScene {
  sight: Sight
  /** The side of a site's sign, in CSS pixels: it covers what is smaller, and has its room to itself. */
  signSize: number
  /** The zoom from which the map draws each symbol. */
  drawnFrom: Readonly<Record<SwatchDrawing, number>>
  /** Boxes around the pieces of the lines of our own ground; none where another host's basemap is shown. */
  groundLines: Readonly<Record<GroundSwatch, readonly Bounds[]>>
}

type DrawnMark = Dossier['marks']['features'][number]

/** A band narrower than this on the screen, in CSS pixels, lies beneath its line. */
const leastBand = 6

const spanOf = (lengths: readonly number[]): Span | undefined =>
  lengths.length === 0 ? undefined : [Math.min(...lengths), Math.max(...lengths)]

/** The symbol of a mark; none for what only surrounds or follows another. */
function symbolOf({ type, kind, inferred }: Mark, fades: boolean): SwatchName | undefined {
  const siteKind = siteKinds.find((known) => known === kind)
  if (type === 'site') return siteKind && `disc/${siteKind}`
  if (type === 'event') return 'diamond'
  if (type === 'movement') return fades ? 'fading' : inferred ? 'dashed' : 'solid'
  return undefined
}

/** The symbol of a layer: that of its first mark; undefined where it has nothing on the map. */
export function layerSymbol({ samples }: Pick<Dossier, 'samples'>, layer: string): SwatchName | undefined {
  const sample = samples.find((mark) => mark.layer === layer)
  return sample && symbolOf(sample, sample.strength < 1)
}

/** How far apart two marks are on the screen, in CSS pixels. */
function apart(one: DrawnMark, other: DrawnMark, zoom: number): number {
  const both = [one, other].flatMap(({ geometry }) => linesIn(geometry).flat())
  return Math.hypot(...sizeOnScreen(boundsAround(both), zoom))
}

/** Of a site or an event, or of the ends of a movement. */
const placesIn = ({ where, from, to }: Feature): Where[] =>
  [where, from?.where, ...to.map((end) => end.where)].flatMap((place) => place ?? [])

/** Of `other` the dossier’s own word, where it has one for all of them. */
function discEntry({ features }: Dossier, kind: SiteKind): KeyEntry {
  const sites = features.filter((one) => one.type === 'site' && one.kind === kind)
  const names = new Set(sites.map((one) => one.kindName))
  const [kindName] = names
  return { swatch: 'disc', kind, isSeveral: sites.length > 1, ...(names.size === 1 && kindName && { kindName }) }
}

/** What is to be explained: what is shown, in sight, large enough to be seen, and told by no row of a layer. */
export function keyEntries(view: View, dossier: Dossier, scene: KeyScene): KeyEntry[] {
  const { sight, signSize, drawnFrom, groundLines } = scene
  const lit = litBy(view, dossier)
  const seen = dossier.marks.features.filter(
    ({ properties, geometry }) => isMarkShown(properties, view) && isInSight(geometry, sight),
  )
  const of = (type: Mark['type']) => seen.filter(({ properties }) => properties.type === type)
  const slugsOf = (marks: readonly DrawnMark[]) => marks.map(({ properties }) => properties.slug)
  const featuresOf = (marks: readonly DrawnMark[]) => slugsOf(marks).flatMap((slug) => findFeature(dossier, slug) ?? [])
  const isLarge = ({ geometry }: DrawnMark) =>
    Math.max(...sizeOnScreen(boundsAround(linesIn(geometry).flat()), sight.zoom)) > signSize
  const isWide = (metres: number) => {
    const [, south, , north] = sight.bounds
    const latitude = (south + north) / 2
    const [, height] = sizeOnScreen([0, latitude, 0, latitude + metres / metresPerDegree], sight.zoom)
    return height > leastBand
  }

  const fades = (slug: string) => marksOf(dossier, slug).some(({ properties }) => properties.strength < 1)
  const { signed, crowded } = signsApart(
    of('site'),
    ({ properties }) => lit.includes(properties.slug),
    (one, other) => apart(one, other, sight.zoom),
    signSize,
  )
  const symbols = new Set(
    [...signed, ...of('event'), ...of('movement')].map(({ properties }) =>
      symbolOf(properties, fades(properties.slug)),
    ),
  )
  const told = new Set(layersOf(dossier).map(({ id }) => layerSymbol(dossier, id)))
  const isUntold = (symbol: SwatchName) => symbols.has(symbol) && !told.has(symbol)
  const bands = spanOf(
    featuresOf(of('corridor'))
      .flatMap(({ path }) => path?.corridor ?? [])
      .filter(isWide),
  )
  const ringed = of('precision').filter(isLarge)
  const rings = spanOf(featuresOf(ringed).flatMap((feature) => placesIn(feature).map(({ precision }) => precision)))
  const hasLine = (swatch: GroundSwatch) => groundLines[swatch].some((box) => meetsSight(box, sight))

  const entries: (KeyEntry | false | undefined)[] = [
    ...siteKinds.map((kind): KeyEntry | false => isUntold(`disc/${kind}`) && discEntry(dossier, kind)),
    dossier.tiles !== undefined && sight.zoom < lastClusterZoom && { swatch: 'cluster' },
    crowded.length > 0 && { swatch: 'dot' },
    isUntold('diamond') && { swatch: 'diamond' },
    isUntold('solid') && { swatch: 'solid' },
    symbols.has('dashed') && { swatch: 'dashed' },
    bands && { swatch: 'band', metres: bands },
    symbols.has('fading') && { swatch: 'fading' },
    rings && { swatch: 'ring', metres: rings },
    of('footprint').some(isLarge) && { swatch: 'area' },
    hasLine('road') && { swatch: 'road' },
    hasLine('disputed') && { swatch: 'disputed' },
  ]
  return entries
    .filter((entry): entry is KeyEntry => Boolean(entry))
    .filter((entry) => drawnFrom[entry.swatch] <= sight.zoom)
}
