/** The key of the map: one entry for each sort of mark that is to be seen, and for no other. */
import type { Dossier } from '../dossier/dossier.ts'
import type { Kind } from '../dossier/kinds.ts'
import { litBy } from '../view/selection.ts'
import { isShown } from '../view/shown.ts'
import type { View } from '../view/view.ts'
import type { Words } from '../words/words.ts'

type Swatch =
  | 'disc'
  | 'dot'
  | 'diamond'
  | 'solid'
  | 'dashed'
  | 'fading'
  | 'band'
  | 'ring'
  | 'area'
  | 'border'
  | 'road'
  | 'disputed'

export interface LegendEntry {
  swatch: Swatch
  glyph?: Kind
  words: string
}

/** @param ourGround whether the ground is the bundled one, whose borders and roads the key explains */
export function legend(view: View, dossier: Dossier, ourGround: boolean, { key }: Words): LegendEntry[] {
  const shown = dossier.features.filter((feature) => feature.bounds && isShown(feature, view))
  const sites = shown.filter(({ type }) => type === 'site')
  const kinds = new Set(sites.map(({ kind }) => kind))
  const routes = shown.flatMap(({ path, to }) => (path ? [{ path, ends: to?.site !== undefined }] : []))
  const corridor = routes.find(({ path }) => path.corridor)?.path.corridor
  const selected = shown.find(({ slug, where }) => where && litBy(view, dossier).includes(slug))
  const entries: (LegendEntry | false | undefined)[] = [
    ...[...kinds].map((kind): LegendEntry => ({ swatch: 'disc', glyph: kind, words: key.site(kind) })),
    sites.length > 1 && { swatch: 'dot', words: key.dot },
    shown.some(({ type }) => type === 'event') && { swatch: 'diamond', words: key.event },
    routes.some(({ path, ends }) => ends && path.basis !== 'inferred') && {
      swatch: 'solid',
      words: key.route,
    },
    routes.some(({ path, ends }) => ends && path.basis === 'inferred') && {
      swatch: 'dashed',
      words: key.inferredRoute,
    },
    corridor !== undefined && { swatch: 'band', words: key.band(corridor) },
    routes.some(({ ends }) => !ends) && { swatch: 'fading', words: key.openRoute },
    sites.some(({ slug }) =>
      dossier.marks.features.some(({ properties }) => properties?.type === 'footprint' && properties.slug === slug),
    ) && {
      swatch: 'area',
      words: key.footprint,
    },
    selected?.where && {
      swatch: 'ring',
      words: key.precision(selected.where.precision),
    },
    ourGround && { swatch: 'road', words: key.motorway },
    ourGround && { swatch: 'border', words: key.border },
    ourGround && { swatch: 'disputed', words: key.disputedBorder },
  ]
  return entries.filter((entry): entry is LegendEntry => Boolean(entry))
}
