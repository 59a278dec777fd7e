import type { MeasureText } from '../placement/text-block.ts'
import { fontFaces } from '../style/font-files.ts'

/** Large, so that no rounding to whole pixels is seen in it. */
const size = 100

/** The page may have given its fonts up, when they came late; the map has its own, and so has what measures for it. */
const familyOf = (font: string) => `measured-${font}`
const inCss = (font: string) => `${size}px "${familyOf(font)}"`

/**
 * Loads the fonts that the map is lettered in; where one does not come, texts are measured in what the browser has.
 *
 * @param absolute makes an address absolute
 * @param language of the pages
 * @param text all that may be measured: fonts of other letters are not asked for
 */
export async function loadMapFonts(
  absolute: (address: string) => string,
  language: string,
  text: string,
): Promise<void> {
  const stacks = Object.entries(fontFaces(absolute, language))
  const faces = stacks.flatMap(([font, files]) =>
    [files].flat().map((file) => {
      const { url, range } =
        typeof file === 'string' ? { url: file, range: [] } : { url: file.url, range: file['unicode-range'] ?? [] }
      return new FontFace(familyOf(font), `url("${url}")`, range.length > 0 ? { unicodeRange: range.join() } : {})
    }),
  )
  for (const face of faces) document.fonts.add(face)
  await Promise.allSettled(stacks.map(([font]) => document.fonts.load(inCss(font), text)))
}

/** Measures texts with the fonts of the page. */
export function textMeasurer(): MeasureText {
  const context = new OffscreenCanvas(1, 1).getContext('2d')
  if (!context) throw new Error('textMeasurer: this browser has no 2D canvas')
  const known = new Map<string, number>()
  return (text, font) => {
    const key = `${font}/${text}`
    const width = known.get(key)
    if (width !== undefined) return width
    context.font = inCss(font)
    context.fontKerning = 'none'
    context.textRendering = 'geometricPrecision'
    const measured = context.measureText(text).width / size
    known.set(key, measured)
    return measured
  }
}
