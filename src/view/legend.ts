/** The key of the map: one entry for each sort of mark that is to be seen, and for no other. */
import type { Dossier } from '../dossier/dossier.ts'
import { type SiteKind, siteKinds } from '../dossier/kinds.ts'
import { litBy } from './selection.ts'
import { isShown } from './shown.ts'
import type { View } from './view.ts'

/** What one row of the key is about, and what its words are made from. */
export type LegendEntry =
  | { swatch: 'disc'; kind: SiteKind }
  | { swatch: 'dot' | 'diamond' | 'solid' | 'dashed' | 'fading' | 'area' | 'border' | 'road' | 'disputed' }
  /** The width of the band, the radius of the ring. */
  | { swatch: 'band' | 'ring'; metres: number }

/** The name of the little picture beside a row: the discs differ by what they are of. */
export type SwatchName = Exclude<LegendEntry['swatch'], 'disc'> | `disc/${SiteKind}`

export const swatchOf = (entry: LegendEntry): SwatchName =>
  entry.swatch === 'disc' ? `disc/${entry.kind}` : entry.swatch

/** @param ourGround whether the ground is the bundled one, whose borders and roads the key explains */
export function legend(view: View, dossier: Dossier, ourGround: boolean): LegendEntry[] {
  const shown = dossier.features.filter((feature) => feature.bounds && isShown(feature, view))
  const sites = shown.filter(({ type }) => type === 'site')
  const kinds = siteKinds.filter((known) => sites.some(({ kind }) => kind === known))
  const routes = shown.flatMap(({ path, to }) => (path ? [{ path, ends: to?.site !== undefined }] : []))
  const corridor = routes.find(({ path }) => path.corridor)?.path.corridor
  const selected = shown.find(({ slug, where }) => where && litBy(view, dossier).includes(slug))
  const entries: (LegendEntry | false | undefined)[] = [
    ...kinds.map((kind): LegendEntry => ({ swatch: 'disc', kind })),
    sites.length > 1 && { swatch: 'dot' },
    shown.some(({ type }) => type === 'event') && { swatch: 'diamond' },
    routes.some(({ path, ends }) => ends && path.basis !== 'inferred') && {
      swatch: 'solid',
    },
    routes.some(({ path, ends }) => ends && path.basis === 'inferred') && {
      swatch: 'dashed',
    },
    corridor !== undefined && { swatch: 'band', metres: corridor },
    routes.some(({ ends }) => !ends) && { swatch: 'fading' },
    sites.some(({ slug }) =>
      dossier.marks.features.some(({ properties }) => properties?.type === 'footprint' && properties.slug === slug),
    ) && {
      swatch: 'area',
    },
    selected?.where && {
      swatch: 'ring',
      metres: selected.where.precision,
    },
    ourGround && { swatch: 'road' },
    ourGround && { swatch: 'border' },
    ourGround && { swatch: 'disputed' },
  ]
  return entries.filter((entry): entry is LegendEntry => Boolean(entry))
}
