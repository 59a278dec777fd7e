/** The map: its list, its basemaps, and what is wrong with it. */
import type { Dossier } from '../dossier/dossier.ts'
import type { MapProblem } from '../view/map-problem.ts'
import { datesIn } from './dates.ts'
import { groundCredits, otherSources } from './ground-credits.ts'
import type { Language } from './language.ts'
import { nameMarks } from './mark-texts.ts'
import { measuresIn } from './measures.ts'
import { sentences } from './sentences.ts'

/** Of more marks than this, the others are only counted. */
const mostNamed = 6

export const mapIn = (language: Language) => {
  const { map: messages, punctuation } = language.messages
  const { length } = measuresIn(language)

  function marksInView(names: readonly string[]): string {
    const count = names.length
    if (count === 0) return messages.noMarks
    const more = count - mostNamed
    const named = more > 1 ? [...names.slice(0, mostNamed), messages.more(more)] : names
    return messages.inView(count, language.formats.all(named))
  }

  return {
    ...messages,
    /** @param town that is nearest to its middle @param metres from its left to its right edge @param names of its marks */
    here: (town: string | undefined, metres: number, names: readonly string[]) => {
      const width = length(metres)
      const where = town ? messages.near(town, width) : messages.across(width)
      return sentences(punctuation.sentence(where), marksInView(names))
    },
    /** The credits of our own ground, in brief. */
    ownGround: groundCredits((link) => [...otherSources.map(({ name }) => name), link].join(' · ')),
    problem: ({ kind }: MapProblem) => messages.problems[kind],
  }
}

export const markTextsIn = (language: Language) => {
  const { inferredPath } = language.messages.map
  const { briefDate } = datesIn(language)
  return (dossier: Dossier) => nameMarks(dossier, { brief: briefDate, inferredPath })
}

/** What the keys do while the map has the focus. */
export const mapKeysIn = ({ messages: { mapKeys: messages } }: Language) => ({
  title: messages.title,
  close: messages.close,
  rows: [
    [['←', '→', '↑', '↓'], messages.move],
    [['+', '-'], messages.zoom],
    [['Shift'], messages.turn],
    [['Enter'], messages.marks],
    [['←', '→'], messages.neighbours],
    [['Esc'], messages.leave],
    [['W'], messages.where],
    [['?'], messages.list],
  ] as const,
})
