/** Measures text and makes pictures of SVG, in the site's own fonts and without a browser. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { decompress } from 'wawoff2'
import { escapeMarkup } from '../../src/markup/escape.ts'
import type { Line, Measure } from '../../src/still/labels.ts'

const require = createRequire(import.meta.url)
const files = [
  '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2',
  '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2',
  '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2',
  '@fontsource/ibm-plex-serif/files/ibm-plex-serif-latin-400-normal.woff2',
]

export interface Pictures {
  measure: Measure
  /** @param svg a whole SVG @returns a PNG as wide as the SVG says */
  toPng(svg: string): Uint8Array
}

const familyOf = ({ arabic, serif }: Line) =>
  arabic ? 'IBM Plex Sans Arabic' : serif ? 'IBM Plex Serif' : 'IBM Plex Sans'

/** Once in a process: the renderer is one WebAssembly module. */
let ready: Promise<Uint8Array[]> | undefined
async function load() {
  const renderer = await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm'))
  await initWasm(renderer).catch((error: unknown) => {
    // Another build in this process has loaded it: it bears no second time, and needs none.
    if (!/already initialized/i.test(String(error))) throw error
  })
  const fonts: Uint8Array[] = []
  // One after another and each copied: the decompressor has one memory, which the next font overwrites.
  for (const file of files) fonts.push(Uint8Array.from(await decompress(await readFile(require.resolve(file)))))
  return fonts
}

export async function loadPictures(): Promise<Pictures> {
  ready ??= load()
  const fontBuffers = await ready
  const font = { fontBuffers, defaultFontFamily: 'IBM Plex Sans' }
  const widths = new Map<string, number>()

  const measureAt100 = (line: Line) => {
    const { text, weight } = line
    const key = `${familyOf(line)} ${weight} ${text}`
    const known = widths.get(key)
    if (known !== undefined) return known
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9999" height="200"><text y="100" font-size="100" font-family="${familyOf(line)}" font-weight="${weight}">${escapeMarkup(text)}</text></svg>`
    const drawing = new Resvg(svg, { font })
    const width = drawing.getBBox()?.width ?? 0
    drawing.free()
    widths.set(key, width)
    return width
  }
  return {
    measure: (line) => (measureAt100(line) * line.size) / 100 + line.text.length * line.size * (line.spacing ?? 0),
    toPng(svg) {
      const drawing = new Resvg(svg, { font })
      const image = drawing.render()
      const png = image.asPng()
      image.free()
      drawing.free()
      return png
    },
  }
}
