/** The key of the map: one entry for each sort of mark that the map is given and the view shows, and for no other. */
import { type Dossier, findFeature, type Mark } from '../dossier/dossier.ts'
import { type SiteKind, siteKinds } from '../dossier/kinds.ts'
import { litBy } from './selection.ts'
import { isMarkShown } from './shown.ts'
import type { View } from './view.ts'

/** The least and the most of some lengths, in metres. */
export type Span = [least: number, most: number]

/** What one row of the key is about, and what its words are made from. */
export type KeyEntry =
  | { swatch: 'disc'; kind: SiteKind }
  | { swatch: 'dot' | 'diamond' | 'solid' | 'dashed' | 'fading' | 'area' | 'border' | 'road' | 'disputed' }
  /** The widths of the bands, the radii of the rings. */
  | { swatch: 'band' | 'ring'; metres: Span }

/** The name of the little picture beside a row: the discs differ by what they are of. */
export type SwatchName = Exclude<KeyEntry['swatch'], 'disc'> | `disc/${SiteKind}`

export const swatchOf = (entry: KeyEntry): SwatchName => (entry.swatch === 'disc' ? `disc/${entry.kind}` : entry.swatch)

const spanOf = (lengths: readonly number[]): Span | undefined =>
  lengths.length === 0 ? undefined : [Math.min(...lengths), Math.max(...lengths)]

/** @param ourGround whether the ground is the bundled one, whose borders and roads the key explains */
export function keyEntries(view: View, dossier: Dossier, ourGround: boolean): KeyEntry[] {
  const marks = dossier.marks.features.map(({ properties }) => properties).filter((mark) => isMarkShown(mark, view))
  const of = (type: Mark['type']) => marks.filter((mark) => mark.type === type)
  const featuresOf = (shown: readonly Mark[]) => shown.flatMap(({ slug }) => findFeature(dossier, slug) ?? [])
  const sites = of('site')
  const fading = of('movement').filter(({ strength }) => strength < 1)
  const whole = of('movement').filter(({ slug }) => !fading.some((piece) => piece.slug === slug))
  const bands = spanOf(featuresOf(of('corridor')).flatMap(({ path }) => path?.corridor ?? []))
  const lit = of('precision').filter(({ slug }) => litBy(view, dossier).includes(slug))
  const rings = spanOf(featuresOf(lit).flatMap(({ where }) => where?.precision ?? []))
  const entries: (KeyEntry | false | undefined)[] = [
    ...siteKinds
      .filter((known) => sites.some(({ kind }) => kind === known))
      .map((kind): KeyEntry => ({ swatch: 'disc', kind })),
    sites.length > 1 && { swatch: 'dot' },
    of('event').length > 0 && { swatch: 'diamond' },
    whole.some(({ inferred }) => !inferred) && { swatch: 'solid' },
    whole.some(({ inferred }) => inferred) && { swatch: 'dashed' },
    bands && { swatch: 'band', metres: bands },
    fading.length > 0 && { swatch: 'fading' },
    of('footprint').length > 0 && { swatch: 'area' },
    rings && { swatch: 'ring', metres: rings },
    ourGround && { swatch: 'road' },
    ourGround && { swatch: 'border' },
    ourGround && { swatch: 'disputed' },
  ]
  return entries.filter((entry): entry is KeyEntry => Boolean(entry))
}
