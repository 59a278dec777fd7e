/** What a still map draws below all else: the sea, and the shaded relief. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { element, short } from '../markup/element.ts'
import type { DrawingContext } from './drawing-context.ts'
import type { Look } from './look-classes.ts'

/** @param address where the picture of the relief is */
export function drawRelief(
  { frame, screens, colours, looks, groundBox }: DrawingContext,
  spec: LayerSpecification,
  address: string,
): string {
  if (!groundBox) return ''
  const [west, south, east, north] = groundBox
  const [x, y] = frame.project([west, north])
  const [right, bottom] = frame.project([east, south])
  const onScreens = screens.map(({ layers }): Look => {
    const opacity = layers.get(spec.id)?.number('raster-opacity') ?? 0
    return opacity > 0 ? { opacity: colours.relief(opacity) } : undefined
  })
  if (onScreens.every((look) => look === undefined)) return ''
  return element('image', {
    class: looks.classOf(onScreens),
    href: address,
    x: short(x),
    y: short(y),
    width: short(right - x),
    height: short(bottom - y),
    preserveAspectRatio: 'none',
  })
}

export function drawBackground({ frame, screens, colours, looks }: DrawingContext, spec: LayerSpecification): string {
  const [[left, top], [right, bottom]] = frame.reach
  const onScreens = screens.map(({ layers }): Look => {
    const layer = layers.get(spec.id)
    return layer && { fill: colours.write(layer.color('background-color')) }
  })
  return element('path', { class: looks.classOf(onScreens), d: `M${left} ${top}H${right}V${bottom}H${left}z` })
}
