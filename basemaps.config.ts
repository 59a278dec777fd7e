/**
 * The basemaps of other hosts that this site offers, by the name they have in a link (`?base=streets`).
 *
 * Nothing is asked of a host before the reader has agreed to it. Point an entry at another address, take it out, or add
 * one; `{}` offers none. What an entry may say is written at `OnlineBasemap`, and which names
 * are taken at `OnlineBasemaps`; README.md, “Other basemaps”, has examples.
 */
import type { OnlineBasemaps } from './src/view/basemaps.ts'

export const onlineBasemaps = {
  streets: {
    name: 'Streets',
    style: 'https://tiles.openfreemap.org/styles/liberty',
    theme: 'light',
    attribution: [
      { text: 'OpenFreeMap', href: 'https://openfreemap.org' },
      ' ',
      { text: '© OpenMapTiles', href: 'https://openmaptiles.org' },
      ' Data from ',
      { text: 'OpenStreetMap', href: 'https://www.openstreetmap.org/copyright' },
    ],
  },
  // Free for uses that are not commercial (CC BY-NC-SA 4.0); a commercial site asks EOX first, or takes 2016 (CC BY 4.0).
  satellite: {
    name: 'Satellite',
    tiles: 'https://tiles.maps.eox.at/wmts/1.0.0/s2cloudless-2024_3857/default/g/{z}/{y}/{x}.jpg',
    maxzoom: 15,
    theme: 'dark',
    year: 2024,
    attribution: [
      { text: 'Sentinel-2 cloudless - https://s2maps.eu', href: 'https://s2maps.eu' },
      ' by ',
      { text: 'EOX IT Services GmbH', href: 'https://eox.at' },
      ' (Contains modified Copernicus Sentinel data 2024)',
    ],
  },
} satisfies OnlineBasemaps
