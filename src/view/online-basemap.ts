/** Basemaps of other hosts: what `basemaps.config.ts` may say of one, and which hosts it sends requests to. */

/** Who is named for a map, in the order in which they are read: words, and links. */
export type Credits = readonly (string | { text: string; href: string })[]

interface CommonMembers {
  /** What the reader sees in the list of basemaps. */
  name: string
  /** The theme in which the dossier's marks are legible on it. */
  theme: 'light' | 'dark'
  /** Shown while the basemap is. */
  attribution: Credits
  /** The year that a satellite picture was taken in. */
  year?: number
  /** Hosts that a style sends requests to besides its own: the reader is told of each, and requests to others are refused. */
  alsoAsks?: readonly string[]
}

/** A MapLibre style; its sources may be PMTiles archives. */
interface StyleBasemap extends CommonMembers {
  style: string
}

/** Raster tiles: an address with `{z}`, `{x}` and `{y}`, or `pmtiles://` and the address of an archive. */
interface RasterBasemap extends CommonMembers {
  tiles: string
  maxzoom: number
}

/** An address without a host is one of this site, which needs no consent. */
export type OnlineBasemap = StyleBasemap | RasterBasemap

export const pmtiles = 'pmtiles://'

/** The host of an address, where a relative one belongs to `ownHost`. */
export const hostOf = (address: string, ownHost: string) =>
  new URL(address.replace(pmtiles, ''), `https://${ownHost || 'localhost'}/`).host

/** The hosts that learn what the reader looks at: all but the page's own, the basemap's own first. */
export const thirdPartyHosts = (basemap: OnlineBasemap, ownHost: string) => {
  const address = 'style' in basemap ? basemap.style : basemap.tiles
  return [hostOf(address, ownHost), ...(basemap.alsoAsks ?? [])].filter((host) => host !== (ownHost || 'localhost'))
}
