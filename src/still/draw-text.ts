/** The text of a symbol as SVG: in lines around its place, or letter by letter along a line. */

import { isInArabicScript } from '../dossier/script.ts'
import { element, short } from '../markup/element.ts'
import { escapeMarkup } from '../markup/escape.ts'
import type { Point } from '../plane/box.ts'
import { arabicFamily, fontInCss, isArabic } from '../style/fonts.ts'
import type { MapLanguages } from '../style/label-type.ts'
import { inOwnOrder } from '../style/map-text.ts'
import { type DrawingContext, pointedAt } from './drawing-context.ts'
import type { LettersAlong } from './letters-along.ts'
import type { Look } from './look-classes.ts'
import { pictureLine } from './picture-line.ts'
import type { PlacedSymbol } from './place-symbols.ts'
import type { LayerAt, SourceFeature } from './read-layer.ts'
import type { Justification } from './shape-text.ts'

const anchors: Record<Justification, string | undefined> = { left: undefined, center: 'middle', right: 'end' }

/** MapLibre's glyphs stand this much, in em, to the right of where their advance begins. */
const bearing = 0.5 / 24

const fontLook = (font: string, size: number) => {
  const { family = 'sans-serif', weight = 400 } = fontInCss[font] ?? {}
  return {
    'font-family': `${family},${arabicFamily},sans-serif`,
    'font-weight': weight,
    'font-size': `${short(size, 2)}px`,
  }
}

function colourLook({ colours }: DrawingContext, layer: LayerAt, feature: SourceFeature) {
  const halo = layer.number('text-halo-width', feature)
  return {
    fill: colours.write(layer.color('text-color', feature)),
    ...(halo > 0 && {
      stroke: colours.write(layer.color('text-halo-color', feature)),
      'stroke-width': `${short(2 * halo, 2)}px`,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    }),
  }
}

/** The class of a text whose letters look so. */
function classOfText(context: DrawingContext, layer: LayerAt, feature: SourceFeature, letters: Look): string {
  const [plain, lit] = [feature, pointedAt(context, feature)].map((state) => ({
    ...colourLook(context, layer, state),
    ...letters,
  }))
  return context.looks.classFor(plain, lit)
}

/** The language of a line, where it is in other letters than the page around it. */
function languageOf(line: string, { language, otherLanguage }: MapLanguages): string | undefined {
  if (isArabic(line) === isInArabicScript(language)) return undefined
  return isArabic(line) ? 'ar' : otherLanguage
}

export function drawText(context: DrawingContext, layer: LayerAt, { text, feature }: PlacedSymbol): string {
  if (!text) return ''
  const { advance } = context
  const { shaped, size, spacing, placement } = text
  const side = placement.justification === 'left' ? -0.5 : placement.justification === 'right' ? 0.5 : 0
  // The space after the last letter moves what is centred, and what ends at its right.
  const trailing = placement.justification === 'left' ? 0 : placement.justification === 'right' ? spacing : spacing / 2
  const lineSide = placement.justification === 'center' ? 'middle' : placement.justification
  const lines = shaped.lines.map(({ run, baseline }, index) => {
    const line = inOwnOrder(run.text)
    const own = run.scale === 1 ? undefined : context.looks.classFor(fontLook(run.font, size * run.scale))
    const x = placement.x + (side * shaped.width + trailing + bearing) * size
    const inPicture = {
      x,
      side: lineSide,
      weight: fontInCss[run.font]?.weight ?? 400,
      widthOf: (part: string) => advance(part, run.font) * run.scale * size,
    } as const
    const at = { class: own, x: short(x), y: short(placement.y + baseline * size) }
    // Who reads or copies the text has a space after each line, on the same height; with a place of its own it does not move
    // what is centred. Nearer to the mark it would widen the outline of the link.
    const space = index === shaped.lines.length - 1 ? '' : element('tspan', { x: at.x }, ' ')
    const written = context.isPicture ? pictureLine(line, inPicture) : escapeMarkup(line)
    return element('tspan', { ...at, lang: languageOf(run.text, context.languages) }, written) + space
  })
  const letters = {
    ...fontLook(shaped.lines[0]?.run.font ?? '', size),
    ...(spacing > 0 && { 'letter-spacing': `${short(spacing, 3)}em` }),
  }
  return element(
    'text',
    { class: classOfText(context, layer, feature, letters), 'text-anchor': anchors[placement.justification] },
    lines.join(''),
  )
}

export function drawLetters(
  context: DrawingContext,
  layer: LayerAt,
  feature: SourceFeature,
  { font, size, letters }: LettersAlong,
  [x, y]: Point,
): string {
  const list = (value: (letter: (typeof letters)[number]) => number) => letters.map(value).join(' ')
  const text = letters.map(({ letter }) => letter).join('')
  return element(
    'text',
    {
      // They are in their order on the map already, in which nobody could read them aloud.
      ...(isArabic(text) && { 'unicode-bidi': 'bidi-override', 'aria-hidden': 'true' }),
      class: classOfText(context, layer, feature, fontLook(font, size)),
      x: list(({ start }) => short(start[0] - x)),
      y: list(({ start }) => short(start[1] - y)),
      rotate: list(({ angle }) => Math.round(angle)),
    },
    escapeMarkup(text),
  )
}
