/** The basemaps of other hosts that the site offers, by their ids, as in a link. */
import { type OnlineBasemap, thirdPartyHosts } from './online-basemap.ts'
import { reservedBasemapIds } from './query.ts'

export type OnlineBasemaps = Readonly<Record<string, OnlineBasemap>> & {
  readonly [Id in (typeof reservedBasemapIds)[number]]?: never
}

/** @throws Error that names the ids which no link could ask for */
export function checkBasemapIds(basemaps: object): void {
  const taken = reservedBasemapIds.filter((id) => Object.hasOwn(basemaps, id))
  if (taken.length > 0) {
    throw new Error(
      `basemaps.config.ts has “${taken.join('”, “')}”, which mean something else in a link (?base=${taken[0]}); expected other names.`,
    )
  }
}

/** The origins of all hosts that a reader may choose to ask. */
export const originsOf = (basemaps: OnlineBasemaps): string[] => [
  ...new Set(
    Object.values(basemaps).flatMap((basemap) => thirdPartyHosts(basemap, '').map((host) => `https://${host}`)),
  ),
]

/** What is known of a basemap of other hosts; undefined for our own ground, and for what is not listed. */
export const findOnlineBasemap = (basemaps: OnlineBasemaps, id: string): OnlineBasemap | undefined =>
  Object.hasOwn(basemaps, id) ? basemaps[id] : undefined

/** The id of the basemap to offer where our own has no more detail: the first that is a drawn map, not raster tiles. */
export const firstStreetMap = (basemaps: OnlineBasemaps): string | undefined =>
  Object.entries(basemaps).find(([, basemap]) => 'style' in basemap)?.[0]
