/** How the story plays: from beat to beat, each held for as long as there is to read. Loaded when it is played. */
import type { Dossier, Feature } from '../dossier/dossier.ts'
import { momentsIn, valueBetween } from '../dossier/moments.ts'
import { beatsOf } from './beats.ts'

/** In milliseconds: to look, to read a letter, and at most; to go on to the next beat, with and without a movement on its way. */
const pace = { look: 1500, letter: 35, most: 9000, step: 700, journey: 5000 }

/** @param passages those that the features of a beat rest on */
const dwellOf = (passages: readonly { exact: string }[]) =>
  Math.min(pace.most, pace.look + pace.letter * passages.reduce((sum, { exact }) => sum + exact.length, 0))

const isUnderWay = ({ path, when }: Feature, from: number, to: number) => {
  if (!path || !when) return false
  const [begins, , , ended] = momentsIn(when.span)
  return begins < to && ended > from
}

/** When which moment is played, in milliseconds from the beginning: between these, time passes evenly. */
export type Program = readonly (readonly [milliseconds: number, moment: number])[]

/** @param isStepwise whether it goes from beat to beat at once, for those who want no motion */
export function programOf(dossier: Pick<Dossier, 'features' | 'timeline' | 'passages'>, isStepwise: boolean): Program {
  const beats = beatsOf(dossier)
  let milliseconds = 0
  return beats.flatMap(({ moment, features }, index) => {
    const begin = milliseconds
    const cited = dossier.passages.filter((passage) => features.some(({ slug }) => passage.features.includes(slug)))
    milliseconds += dwellOf(cited)
    const end = milliseconds
    const next = beats[index + 1]
    const isJourney = next && dossier.features.some((feature) => isUnderWay(feature, moment, next.moment))
    if (!isStepwise) milliseconds += isJourney ? pace.journey : pace.step
    return [
      [begin, moment],
      [end, moment],
    ] as const
  })
}

/** When a moment is first played; from the beginning where it comes after all. */
export function playedAt(program: Program, moment: number): number {
  const index = program.findIndex(([, played]) => played >= moment)
  const [milliseconds = 0, reached = moment] = program[index] ?? []
  const before = program[index - 1]
  return before
    ? valueBetween(
        [
          [before[1], before[0]],
          [reached, milliseconds],
        ],
        moment,
      )
    : milliseconds
}
