/**
 * Sets the text of a label in lines, as MapLibre does with fonts of the page. Lengths in em of the label's size, from the
 * middle of the label; y grows downwards.
 */
import type { Formatted } from '@maplibre/maplibre-gl-style-spec'
import { isArabic } from '../style/fonts.ts'

/** A piece of text in one font. */
interface Run {
  text: string
  /** Of the label's size. */
  scale: number
  /** Name of the font stack in the style. */
  font: string
}

export type Justification = 'left' | 'center' | 'right'

interface TextLine {
  /** Every label here has one font a line. */
  run: Run
  width: number
  baseline: number
}

export interface ShapedText {
  lines: TextLine[]
  width: number
  height: number
}

/** The advance of a text without kerning, in em, letter spacing not counted. */
export type Advance = (text: string, font: string) => number

export interface TextSettings {
  /** Names of fonts, the first of which sets what names none itself. */
  font: string
  maxWidth: number
  lineHeight: number
  letterSpacing: number
}

/** In em from the top of a line: MapLibre sets every font on the baseline of the glyphs that it was made for. */
const baselineInLine = 10.5 / 24

const runsOf = ({ sections }: Formatted, font: string): Run[] =>
  sections.map(({ text, scale, fontStack }) => ({ text, scale: scale ?? 1, font: fontStack ?? font }))

/** A letter of the whole label, with the run that it belongs to. */
interface Letter {
  letter: string
  run: Run
  advance: number
}

/** Words and the white space between them, in order. */
const wordsIn = (text: string) => text.split(/(\s+)/)

const mayEnd = /[\s\-/&)+·–]/
const lineFeedIsWorth = 10_000 ** 2

/** The penalty for a line of this width, as MapLibre has it: squares of 24ths of an em. A short last line costs less. */
function badness(width: number, wished: number, last: Letter, isEnd: boolean) {
  const raggedness = ((width - wished) * 24) ** 2
  if (isEnd) return width < wished ? raggedness / 2 : raggedness * 2
  return last.letter === '\n' ? raggedness - lineFeedIsWorth : raggedness
}

/** Breaks a text so that its lines are as even as can be; spaces count for nothing in the width of a line. */
function breakLines(letters: readonly Letter[], maxWidth: number): Letter[][] {
  const total = letters.reduce((sum, { advance }) => sum + advance, 0)
  if (total <= maxWidth && !letters.some(({ letter }) => letter === '\n')) return [[...letters]]
  const wished = total / Math.max(1, Math.ceil(total / maxWidth))
  const reached = [0]
  for (const { letter, advance } of letters) reached.push((reached.at(-1) ?? 0) + (/\s/.test(letter) ? 0 : advance))

  const stops = letters.flatMap(({ letter }, index) =>
    mayEnd.test(letter) && index < letters.length - 1 ? [index + 1] : [],
  )
  const ends: { at: number; from: number; cost: number }[] = []
  for (const at of [...stops, letters.length]) {
    const last = letters[at - 1]
    if (!last) break
    const costOf = (from: number, before: number) => ({
      at,
      from,
      cost: before + badness((reached[at] ?? 0) - (reached[from] ?? 0), wished, last, at === letters.length),
    })
    const choices = [costOf(0, 0), ...ends.map((end) => costOf(end.at, end.cost))]
    ends.push(choices.reduce((best, choice) => (choice.cost <= best.cost ? choice : best)))
  }
  const lines: Letter[][] = []
  for (let end = ends.at(-1); end; ) {
    const { from, at } = end
    lines.unshift(letters.slice(from, at))
    end = ends.find((other) => other.at === from)
  }
  return lines
}

/** The lines of a label, without their places. */
function runsInLines(text: Formatted, { font, maxWidth, letterSpacing }: TextSettings, advance: Advance): Run[] {
  const spacing = spacingOf(text, letterSpacing)
  const letters = runsOf(text, font).flatMap((run) =>
    wordsIn(run.text).flatMap((word) => {
      const all = [...word]
      // Joined, the letters of a word are narrower than apart: each is given its share of the word.
      const joined = isArabic(word) ? advance(word, run.font) / all.length : undefined
      return all.map((letter): Letter => {
        // A canvas measures a line feed as a space, and so does MapLibre.
        const own = joined ?? advance(letter === '\n' ? ' ' : letter, run.font)
        return { letter, run, advance: own * run.scale + spacing }
      })
    }),
  )
  return breakLines(letters, maxWidth).flatMap((line): Run[] => {
    const written = line
      .map(({ letter }) => letter)
      .join('')
      .trim()
    const first = line.find(({ letter }) => letter.trim() !== '')
    return first ? [{ ...first.run, text: written }] : []
  })
}

export function shapeText(text: Formatted, settings: TextSettings, advance: Advance): ShapedText {
  const runs = runsInLines(text, settings, advance)
  const { lineHeight } = settings
  const spacing = spacingOf(text, settings.letterSpacing)
  const height = runs.reduce((sum, { scale }) => sum + scale * lineHeight, 0)
  // As in MapLibre, every line counts with the full height here, whatever its scale.
  const first = -((runs.length - 1) * lineHeight) / 2
  let level = 0
  const lines = runs.map((run): TextLine => {
    const baseline = first + level + (baselineInLine + 17 / 24) * run.scale - 17 / 24
    level += lineHeight * run.scale
    const letters = [...run.text].length
    return { run, baseline, width: advance(run.text, run.font) * run.scale + (letters - 1) * spacing }
  })
  return { lines, width: Math.max(0, ...lines.map(({ width }) => width)), height }
}

/** @returns the letter spacing of a text, in em: none for Arabic, whose letters are joined */
export const spacingOf = (text: Formatted, spacing: number): number => (isArabic(text.toString()) ? 0 : spacing)
