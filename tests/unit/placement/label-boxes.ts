/** What labels cover on a screen, read from them as MapLibre does. */

import type { Screen } from '../../../src/placement/screen.ts'
import { type Box, boxAround, moved, type Point } from '../../../src/plane/box.ts'
import { type Lettering, letteringOf } from '../../../src/style/label-type.ts'
import type { Label, LabelFeature } from '../../../src/style/labels.ts'
import { signSizes } from '../../../src/style/signs.ts'

/** Every letter is as wide; what steers the order of letters is none. */
export const measureLetters = (text: string) => text.replace(/[\u2066-\u2069]/g, '').length * 0.52

/** How much higher than MapLibre a label sets its lines. */
function liftOf({ type, second, size, secondScale }: Label, { day, annotation, name }: Lettering): number {
  if (type === 'day') return day.lift * size
  const { first, second: below } = type === 'annotation' ? annotation : name(0)
  return second === '' ? first.lift * size : below.lift * size * secondScale
}

function textBox(label: Label, lettering: Lettering): Box[] {
  const { text, second, size, secondScale, anchor, textOffset } = label
  const [x, y] = textOffset
  if (text === '') return []
  const lines = [
    ...text.split('\n').map((line) => ({ line, size })),
    ...(second === '' ? [] : second.split('\n').map((line) => ({ line, size: size * secondScale }))),
  ]
  const width = Math.max(...lines.map((each) => measureLetters(each.line) * each.size))
  const height = lines.reduce((sum, each) => sum + each.size * lettering.lineHeight, 0)
  const across = anchor.includes('left') ? width / 2 : anchor.includes('right') ? -width / 2 : 0
  const down = anchor.includes('top') ? height / 2 : anchor.includes('bottom') ? -height / 2 : 0
  return [moved(boxAround(width, height), x * size + across, y * size + down + liftOf(label, lettering))]
}

function signBox({ type, signOffset: [x, y] }: Label): Box[] {
  const sizes: Partial<Record<Label['type'], number>> = {
    sign: signSizes.disc,
    day: signSizes.diamond,
    arrow: signSizes.arrow * 0.7,
  }
  const size = sizes[type]
  return size === undefined ? [] : [moved(boxAround(size, size), x, y)]
}

/** The boxes of the text and of the sign of a label. */
export function boxesOfLabel(
  { geometry, properties }: LabelFeature,
  screen: Screen,
  lettering = letteringOf({ language: 'en', otherLanguage: 'ar' }),
): Box[] {
  const at: Point = screen.project(geometry.coordinates)
  return [...textBox(properties, lettering), ...signBox(properties)].map((box) => moved(box, ...at))
}
