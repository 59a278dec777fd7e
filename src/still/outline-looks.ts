/** How the style has it that an area or a line looks. */
import { short } from '../markup/element.ts'
import type { DrawingContext } from './drawing-context.ts'
import type { Look } from './look-classes.ts'
import type { LayerAt, SourceFeature } from './read-layer.ts'

/** What SVG takes where nothing is declared. */
const initial = { 'fill-opacity': 1, 'stroke-opacity': 1, 'stroke-linecap': 'butt', 'stroke-linejoin': 'miter' }

/** A declaration, left away where it would change nothing. */
const declared = <Property extends keyof typeof initial>(property: Property, value: (typeof initial)[Property]) =>
  value === initial[property] ? {} : { [property]: value }

const percent = (value: number) => short(value, 3)

function fillLook({ color, number }: LayerAt, feature: SourceFeature, write: DrawingContext['colours']['write']): Look {
  return {
    fill: write(color('fill-color', feature)),
    ...declared('fill-opacity', percent(number('fill-opacity', feature))),
  }
}

function lineLook(
  { color, number, value, zoom }: LayerAt,
  feature: SourceFeature,
  write: DrawingContext['colours']['write'],
): Look {
  const width = number('line-width', feature)
  const dashes = value<number[] | undefined>('line-dasharray', feature)
  // MapLibre lays dashes out for the zoom of the tiles, and scales them with the tiles.
  const dashUnit = number('line-width', feature, Math.floor(zoom)) * 2 ** (zoom % 1)
  return {
    fill: 'none',
    stroke: write(color('line-color', feature)),
    'stroke-width': `${short(width, 2)}px`,
    ...declared('stroke-opacity', percent(number('line-opacity', feature))),
    ...declared('stroke-linecap', value<string>('line-cap', feature)),
    ...declared('stroke-linejoin', value<string>('line-join', feature)),
    ...(dashes && { 'stroke-dasharray': dashes.map((dash) => `${short(dash * dashUnit, 2)}px`).join(' ') }),
  }
}

export const lookOf = {
  fill: fillLook,
  line: lineLook,
}
