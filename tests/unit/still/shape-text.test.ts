import { Formatted } from '@maplibre/maplibre-gl-style-spec'
import { expect, test } from 'vitest'
import { shapeText } from '../../../src/still/shape-text.ts'

const linesOf = (text: string, maxWidth: number) =>
  shapeText(
    Formatted.fromString(text),
    { font: 'any', maxWidth, lineHeight: 1.2, letterSpacing: 0 },
    (letters) => letters.length,
  ).lines.map(({ run }) => run.text)

test('a text that fits is one line', () => {
  expect(linesOf('one two', 7)).toEqual(['one two'])
})

test('a text is broken into lines as even as can be', () => {
  expect(linesOf('one two three', 10)).toEqual(['one two', 'three'])
})

test('a line feed counts as a space in the width that the lines are made even to, as it does in MapLibre', () => {
  expect(linesOf('four five\nxi', 8)).toEqual(['four five', 'xi'])
})
