/** How the colours of a style are written in an SVG: as they are, or as the custom properties of the page's theme. */
import type { Color } from '@maplibre/maplibre-gl-style-spec'
import { short } from '../markup/element.ts'
import { type ColourName, colourNames, type Palette } from '../style/palette.ts'

export interface Colours {
  /** What the style is built with, so that `write` can read it. */
  palette: Palette
  write(color: Color): string
  /** The colour of the palette by its name. */
  named(name: ColourName): string
  /** An opacity of the relief that the style gives. */
  relief(opacity: number): string
}

const hex = (index: number) => `#${(index + 1).toString(16).padStart(6, '0')}`

/** The colours of all themes at once: each colour of this palette is a number that stands for a custom property. */
export const themedColours: Colours = {
  palette: {
    ...(Object.fromEntries(colourNames.map((name, index) => [name, hex(index)])) as Record<ColourName, string>),
    name: 'themed',
    relief: 1,
  },
  write({ r, g, b }) {
    const index = (Math.round(r * 255) << 16) + (Math.round(g * 255) << 8) + Math.round(b * 255) - 1
    const name = colourNames[index]
    if (!name) throw new RangeError('themedColours: a colour of the style is not one of the palette’s own')
    return `var(--${name})`
  },
  named: (name) => `var(--${name})`,
  relief: (opacity) => `calc(var(--relief)*${short(opacity, 3)})`,
}

/** The colours of one theme as they are, for a picture. */
export const plainColours = (palette: Palette): Colours => ({
  palette,
  write: (color) => color.toString(),
  named: (name) => palette[name],
  relief: (opacity) => String(short(opacity, 3)),
})
