/** Words in lines, measured. Lengths in CSS pixels. */
import type { LabelType, LineType } from '../style/label-type.ts'
import { inReadingOrder, withoutPoints } from '../style/map-text.ts'

/** The advance of a text without kerning, in em. @param font name of a font stack of the style */
export type MeasureText = (text: string, font: string) => number

export interface TextBlock {
  /** With line feeds. */
  text: string
  second: string
  width: number
  height: number
  /** How much higher its lines stand than MapLibre would set them. */
  lift: number
}

const widthOf = (text: string, { font: [font = ''], size }: LineType, measure: MeasureText) =>
  measure(text, font) * size

/** Where a text can be broken into two lines, the most even first. */
function breaksOf(text: string, type: LineType, measure: MeasureText): string[] {
  const words = text.split(' ')
  return words
    .slice(1)
    .map((_, index): [string, string] => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')])
    .map(([one, other]) => ({
      text: `${one}\n${other}`,
      width: Math.max(widthOf(one, type, measure), widthOf(other, type, measure)),
    }))
    .sort((one, other) => one.width - other.width)
    .map(({ text: broken }) => broken)
}

function blockOf(text: string, second: string, type: LabelType, measure: MeasureText): TextBlock {
  const { first, second: below, lineHeight } = type
  const lines = text.split('\n')
  const seconds = second === '' ? [] : second.split('\n')
  const width = Math.max(
    ...lines.map((line) => widthOf(line, first, measure)),
    ...seconds.map((line) => widthOf(line, below, measure)),
  )
  const height = (lines.length * first.size + seconds.length * below.size) * lineHeight
  const last = seconds.length > 0 ? below : first
  const written = (each: readonly string[], { isRightToLeft }: LineType) =>
    each.map((line) => inReadingOrder(line, isRightToLeft)).join('\n')
  return {
    text: written(lines, first),
    second: written(seconds, below),
    width: Math.ceil(width),
    height: Math.ceil(height),
    lift: last.lift * last.size,
  }
}

/** A text as it can be set: on one line, and with either part or both broken into two at the most even place. */
export function textBlocks(given: string, givenSecond: string, type: LabelType, measure: MeasureText): TextBlock[] {
  const [text, second] = [withoutPoints(given), withoutPoints(givenSecond)]
  const [broken] = breaksOf(text, type.first, measure)
  const [secondBroken] = breaksOf(second, type.second, measure)
  const ways: [string, string][] = [
    [text, second],
    ...(broken ? [[broken, second] satisfies [string, string]] : []),
    ...(secondBroken ? [[text, secondBroken] satisfies [string, string]] : []),
    ...(broken && secondBroken ? [[broken, secondBroken] satisfies [string, string]] : []),
  ]
  return ways.map(([one, other]) => blockOf(one, other, type, measure))
}
