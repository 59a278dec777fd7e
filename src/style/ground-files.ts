/** The files of the ground, and when each is needed. What is in them: the README of `scripts/basemap/`. */
import type { SourceSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Bounds } from '../dossier/dossier.ts'

/** What the region’s files cover, in degrees. */
export const region: Bounds = [28, 28, 48, 43]

/** Each file of the ground, and whether a view needs it. */
const needs = {
  world: (zoom: number, insideRegion: boolean) => zoom < 5 || !insideRegion,
  region: (zoom: number) => zoom > 4,
  relief: (zoom: number) => zoom > 4,
  harbour: (zoom: number) => zoom > 9,
  places: () => true,
} satisfies Record<string, (zoom: number, insideRegion: boolean) => boolean>

export type GroundFile = keyof typeof needs
const files = Object.keys(needs).filter((name): name is GroundFile => name in needs)

/** The files that hold GeoJSON: all but the picture of the relief. */
export const geojsonFiles = files.filter((name) => name !== 'relief')

/** The zoom beyond which the ground shows no more detail: it has no streets. */
export const groundEndsAt = 11.5

/** The files that the map needs at a zoom, for what is in view: [west, south, east, north] in degrees. */
export function groundFiles(zoom: number, [west, south, east, north]: Bounds): GroundFile[] {
  const inside = west > region[0] && south > region[1] && east < region[2] && north < region[3]
  return files.filter((file) => needs[file](zoom, inside))
}

/** How finely MapLibre cuts the ground into tiles, in pixels: to a pixel, with a margin as wide as its widest line. */
const fineness = { tolerance: 1, buffer: 16 }

/** @param attribution the credits that MapLibre shows, in HTML */
export function groundSources(
  wanted: readonly GroundFile[],
  address: (fileName: string) => string,
  attribution = '',
): Record<string, SourceSpecification> {
  const [west, south, east, north] = region
  return Object.fromEntries(
    wanted.map((file): [GroundFile, SourceSpecification] => [
      file,
      file === 'relief'
        ? {
            type: 'image',
            url: address('relief.webp'),
            coordinates: [
              [west, north],
              [east, north],
              [east, south],
              [west, south],
            ],
          }
        : { type: 'geojson', data: address(`${file}.geojson`), ...fineness, attribution },
    ]),
  )
}
