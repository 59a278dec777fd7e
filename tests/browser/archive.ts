/** A PMTiles archive, the smallest there can be: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md */

/** One pixel, in the colour below. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGPQWBAFAAIWASMtLj6oAAAAAElFTkSuQmCC',
  'base64',
)
export const colour = [40, 160, 90]

const headerLength = 127
const uncompressed = 1
const png = 2
const world = [-180, -85, 180, 85]

/** Seven bits to a byte, the least first; the eighth says that more follow. */
const varint = (value: number): number[] => (value < 128 ? [value] : [(value % 128) + 128, ...varint(value >> 7)])

/** An archive of one picture, the whole world at zoom 0: header, directory, metadata, picture. */
export function archiveOfOneTile(): Buffer {
  // How many entries, then column by column: tile 0, once, so long, at the beginning (which is written 1).
  const directory = Buffer.from([1, 0, 1, picture.length, 1].flatMap(varint))
  const metadata = Buffer.from('{}')
  const header = Buffer.alloc(headerLength)
  header.write('PMTiles\x03')

  let end = headerLength
  let field = 8
  for (const section of [directory, metadata, Buffer.of(), picture]) {
    header.writeBigUInt64LE(BigInt(end), field)
    header.writeBigUInt64LE(BigInt(section.length), field + 8)
    end += section.length
    field += 16
  }
  for (const counted of [72, 80, 88]) header.writeBigUInt64LE(1n, counted) // tiles addressed, entries, pictures
  header.set([1, uncompressed, uncompressed, png], 96) // the 1: in order; zoom 0 to 0 follows
  for (const [index, degrees] of world.entries()) header.writeInt32LE(degrees * 1e7, 102 + 4 * index)
  return Buffer.concat([header, directory, metadata, picture])
}
