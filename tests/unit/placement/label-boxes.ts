/** What labels cover on a screen, read from them as MapLibre does. */

import type { Screen } from '../../../src/placement/screen.ts'
import { type Box, boxAround, moved, type Point } from '../../../src/plane/box.ts'
import { labelLineHeight } from '../../../src/style/label-type.ts'
import type { Label, LabelFeature } from '../../../src/style/labels.ts'
import { signSizes } from '../../../src/style/signs.ts'

/** Every letter is as wide. */
export const measureLetters = (text: string) => text.length * 0.52

function textBox({ text, second, size, secondScale, anchor, textOffset: [x, y] }: Label): Box[] {
  if (text === '') return []
  const lines = [
    ...text.split('\n').map((line) => ({ line, size })),
    ...(second === '' ? [] : second.split('\n').map((line) => ({ line, size: size * secondScale }))),
  ]
  const width = Math.max(...lines.map((each) => measureLetters(each.line) * each.size))
  const height = lines.reduce((sum, each) => sum + each.size * labelLineHeight, 0)
  const across = anchor.includes('left') ? width / 2 : anchor.includes('right') ? -width / 2 : 0
  const down = anchor.includes('top') ? height / 2 : anchor.includes('bottom') ? -height / 2 : 0
  return [moved(boxAround(width, height), x * size + across, y * size + down)]
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
export function boxesOfLabel({ geometry, properties }: LabelFeature, screen: Screen): Box[] {
  const at: Point = screen.project(geometry.coordinates)
  return [...textBox(properties), ...signBox(properties)].map((box) => moved(box, ...at))
}
