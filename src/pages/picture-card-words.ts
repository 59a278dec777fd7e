/** What is written beside the map of a picture card: what it is, and the article's own words in whole sentences. */
import { citedSentence } from '../dossier/cited-sentence.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { isRightToLeft } from '../dossier/script.ts'
import { arabicFamily, isArabic, sansFamily, serifFamily } from '../style/fonts.ts'
import type { ColourName } from '../style/palette.ts'
import type { PageFacts } from './page-facts.ts'
import { type CardText, fitted, heightOf, type WidthOf, wrapText } from './picture-card-text.ts'
import { kickerOf, subjectOf } from './subject.ts'

interface Block {
  lines: CardText[]
  colour: ColourName
  /** Room below it, in pixels of the card. */
  after: number
}

/** The texts of a page, with their sizes where there is room for these. */
interface CardWords {
  title?: string
  otherName?: string
  /** A quotation, or what else is said. */
  said: string
  isQuotation: boolean
  note?: string | undefined
}

function wordsOf(facts: PageFacts): CardWords {
  const { words, dossier, selected, quoted } = facts
  const { title, line } = subjectOf(facts)
  if (quoted) return { said: words.quotation.quoted(quoted.exact), isQuotation: true, note: line }
  const [leading] = dossier.annotations
  if (!selected && leading) {
    return { title, said: [leading.text, leading.detail ?? ''].join(' ').trim(), isQuotation: false, note: line }
  }
  const [citation] = selected?.claims[0]?.citations ?? []
  if (!selected || !citation) return { title, said: line, isQuotation: false }
  return {
    title,
    ...(selected.otherName && { otherName: selected.otherName }),
    said: words.quotation.quoted(citedSentence(dossier, citation)),
    isQuotation: true,
    note: selected.path && words.feature.pathInBrief(selected.path.basis),
  }
}

/** What is to be read in a thumbnail is no smaller, in pixels of the card. */
const least = 32
/** The line above, and the note below, are for the large picture. */
const small = 27

const titleSize = (title: string) => (title.length > 48 ? 44 : title.length > 30 ? 50 : 58)

/** So much larger Arabic letters look as large as Latin ones. */
const arabicSize = 1.1

/** Sets a text of a dossier: what is quoted from an article may be in another language. @param isTitle whether it is the largest */
function typeOf(text: string, size: number, family: string, { language }: Dossier, isTitle = false): CardText {
  if (!isRightToLeft(language) || !isArabic(text)) return { text, size, family, weight: 400, isRightToLeft: false }
  // The script has no serif here: a title is told by its weight.
  return { text, size: size * arabicSize, family: sansFamily, weight: isTitle ? 600 : 400, isRightToLeft: true }
}

/** The name of a feature in the other language of its dossier, on one line. */
const otherType = (text: string, size: number): CardText =>
  isArabic(text)
    ? { text, size: size * 0.8, family: arabicFamily, weight: 400, isRightToLeft: false }
    : { text, size: size * 0.65, family: sansFamily, weight: 400, isRightToLeft: false }

/** @param scale of the sizes, 1 or less */
function blocksAt(facts: PageFacts, scale: number, widest: number, widthOf: WidthOf): Block[] {
  const { dossier } = facts
  const { title, otherName, said, isQuotation, note } = wordsOf(facts)
  const scaled = (size: number) => Math.max(least, size * scale)
  const set = (text: string | undefined, size: number, family = sansFamily, isTitle = false) =>
    text ? wrapText(typeOf(text, size, family, dossier, isTitle), widest, widthOf) : []
  const large = title ? scaled(titleSize(title)) : 0
  const titleLines = set(title, large, serifFamily, true)
  const otherLine = otherName ? [fitted(otherType(otherName, large), widest, widthOf)] : []
  return [
    { lines: set(kickerOf(facts), small), colour: 'quiet', after: 14 * scale },
    { lines: [...titleLines, ...otherLine], colour: 'ink', after: title ? 26 * scale : 0 },
    {
      lines: set(said, scaled(title ? 34 : 44), isQuotation ? serifFamily : sansFamily),
      colour: 'ink',
      after: 18 * scale,
    },
    { lines: set(note, small), colour: 'quiet', after: 0 },
  ]
}

const scales = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52]

/** The texts one below another, in the largest sizes in which all of them fit. Lengths in pixels of the card. */
export function cardBlocks(facts: PageFacts, room: { width: number; height: number }, widthOf: WidthOf): Block[] {
  const tried = scales.map((scale) => blocksAt(facts, scale, room.width, widthOf))
  const heightOfAll = (blocks: readonly Block[]) =>
    blocks.reduce((sum, { lines, after }) => sum + heightOf(lines) + (lines.length > 0 ? after : 0), 0)
  return tried.find((blocks) => heightOfAll(blocks) <= room.height) ?? tried.at(-1) ?? []
}
