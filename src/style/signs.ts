/** Names of the map's images. A name says all that is needed to draw it, so images are drawn only when a style asks. */
import { arrow, glyphs } from './icons.ts'
import { type Palette, palettes, type Theme } from './palette.ts'

type Shape = 'disc' | 'diamond' | 'dot' | 'arrow' | 'town'

/** How one image is drawn; lengths in CSS pixels. */
export interface ImagePlan {
  size: number
  shape: Shape
  /** A path on the 24 × 24 grid, or none. */
  glyph?: string
  fill: string
  line: string
}

const sizes: Record<Shape, number> = { disc: 26, diamond: 15, dot: 11, arrow: 15, town: 7 }

const colours = (palette: Palette, shape: Shape, selected: boolean) => {
  if (shape === 'arrow') return { fill: palette.accent, line: palette.land }
  if (shape === 'town') return { fill: palette.land, line: palette.town }
  if (shape === 'diamond' && !selected) return { fill: palette.paper, line: palette.ink }
  return { fill: selected ? palette.accent : palette.ink, line: palette.paper }
}

const isShape = (text: string | undefined): text is Shape => text !== undefined && Object.hasOwn(sizes, text)
const isTheme = (text: string | undefined): text is Theme => text !== undefined && Object.hasOwn(palettes, text)
const isGlyph = (text: string | undefined): text is keyof typeof glyphs =>
  text !== undefined && Object.hasOwn(glyphs, text)

/** Reads a name such as `disc/air-base/plain/light`; undefined for any other text. */
export function planImage(name: string): ImagePlan | undefined {
  const [shape, kind, state, theme] = name.split('/')
  if (!isShape(shape) || !isTheme(theme)) return undefined
  const glyph = shape === 'arrow' ? arrow : isGlyph(kind) ? glyphs[kind] : undefined
  return { size: sizes[shape], shape, glyph, ...colours(palettes[theme], shape, state === 'selected') }
}
