/** In place of basemaps.config.ts, for a site whose operator has an archive of his own on it. */
import type { OnlineBasemap } from '../../src/view/online-basemap.ts'

export const onlineBasemaps = {
  archive: {
    name: 'Ground',
    tiles: 'pmtiles:///maps/archive.pmtiles',
    maxzoom: 0,
    theme: 'light',
    attribution: ['Own archive'],
  },
  lost: {
    name: 'Lost',
    tiles: 'pmtiles:///maps/no-such.pmtiles',
    maxzoom: 0,
    theme: 'light',
    attribution: ['Nobody'],
  },
} satisfies Record<string, OnlineBasemap>
