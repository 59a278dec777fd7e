/** The timeline, and what there is at a moment. */
import type { Feature } from '../../dossier/dossier.ts'
import { type Phase, phaseOf } from '../../dossier/phase.ts'
import { briefDay, day } from './dates.ts'
import { roughLength } from './measures.ts'
import { phases } from './phases.ts'

const inSentence = (features: readonly Feature[]) => features.map(({ name }) => name).join('; ')

/** What there is on a day, in a sentence: `8 December 2024: The opposition takes Damascus`. @param at YYYY-MM-DD */
function dayInWords(at: string, features: readonly Feature[]): string {
  const of = (phase: Phase) => features.filter(({ when }) => when && phaseOf(when.span, at) === phase)
  const [now, possibly] = [of('now'), of('possibly')]
  const told = [inSentence(now), possibly.length > 0 && `possibly ${inSentence(possibly)}`].filter(Boolean).join('; ')
  return told ? `${day(at)}: ${told}` : day(at)
}

export const timeline = {
  /** At a date. @param at YYYY-MM-DD */
  phaseOn: (phase: Phase, at: string) => `${phases[phase]}, on ${briefDay(at)}`,
  chronology: 'In the order of time',
  name: 'Timeline',
  slider: 'Day of the story',
  whole: 'The whole story',
  showWhole: 'Show the whole story',
  play: 'Play the story',
  pause: 'Pause',
  back: 'One event back',
  forth: 'One event on',
  speed: 'Speed',
  times: (speed: number) => `${speed} ×`,
  open: 'Days and events',
  dayInWords,
  quoted: (words: string) => `“${words}”`,
  /** On the map, at what moves along a path. @param metres so far */
  soFar: (metres: number, isInferred: boolean) =>
    [roughLength(metres), isInferred && 'inferred path'].filter(Boolean).join(' · '),
}
