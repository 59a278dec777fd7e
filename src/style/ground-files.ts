/** The files of the ground, and when each is needed. What is in them: the README of `scripts/basemap/`. */
import type { SourceSpecification } from '@maplibre/maplibre-gl-style-spec'
import { boxTurnedTo } from '../dossier/bounds.ts'
import type { Bounds, GroundFacts } from '../dossier/dossier.ts'

/** What a view has to do with the box that a ground covers. */
interface Sighting {
  zoom: number
  isInside: boolean
  /** The zoom from which there is a ground of the region. */
  from: number
}

/** Each file of the ground, and whether a view needs it. */
const needs = {
  world: ({ zoom, isInside, from }: Sighting) => zoom < from || !isInside,
  // Before it is drawn: by then it should be there.
  region: ({ zoom, from }: Sighting) => zoom > from - 1,
  relief: ({ zoom, from }: Sighting) => zoom > from - 1,
  harbour: ({ zoom, from }: Sighting) => zoom > Math.max(9, from),
  places: () => true,
} satisfies Record<string, (sighting: Sighting) => boolean>

export type GroundFile = keyof typeof needs
const files = Object.keys(needs).filter((name): name is GroundFile => name in needs)

/** The files that hold GeoJSON: all but the picture of the relief. */
export const geojsonFiles = files.filter((name) => name !== 'relief')

/** The zoom beyond which the ground shows no more detail: it has no streets. */
export const groundEndsAt = 11.5

/** The files that the map needs at a zoom, for what is in view: [west, south, east, north] in degrees. */
export function groundFiles(
  zoom: number,
  [west, south, east, north]: Bounds,
  ground: GroundFacts | null,
): GroundFile[] {
  const box = ground?.box
  const isInside = box !== undefined && west > box[0] && south > box[1] && east < box[2] && north < box[3]
  const sighting = { zoom, isInside, from: ground?.from ?? Infinity }
  return files.filter((file) => needs[file](sighting) && hasFile(file, ground))
}

/** The world in outline and its names are every ground's. */
const hasFile = (file: GroundFile, ground: GroundFacts | null) =>
  file === 'world' || file === 'places' || (ground?.files.includes(file) ?? false)

/** All files of a ground, the world among them. */
export const filesOfGround = (ground: GroundFacts | null): GroundFile[] => files.filter((file) => hasFile(file, ground))

/** Where the site has the world, and the first ground. */
export const worldFolder = 'basemap'

/** Where the site has a file of the ground: after its base. */
export function groundPath(file: GroundFile, ground: GroundFacts | null): string {
  const folder = ground?.files.includes(file) ? ground.folder : worldFolder
  return `${folder}/${file}.${file === 'relief' ? 'webp' : 'geojson'}`
}

/** How finely MapLibre cuts the ground into tiles, in pixels: to a pixel, with a margin as wide as its widest line. */
const fineness = { tolerance: 1, buffer: 16 }

/** The corners of a box as MapLibre has those of a picture, from the north-west. */
const cornersOf = ([west, south, east, north]: Bounds): [
  [number, number],
  [number, number],
  [number, number],
  [number, number],
] => [
  [west, north],
  [east, north],
  [east, south],
  [west, south],
]

/** MapLibre takes no picture whose middle lies beyond the 180th meridian: it draws each once more a world further on. */
const boxOfPicture = (ground: GroundFacts | null) => boxTurnedTo(ground?.box ?? [-180, -85, 180, 85], 0)

/** @param address of a file by its path */
export function groundSources(
  wanted: readonly GroundFile[],
  ground: GroundFacts | null,
  address: (path: string) => string,
): Record<string, SourceSpecification> {
  return Object.fromEntries(
    wanted.map((file): [GroundFile, SourceSpecification] => {
      const path = address(groundPath(file, ground))
      return file === 'relief'
        ? [file, { type: 'image', url: path, coordinates: cornersOf(boxOfPicture(ground)) }]
        : [file, { type: 'geojson', data: path, ...fineness }]
    }),
  )
}
