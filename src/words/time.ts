/** The timeline, and what there is at a moment. */
import type { Feature } from '../dossier/dossier.ts'
import { type Phase, phaseOf } from '../dossier/phase.ts'
import { datesIn } from './dates.ts'
import type { Language } from './language.ts'
import { measuresIn } from './measures.ts'
import { joinAll } from './sentences.ts'

export const timelineIn = (language: Language) => {
  const { punctuation, terms, timeline: messages } = language.messages
  const { briefDay, day } = datesIn(language)
  const { roughLength } = measuresIn(language)
  return {
    ...messages,
    /** At a date. @param at YYYY-MM-DD */
    phaseOn: (phase: Phase, at: string) => messages.phaseOn(terms.phases[phase], briefDay(at)),
    /** What there is on a day, in a sentence: `8 December 2024: The opposition takes Damascus`. @param at YYYY-MM-DD */
    dayInWords: (at: string, features: readonly Feature[]) => {
      const eventsIn = (phase: Phase) => {
        const then = features.filter(({ when }) => when && phaseOf(when.span, at) === phase)
        const names = then.map(({ name }) => name)
        return joinAll(names, punctuation.clauses)
      }
      const [now, possibly] = [eventsIn('now'), eventsIn('possibly')]
      const told = [now, possibly && messages.possibly(possibly)].filter((events) => events !== '')
      if (told.length === 0) return day(at)
      return messages.onDay(day(at), joinAll(told, punctuation.clauses))
    },
    quoted: punctuation.quoted,
    /** On the map, at what moves along a path. @param metres so far */
    soFar: (metres: number, isInferred: boolean) =>
      [roughLength(metres), isInferred && messages.inferredPath].filter(Boolean).join(' · '),
  }
}
