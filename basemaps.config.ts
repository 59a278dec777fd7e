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
    attribution:
      '<a href="https://openfreemap.org">OpenFreeMap</a> <a href="https://openmaptiles.org">© OpenMapTiles</a> Data from <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a>',
  },
  // Free for uses that are not commercial (CC BY-NC-SA 4.0); a commercial site asks EOX first, or takes 2016 (CC BY 4.0).
  satellite: {
    name: 'Satellite',
    tiles: 'https://tiles.maps.eox.at/wmts/1.0.0/s2cloudless-2024_3857/default/g/{z}/{y}/{x}.jpg',
    maxzoom: 15,
    theme: 'dark',
    year: 2024,
    attribution:
      '<a href="https://s2maps.eu">Sentinel-2 cloudless - https://s2maps.eu</a> by <a href="https://eox.at">EOX IT Services GmbH</a> (Contains modified Copernicus Sentinel data 2024)',
  },
} satisfies OnlineBasemaps
