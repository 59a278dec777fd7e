import type { MeasureText } from '../placement/text-block.ts'
import { arabicFamily, fontInCss } from '../style/fonts.ts'

/** Large, so that no rounding to whole pixels is seen in it. */
const size = 100

const fontOf = (name: string) => {
  const { family = 'sans-serif', weight = 400 } = fontInCss[name] ?? {}
  return `${weight} ${size}px "${family}","${arabicFamily}"`
}

/** Loads the fonts that the map is lettered in; where one does not come, texts are measured in what the browser has. */
export const loadMapFonts = () =>
  Promise.allSettled(Object.keys(fontInCss).map((name) => document.fonts.load(fontOf(name), 'Aا')))

/** Measures texts with the fonts of the page. */
export function textMeasurer(): MeasureText {
  const context = new OffscreenCanvas(1, 1).getContext('2d')
  if (!context) throw new Error('textMeasurer: this browser has no 2D canvas')
  const known = new Map<string, number>()
  return (text, font) => {
    const key = `${font}/${text}`
    const width = known.get(key)
    if (width !== undefined) return width
    context.font = fontOf(font)
    context.fontKerning = 'none'
    const measured = context.measureText(text).width / size
    known.set(key, measured)
    return measured
  }
}
