/** What is in the files of the fonts. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { Blob, Face } from 'harfbuzzjs'
import { decompress } from 'wawoff2'

const require = createRequire(import.meta.url)

let last: Promise<unknown> = Promise.resolve()

/**
 * A font as HarfBuzz and the renderer of pictures read it: without compression. One after another, and each copied, as the next
 * one overwrites the decompressor’s memory.
 *
 * @param file a WOFF2 file, of a package or by its path
 */
export function unpackFont(file: string): Promise<Uint8Array> {
  const unpack = async () => Uint8Array.from(await decompress(await readFile(require.resolve(file))))
  const unpacked = last.then(unpack, unpack)
  last = unpacked
  return unpacked
}

/** @param file a WOFF2 file, of a package or by its path @returns the code points of the characters that it has */
export const coverageOf = async (file: string): Promise<ReadonlySet<number>> =>
  new Set(new Face(new Blob(await unpackFont(file))).collectUnicodes())
