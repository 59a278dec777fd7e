/** The widths of texts in the site's own fonts, without a browser: shaped by HarfBuzz, as browsers do it. */
import { Blob, Buffer, Face, Feature, Font, shape } from 'harfbuzzjs'
import { arabicFamily, fonts, isArabic } from '../../src/style/fonts.ts'

interface SiteFont {
  family: string
  weight: number
}

const withoutKerning = [new Feature('kern', 0)]

/** Pieces of a text that one font has: words in Arabic, and whatever is between them. */
const piecesOf = (text: string) => text.match(/\p{Script=Arabic}+|\P{Script=Arabic}+/gu) ?? []

/**
 * @param files the fonts of the site, unpacked, in the order of `fonts`
 * @returns what measures the advance of a text, in em
 * @throws RangeError for a font that the site does not have
 */
export function shapedWidths(files: readonly Uint8Array[]) {
  const faces = Object.values(fonts).map(({ family, weight }, index) => {
    const face = new Face(new Blob(files[index] ?? new Uint8Array()))
    return { family, weight, font: new Font(face), unitsPerEm: face.upem }
  })
  const known = new Map<string, number>()

  function widthOfRun(run: string, { family, weight }: SiteFont, isKerned: boolean): number {
    const face = faces.find((one) => one.family === family && one.weight === weight)
    if (!face) throw new RangeError(`shapedWidths: the site has no font ${family} ${weight}`)
    const buffer = new Buffer()
    buffer.addText(run)
    buffer.guessSegmentProperties()
    shape(face.font, buffer, isKerned ? [] : withoutKerning)
    return buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0) / face.unitsPerEm
  }

  return (text: string, font: SiteFont, isKerned: boolean): number => {
    const key = [font.family, font.weight, isKerned, text].join()
    const before = known.get(key)
    if (before !== undefined) return before
    const width = piecesOf(text)
      .map((run) => widthOfRun(run, isArabic(run) ? { family: arabicFamily, weight: 400 } : font, isKerned))
      .reduce((sum, part) => sum + part, 0)
    known.set(key, width)
    return width
  }
}
