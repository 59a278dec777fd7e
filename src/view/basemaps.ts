/** The basemaps a reader can choose: our own, and those of other hosts that the operator has listed. */
import { onlineBasemaps } from '../../basemaps.config.ts'
import type { OnlineBasemap } from './online-basemap.ts'

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
