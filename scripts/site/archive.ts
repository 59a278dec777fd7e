/** Writes tiles as one PMTiles archive: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md */
import { gzipSync } from 'node:zlib'
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import { zxyToTileId } from 'pmtiles'
import type { Bounds } from '../../src/dossier/dossier.ts'
import { type DossierTiles, lastTileZoom, tileExtent } from '../../src/dossier/tiles.ts'

interface Entry {
  id: number
  offset: number
  length: number
}

const headerLength = 127
const gzipped = 2
const vectorTiles = 1
/** A root directory has to end within the first 16 kB of an archive, so it holds no more entries than this. */
const mostInRoot = 1000
/** Where there are more, they are in further directories of so many entries. */
const inLeaf = 4000

/** Seven bits to a byte, the least first; the eighth says that more follow. */
function varint(value: number): number[] {
  const bytes: number[] = []
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest]
    bytes.push((rest % 128) + 128)
  }
}

/** Column by column: steps between ids, runs (0 says that a directory follows), lengths, places. */
function directory(entries: readonly Entry[], run: 0 | 1): Buffer {
  const columns = [
    entries.map(({ id }, index) => id - (entries[index - 1]?.id ?? 0)),
    entries.map(() => run),
    entries.map(({ length }) => length),
    entries.map(({ offset }) => offset + 1),
  ]
  return gzipSync(Buffer.from([varint(entries.length), ...columns.flat().map(varint)].flat()))
}

/** Pieces of data one after the other, and where each lies. */
function laidOut(pieces: readonly { id: number; data: Uint8Array }[]): { entries: Entry[]; data: Buffer } {
  let offset = 0
  const entries = pieces.map(({ id, data }) => {
    const entry = { id, offset, length: data.length }
    offset += data.length
    return entry
  })
  return { entries, data: Buffer.concat(pieces.map(({ data }) => data)) }
}

function directories(entries: readonly Entry[]): { root: Buffer; leaves: Buffer } {
  if (entries.length <= mostInRoot) return { root: directory(entries, 1), leaves: Buffer.of() }
  const parts = Array.from({ length: Math.ceil(entries.length / inLeaf) }, (_, index) =>
    entries.slice(index * inLeaf, (index + 1) * inLeaf),
  )
  const { entries: ofLeaves, data } = laidOut(parts.map((part) => ({ id: part[0]?.id ?? 0, data: directory(part, 1) })))
  return { root: directory(ofLeaves, 0), leaves: data }
}

/** The tiles that hold anything, from the world down. */
function* filledTiles(tiles: DossierTiles): Generator<{ id: number; data: Uint8Array }> {
  let zoomed: [x: number, y: number][] = [[0, 0]]
  for (let zoom = 0; zoom <= lastTileZoom; zoom += 1) {
    const filled: [x: number, y: number][] = []
    for (const [x, y] of zoomed) {
      const layers = tiles.tile(zoom, x, y)
      if (!layers) continue
      filled.push([x, y])
      const data = gzipSync(fromGeojsonVt(layers, { version: 2, extent: tileExtent }))
      yield { id: zxyToTileId(zoom, x, y), data }
    }
    zoomed = filled.flatMap(([x, y]): [number, number][] => [
      [2 * x, 2 * y],
      [2 * x + 1, 2 * y],
      [2 * x, 2 * y + 1],
      [2 * x + 1, 2 * y + 1],
    ])
  }
}

/** @param extent [west, south, east, north] in degrees */
export function makeArchive(tiles: DossierTiles, extent: Bounds): Buffer {
  const filled = [...filledTiles(tiles)].sort((one, other) => one.id - other.id)
  const { entries, data } = laidOut(filled)
  const { root, leaves } = directories(entries)
  const metadata = gzipSync(JSON.stringify({ vector_layers: ['sites', 'marks'].map((id) => ({ id, fields: {} })) }))
  const header = Buffer.alloc(headerLength)
  header.write('PMTiles\x03')
  let end = headerLength
  let field = 8
  for (const section of [root, metadata, leaves, data]) {
    header.writeBigUInt64LE(BigInt(end), field)
    header.writeBigUInt64LE(BigInt(section.length), field + 8)
    end += section.length
    field += 16
  }
  for (const counted of [72, 80, 88]) header.writeBigUInt64LE(BigInt(filled.length), counted)
  // The 1: tiles lie in the order of their ids. Zooms follow.
  header.set([1, gzipped, gzipped, vectorTiles, 0, lastTileZoom], 96)
  for (const [index, degrees] of extent.entries()) header.writeInt32LE(Math.round(degrees * 1e7), 102 + 4 * index)
  return Buffer.concat([header, root, metadata, leaves, data])
}
