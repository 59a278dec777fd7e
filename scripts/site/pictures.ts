/** Measures text and turns SVG into PNG, with the site's own fonts and without a browser. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { decompress } from 'wawoff2'
import { escapeMarkup } from '../../src/markup/escape.ts'
import type { TextMeasures } from '../../src/pages/picture-card.ts'
import { arabicFamily, fontInCss, fonts, isArabic, sansFamily } from '../../src/style/fonts.ts'

const require = createRequire(import.meta.url)

export interface Pictures {
  measures: TextMeasures
  /** @param svg a whole SVG @returns a PNG as wide as the SVG says */
  toPng(svg: string): Uint8Array
}

/** Once in a process: the renderer is one WebAssembly module. */
let ready: Promise<Uint8Array[]> | undefined
async function load() {
  const renderer = await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm'))
  await initWasm(renderer).catch((error: unknown) => {
    // Another build in this process has loaded it already.
    if (!/already initialized/i.test(String(error))) throw error
  })
  const unpacked: Uint8Array[] = []
  // One after another, and each copied: the next call overwrites the decompressor's memory.
  for (const { file } of Object.values(fonts)) {
    unpacked.push(Uint8Array.from(await decompress(await readFile(require.resolve(file)))))
  }
  return unpacked
}

export async function loadPictures(): Promise<Pictures> {
  ready ??= load()
  const fontBuffers = await ready
  const font = { fontBuffers, defaultFontFamily: sansFamily }
  const widths = new Map<string, number>()

  /** The width of what is drawn, in pixels, at a size of 100. */
  function drawnWidth(text: string, family: string, weight: number) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9999" height="200"><text y="100" font-size="100" font-family="${family}" font-weight="${weight}" font-kerning="none">${escapeMarkup(text)}</text></svg>`
    const drawing = new Resvg(svg, { font })
    const width = drawing.getBBox()?.width ?? 0
    drawing.free()
    return width
  }
  /** The advance, in em. It is measured between two bars, because the box of a drawing leaves out spaces at its ends. */
  function advanceOf(text: string, family: string, weight = 400) {
    const key = `${family} ${weight} ${text}`
    const known = widths.get(key)
    if (known !== undefined) return known
    const advance = (drawnWidth(`|${text}|`, family, weight) - drawnWidth('||', family, weight)) / 100
    widths.set(key, advance)
    return advance
  }

  return {
    measures: {
      advance(text, fontName) {
        const { family, weight } = fontInCss[fontName] ?? fonts.regular
        return isArabic(text) ? advanceOf(text, arabicFamily) : advanceOf(text, family, weight)
      },
      widthOf: ({ text, size, family }) => advanceOf(text, family) * size,
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
