/** The key of the map: one entry for each sort of mark that is to be seen, and for no other. */
import type { Dossier } from '../dossier/dossier.ts'
import { type Kind, kindWords } from '../dossier/kinds.ts'
import { litBy } from '../view/selection.ts'
import { isShown } from '../view/shown.ts'
import type { View } from '../view/view.ts'

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
export function legend(view: View, dossier: Dossier, ourGround: boolean): LegendEntry[] {
  const shown = dossier.features.filter((feature) => feature.bounds && isShown(feature, view))
  const sites = shown.filter(({ type }) => type === 'site')
  const kinds = new Set(sites.map(({ kind }) => kind))
  const routes = shown.flatMap(({ path, to }) => (path ? [{ path, ends: to?.site !== undefined }] : []))
  const corridor = routes.find(({ path }) => path.corridor)?.path.corridor
  const selected = shown.find(({ slug, where }) => where && litBy(view, dossier).includes(slug))
  const entries: (LegendEntry | false | undefined)[] = [
    ...[...kinds].map((kind): LegendEntry => ({ swatch: 'disc', glyph: kind, words: kindWords[kind] })),
    sites.length > 1 && { swatch: 'dot', words: 'A site whose sign needs a closer view' },
    shown.some(({ type }) => type === 'event') && { swatch: 'diamond', words: 'Dated event' },
    routes.some(({ path, ends }) => ends && path.basis !== 'inferred') && {
      swatch: 'solid',
      words: 'Route as reported',
    },
    routes.some(({ path, ends }) => ends && path.basis === 'inferred') && {
      swatch: 'dashed',
      words: 'Route: ends reported, path inferred',
    },
    corridor !== undefined && { swatch: 'band', words: `Band of ${corridor / 1000} km in which the path may lie` },
    routes.some(({ ends }) => !ends) && { swatch: 'fading', words: 'Route whose end is not stated' },
    sites.some(({ slug }) =>
      dossier.marks.features.some(({ properties }) => properties?.type === 'footprint' && properties.slug === slug),
    ) && {
      swatch: 'area',
      words: 'Extent of a site, from open data',
    },
    selected?.where && {
      swatch: 'ring',
      words: `Place known within ${selected.where.precisionWords.replace('± ', '')}`,
    },
    ourGround && { swatch: 'road', words: 'Motorway, schematic' },
    ourGround && { swatch: 'border', words: 'Border' },
    ourGround && { swatch: 'disputed', words: 'Border in dispute' },
  ]
  return entries.filter((entry): entry is LegendEntry => Boolean(entry))
}
