/** The texts in the sources of the map as they are written there, in a dossier whose lines run to the left or whose letters are joined. */
import type { FeatureCollection, Geometry } from 'geojson'
import type { NamedMark } from '../dossier/dossier.ts'
import { madeOnce } from '../dossier/made-once.ts'
import { isInArabicScript, isRightToLeft } from '../dossier/script.ts'
import { joinLetters } from './join-letters.ts'
import type { MapLanguages } from './label-type.ts'
import type { Labels } from './labels.ts'
import { inReadingOrder, withoutPoints } from './map-text.ts'

type NamedMarks = FeatureCollection<Geometry, NamedMark>

// A style is made anew at each change of the view; most leave its data as they are.
const withTexts = (marks: NamedMarks, write: (text: string) => string): NamedMarks => ({
  ...marks,
  features: marks.features.map((mark) =>
    mark.properties.type === 'heading'
      ? { ...mark, properties: { ...mark.properties, text: write(mark.properties.text) } }
      : mark,
  ),
})

const marksToTheLeft = madeOnce((marks: NamedMarks) =>
  withTexts(marks, (text) => inReadingOrder(withoutPoints(text), true)),
)
const marksWithJoinedLetters = madeOnce((marks: NamedMarks) => withTexts(marks, joinLetters))
const labelsWithJoinedLetters = madeOnce((labels: Labels) => ({
  ...labels,
  features: labels.features.map((label) => ({
    ...label,
    properties: {
      ...label.properties,
      text: joinLetters(label.properties.text),
      second: joinLetters(label.properties.second),
    },
  })),
}))

/** A text of the map that nothing else has written, as MapLibre needs it. */
export const joinedText = (text: string, { language }: Pick<MapLanguages, 'language'>): string =>
  isRightToLeft(language) ? joinLetters(inReadingOrder(withoutPoints(text), true)) : text

/** The marks, with what is written along routes in its reading order: all else is placed with its own. */
export const writtenMarks = (marks: NamedMarks, { language }: Pick<MapLanguages, 'language'>): NamedMarks =>
  isRightToLeft(language) ? marksToTheLeft(marks) : marks

/** The same as MapLibre needs them, with the labels. */
export function joinedData(
  { marks, labels }: { marks: NamedMarks; labels: Labels },
  languages: Pick<MapLanguages, 'language'>,
): { marks: NamedMarks; labels: Labels } {
  const written = writtenMarks(marks, languages)
  return isInArabicScript(languages.language)
    ? { marks: marksWithJoinedLetters(written), labels: labelsWithJoinedLetters(labels) }
    : { marks: written, labels }
}
