/** Basemaps that come from other hosts: what `basemaps.config.ts` may say of one, and whom it asks. */

interface Described {
  /** What the reader sees in the list of basemaps. */
  name: string
  /** The theme in which the dossier's marks are legible on it. */
  theme: 'light' | 'dark'
  /** Shown on the map while it is; HTML. */
  attribution: string
  /** The year of a picture that shows the ground as it was. */
  year?: number
  /** Hosts that a style asks besides the one it comes from: the reader is told of each, and no other is ever asked. */
  alsoAsks?: readonly string[]
}

/** A MapLibre style; its sources may be PMTiles archives. */
interface Styled extends Described {
  style: string
}

/** Pictures: an address with `{z}`, `{x}` and `{y}`, or `pmtiles://` and the address of an archive. */
interface Pictured extends Described {
  tiles: string
  maxzoom: number
}

/** An address without a host is one of this site: then nobody else is asked, and the reader need not be either. */
export type OnlineBasemap = Styled | Pictured

export const pmtiles = 'pmtiles://'

/** The host of an address, where a relative one belongs to `ownHost`. */
export const hostOf = (address: string, ownHost: string) =>
  new URL(address.replace(pmtiles, ''), `https://${ownHost || 'localhost'}/`).host

/** Who learns that the reader looks at this basemap: every host but the page's own, the basemap's own first. */
export const thirdPartyHosts = (basemap: OnlineBasemap, ownHost: string) => {
  const address = 'style' in basemap ? basemap.style : basemap.tiles
  return [hostOf(address, ownHost), ...(basemap.alsoAsks ?? [])].filter((host) => host !== (ownHost || 'localhost'))
}
