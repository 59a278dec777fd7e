/** A sign of the style as SVG, around its middle. */
import { element, short } from '../markup/element.ts'
import type { Sign, SignPart } from '../style/signs.ts'
import type { Colours } from './colours.ts'
import type { LookClasses } from './look-classes.ts'

const transformOf = ({ scale, middle }: SignPart) =>
  scale === 1 && middle === 0 ? undefined : `scale(${short(scale, 3)})translate(${-middle} ${-middle})`

/** @param rotation clockwise, in degrees */
export function drawSign(
  { parts, lineJoin, fillRule }: Sign,
  colours: Colours,
  looks: LookClasses,
  rotation = 0,
): string {
  const drawn = parts.map((part) => {
    const { fill, stroke } = part
    const look = {
      fill: fill === 'none' ? fill : colours.named(fill),
      'fill-rule': fillRule,
      ...(stroke && {
        stroke: colours.named(stroke.colour),
        'stroke-width': `${stroke.width}px`,
        'stroke-linejoin': lineJoin,
        ...(stroke.isBehind && { 'paint-order': 'stroke' }),
      }),
    }
    return element('path', { class: looks.classFor(look), transform: transformOf(part), d: part.path })
  })
  return rotation === 0 || drawn.length === 0
    ? drawn.join('')
    : element('g', { transform: `rotate(${short(rotation)})` }, drawn)
}
