/** The widths of texts in the site's own fonts, without a browser: shaped by HarfBuzz, as browsers do it. */
import { Blob, Buffer, Face, Feature, Font, shape } from 'harfbuzzjs'
import { type FontFile, fonts, isFor } from '../../src/style/fonts.ts'

interface SiteFont {
  family: string
  weight: number
}

const withoutKerning = [new Feature('kern', 0)]

const known = Object.values<FontFile>(fonts)

/** The font that has a character: of those of its family, or of Arabic, and of its weight the one that is for it and nothing else. */
function fontOf(character: string, { family, weight }: SiteFont): number {
  const isOwn = (font: FontFile) =>
    font.weight === weight && (font.family === family || font.family === fonts.arabic.family)
  const found = known.findIndex((font) => isOwn(font) && font.range && isFor(font, character))
  const whole = known.findIndex((font) => isOwn(font) && !font.range)
  // What Arabic stands in has spaces too.
  return found >= 0 ? found : whole >= 0 ? whole : known.findIndex((font) => font.family === family)
}

/** Pieces of a text that one font has each, as wide as can be. */
function piecesOf(text: string, font: SiteFont): { run: string; index: number }[] {
  const pieces: { run: string; index: number }[] = []
  for (const character of text) {
    const index = fontOf(character, font)
    const last = pieces.at(-1)
    if (last?.index === index) last.run += character
    else pieces.push({ run: character, index })
  }
  return pieces
}

/**
 * @param files the fonts of the site, unpacked, in the order of `fonts`
 * @returns what measures the advance of a text, in em
 * @throws RangeError for a font that the site does not have
 */
export function shapedWidths(files: readonly Uint8Array[]) {
  const faces = known.map((_, index) => {
    const face = new Face(new Blob(files[index] ?? new Uint8Array()))
    return { font: new Font(face), unitsPerEm: face.upem }
  })
  const widths = new Map<string, number>()

  function widthOfRun(run: string, index: number, isKerned: boolean): number {
    const face = faces[index]
    if (!face) throw new RangeError('shapedWidths: a font that the site does not have; one of its own was expected')
    const buffer = new Buffer()
    buffer.addText(run)
    buffer.guessSegmentProperties()
    shape(face.font, buffer, isKerned ? [] : withoutKerning)
    return buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0) / face.unitsPerEm
  }

  return (text: string, font: SiteFont, isKerned: boolean): number => {
    const key = [font.family, font.weight, isKerned, text].join()
    const before = widths.get(key)
    if (before !== undefined) return before
    const width = piecesOf(text, font)
      .map(({ run, index }) => widthOfRun(run, index, isKerned))
      .reduce((sum, part) => sum + part, 0)
    widths.set(key, width)
    return width
  }
}
