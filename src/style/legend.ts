/** The key of the map: one entry for each sort of mark that is to be seen, and for no other. */
import { type Dossier, happenedBy } from '../domain/dossier.ts'
import { type Kind, kindWords } from '../domain/kinds.ts'
import type { View } from '../domain/view.ts'

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
  | 'disputed'

export interface LegendEntry {
  swatch: Swatch
  glyph?: Kind
  words: string
}

export function legend(view: View, dossier: Dossier): LegendEntry[] {
  const shown = dossier.features.filter(
    (feature) => feature.bounds && !view.hidden.includes(feature.layer) && happenedBy(feature, view.at),
  )
  const sites = shown.filter(({ type }) => type === 'site')
  const kinds = new Set(sites.map(({ kind }) => kind))
  const routes = shown.flatMap(({ path, to }) => (path ? [{ path, ends: to?.site !== undefined }] : []))
  const corridor = routes.find(({ path }) => path.corridor)?.path.corridor
  const selected = shown.find(({ slug }) => slug === view.feature)
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
    { swatch: 'border', words: 'Border' },
    { swatch: 'disputed', words: 'Border in dispute' },
  ]
  return entries.filter((entry): entry is LegendEntry => Boolean(entry))
}
