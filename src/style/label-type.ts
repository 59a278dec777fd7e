/** How large, and in which font, the words at the dossier's marks are set: what finds room for them needs it as numbers. */
import type { Dossier } from '../dossier/dossier.ts'
import { isInArabicScript, isRightToLeft } from '../dossier/script.ts'
import { regularFont, semiboldFont, serifFont } from './fonts.ts'

/** A line of text; `size` is in CSS pixels to an em. */
export interface LineType {
  font: string[]
  size: number
  /** How much higher it stands than MapLibre would set it, in em. */
  lift: number
  isRightToLeft: boolean
}

/** The words of one label: its first lines, and what stands below them. */
export interface LabelType {
  first: LineType
  second: LineType
  /** From a line to the next, in em of each line. */
  lineHeight: number
}

/** Between the letters of a country’s name, in em. */
export const countrySpacing = 0.18

/** What the first lines of labels need by their script. Sizes are shares of those of Latin first lines, below. */
interface ScriptType {
  first: number
  /** What stands below a name is its name in another script: less is said there, and it should look so. */
  second: number
  lineHeight: number
  /** MapLibre sets all letters as if they reached no deeper than Latin ones. */
  lift: number
  /** Of a day the number should stand in the middle as well. */
  dayLift: number
  annotationFont: string[]
}

const latinType: ScriptType = {
  first: 1,
  second: 0.92,
  lineHeight: 1.15,
  lift: 0,
  dayLift: 0,
  annotationFont: serifFont,
}

/** The bodies of Arabic letters are lower than Latin ones of the same size, and they reach deeper. The script has no serif here. */
const arabicType: ScriptType = {
  first: 1.14,
  second: 0.86,
  lineHeight: 1.32,
  lift: 0.2,
  dayLift: 0.12,
  annotationFont: regularFont,
}

/** In which languages the words of a map are. */
export type MapLanguages = Pick<Dossier, 'language' | 'otherLanguage'>

export const scriptTypeOf = ({ language }: Pick<MapLanguages, 'language'>): ScriptType =>
  isInArabicScript(language) ? arabicType : latinType

/** By zooms from which they hold: few sizes of type, not one for every zoom. */
type SizesByZoom = readonly [zoom: number, size: number][]
const nameSizes: SizesByZoom = [
  [0, 12],
  [5, 13],
  [6.5, 14],
  [9, 15],
]

const countrySizes: SizesByZoom = [
  [0, 11],
  [5, 13],
  [6.5, 14.5],
]

const daySize = 12.5
const annotationSize = 15

/** How the words of a map are set. */
export interface Lettering {
  /** A site's name, and its name in the other language. */
  name: (zoom: number) => LabelType
  /** A country’s name, in capitals and spaced where its script has that, and the same in the other language. */
  country: (zoom: number) => LabelType
  /** The day of an event. */
  day: LineType
  /** The words of an editor. */
  annotation: LabelType
  /** So much larger than Latin letters would be is all that stands by itself. */
  scale: number
  lineHeight: number
  isRightToLeft: boolean
}

export function letteringOf(languages: MapLanguages): Lettering {
  const { first, second, lineHeight, lift, dayLift, annotationFont } = scriptTypeOf(languages)
  const isToTheLeft = isRightToLeft(languages.language)
  const own = (font: string[], size: number): LineType => ({
    font,
    size: size * first,
    lift,
    isRightToLeft: isToTheLeft,
  })
  const typeAt =
    (sizes: SizesByZoom, font: string[]) =>
    (zoom: number): LabelType => {
      const [, size = 0] = sizes.findLast(([from]) => zoom >= from) ?? []
      const other = { lift: 0, isRightToLeft: isRightToLeft(languages.otherLanguage) }
      return { first: own(font, size), second: { font: regularFont, size: size * second, ...other }, lineHeight }
    }
  return {
    name: typeAt(nameSizes, semiboldFont),
    country: typeAt(countrySizes, regularFont),
    day: { ...own(regularFont, daySize), lift: dayLift },
    annotation: { first: own(annotationFont, annotationSize), second: own(regularFont, daySize), lineHeight },
    scale: first,
    lineHeight,
    isRightToLeft: isToTheLeft,
  }
}
