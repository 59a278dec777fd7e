/** Measures text and turns SVG into PNG, with the site's own fonts and without a browser. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { TextMeasures } from '../../src/pages/picture-card.ts'
import { fontInCss, fonts, sansFamily } from '../../src/style/fonts.ts'
import { unpackFont } from '../geo/font-coverage.ts'
import { shapedWidths } from './shape-widths.ts'

const require = createRequire(import.meta.url)

export interface Pictures {
  measures: TextMeasures
  /** @param svg a whole SVG @returns a PNG as wide as the SVG says */
  toPng(svg: string): Uint8Array
}

/** Once in a process: the renderer is one WebAssembly module. */
let ready: Promise<ReadonlyMap<string, Uint8Array>> | undefined
async function load() {
  const renderer = await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm'))
  await initWasm(renderer).catch((error: unknown) => {
    // Another build in this process has loaded it already.
    if (!/already initialized/i.test(String(error))) throw error
  })
  const unpacked = new Map<string, Uint8Array>()
  for (const { file } of Object.values(fonts)) if (!unpacked.has(file)) unpacked.set(file, await unpackFont(file))
  return unpacked
}

export async function loadPictures(): Promise<Pictures> {
  ready ??= load()
  const unpacked = await ready
  const font = { fontBuffers: [...unpacked.values()], defaultFontFamily: sansFamily }
  const advanceOf = shapedWidths(Object.values(fonts).flatMap(({ file }) => unpacked.get(file) ?? []))

  return {
    measures: {
      advance: (text, fontName) => advanceOf(text, fontInCss[fontName] ?? fonts.regular, false),
      widthOf: ({ text, size, family, weight }) => advanceOf(text, { family, weight }, true) * size,
    },
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
