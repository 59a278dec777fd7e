/** How the style has it that an area or a line looks. */
import { short } from '../markup/element.ts'
import type { RulesByStage } from './css-rules.ts'
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

/** How large a CSS pixel of the tiles is on a screen: MapLibre lays dashes out for their zoom, and scales them with them. */
const dashUnit = (zoom: number) => 2 ** (zoom % 1)

/** The same for a page: on most of its stages dashes differ in that alone. @param scope of a map */
export const dashUnits = (scope: string, screens: readonly { zoom: number }[]): RulesByStage =>
  screens.map(({ zoom }) => [[scope, `--u:${short(dashUnit(zoom), 4)}px`]])

/** @param isByUnit whether the rules for the unit of dashes are there */
function lineLook(
  { color, number, value, zoom }: LayerAt,
  feature: SourceFeature,
  write: DrawingContext['colours']['write'],
  isByUnit = false,
): Look {
  const width = number('line-width', feature)
  const dashes = value<number[] | undefined>('line-dasharray', feature)
  const widthOnTiles = number('line-width', feature, Math.floor(zoom))
  const dashLength = (dash: number) =>
    isByUnit ? `calc(${short(dash * widthOnTiles, 2)}*var(--u))` : `${short(dash * widthOnTiles * dashUnit(zoom), 2)}px`
  return {
    fill: 'none',
    stroke: write(color('line-color', feature)),
    'stroke-width': `${short(width, 2)}px`,
    ...declared('stroke-opacity', percent(number('line-opacity', feature))),
    ...declared('stroke-linecap', value<string>('line-cap', feature)),
    ...declared('stroke-linejoin', value<string>('line-join', feature)),
    ...(dashes && { 'stroke-dasharray': dashes.map(dashLength).join(' ') }),
  }
}

export const lookOf = {
  fill: fillLook,
  line: lineLook,
}
