/** The looks of a still map, as CSS: in a page its colours are custom properties, in a picture they are themselves. */
import type { Palette } from '../style/palette.ts'

const sans = 'IBM Plex Sans,IBM Plex Sans Arabic,sans-serif'

/** @param colour how a colour is written @param scope a selector that goes before each rule, or nothing */
export function stillRules(colour: (name: keyof Palette) => string, scope = ''): string {
  const halo = (name: keyof Palette, width: number) =>
    `paint-order:stroke;stroke:${colour(name)};stroke-width:${width}px;stroke-linejoin:round`
  const line = (name: keyof Palette, width: number) => `fill:none;stroke:${colour(name)};stroke-width:${width}px`
  const rules: Record<string, string> = {
    path: 'vector-effect:non-scaling-stroke',
    '.land': `fill:${colour('land')}`,
    '.sea': `fill:${colour('sea')}`,
    '.river': line('water', 1),
    '.border': line('border', 1.15),
    '.disputed': 'stroke-dasharray:4.6 3.5',
    '.road': `${line('road', 2)};stroke-linecap:round`,
    '.band': `fill:${colour('accent')}`,
    '.band.near': `stroke:${colour('accent')};stroke-width:.8px;stroke-opacity:.45`,
    '.extent': `fill:${colour('ink')};fill-opacity:.14;stroke:${colour('ink')};stroke-opacity:.7;stroke-width:1px`,
    '.extent.town': 'fill-opacity:.05;stroke:none',
    '.ring': `fill:${colour('accent')};fill-opacity:.09;stroke:${colour('accent')};stroke-width:1.4px;stroke-dasharray:4.2 2.8`,
    '.casing': `${line('land', 5.5)};stroke-opacity:.85;stroke-linejoin:round`,
    '.line': `${line('accent', 2.6)};stroke-linejoin:round`,
    '.lit .line': 'stroke-width:4px',
    '.inferred': 'stroke-dasharray:6.8 3.4',
    '.arrow': `fill:${colour('accent')};${halo('land', 2.4)}`,
    '.glow': `fill:${colour('accent')};fill-opacity:.25`,
    '.dot,.disc .ground': `fill:${colour('ink')};stroke:${colour('paper')};stroke-width:1.6px`,
    '.disc path': `fill:${colour('paper')};fill-rule:evenodd;stroke:none`,
    '.lit .dot,.lit .ground': `fill:${colour('accent')}`,
    '.diamond': `fill:${colour('paper')};stroke:${colour('ink')};stroke-width:1.6px`,
    '.lit .diamond': `fill:${colour('accent')};stroke:${colour('paper')}`,
    text: `font-family:${sans};${halo('land', 3)}`,
    '.name': `font-weight:600;fill:${colour('ink')};${halo('land', 3.6)}`,
    '.name [lang=ar]': 'font-weight:400',
    '.date': `fill:${colour('ink')}`,
    '.lit .name,.lit .date': `fill:${colour('accent')}`,
    '.town circle': `fill:${colour('land')};stroke:${colour('town')};stroke-width:1.2px`,
    '.town text': `fill:${colour('town')};${halo('land', 2.4)}`,
    '.country text': `fill:${colour('country')};${halo('land', 2.4)}`,
    '.sea-name text': `fill:${colour('seaName')};${halo('sea', 2)}`,
  }
  return Object.entries(rules)
    .map(([selectors, body]) => `${selectors.split(',').map((selector) => scope + selector)}{${body}}`)
    .join('')
}
