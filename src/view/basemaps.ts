/** The basemaps of other hosts that the operator has listed, by the ids that they have in a link. */
import type { OnlineBasemap } from './online-basemap.ts'
import type { ground, Theme } from './view.ts'

/** Ids that `base` has of its own: our ground, and what links of the first grammar say there. */
type OurOwn = typeof ground | Theme | 'auto'

export type OnlineBasemaps = Readonly<Record<string, OnlineBasemap>> & { readonly [Id in OurOwn]?: never }

/** What is known of a basemap of other hosts; undefined for our own ground, and for what is not listed. */
export const findOnline = (basemaps: OnlineBasemaps, id: string): OnlineBasemap | undefined =>
  Object.hasOwn(basemaps, id) ? basemaps[id] : undefined

/** The id of the basemap to offer where ours ends: the first that is a drawn map and no picture. */
export const streetMap = (basemaps: OnlineBasemaps): string | undefined =>
  Object.entries(basemaps).find(([, basemap]) => 'style' in basemap)?.[0]
