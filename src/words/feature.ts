/** A feature: its card, its entry in the text edition, its row in the list. */
import { type Feature, isRegion, type Path, type PathLength, type PlaceShape, type Where } from '../dossier/dossier.ts'
import { type Basis, isSettlement } from '../dossier/kinds.ts'
import type { Phase } from '../dossier/phase.ts'
import { datesIn } from './dates.ts'
import type { Language } from './language.ts'
import { measuresIn } from './measures.ts'
import { type Parts, withPieces } from './parts.ts'

const beside = (...terms: (string | false | undefined)[]) => terms.filter(Boolean).join(' · ')

interface Hidden {
  layers: readonly string[]
  isFiltered: boolean
  later: string | null
  isPartly: boolean
}

export const featureIn = (language: Language) => {
  const { feature: messages, punctuation, terms } = language.messages
  const { all, series } = language.formats
  const { date, day } = datesIn(language)
  const measures = measuresIn(language)

  /** In plain words. A status is of something that happens: a place has none. */
  function whatItIs(feature: Feature): string {
    const { kind, kindName = terms.kinds[kind].one, mode, type, status } = feature
    if (isRegion(feature) && isSettlement(kind)) return terms.region
    const moved = mode ? messages.moved(kindName, terms.modes[mode]) : kindName
    return beside(moved, type !== 'site' && terms.statuses[status])
  }

  /** What a place is that is no point. */
  function shape({ is, size, precision }: PlaceShape): string {
    const radius = measures.radius(precision)
    switch (is) {
      case 'line':
        return messages.shapes.line(measures.roughLength(size), radius)
      case 'area':
        return messages.shapes.area(measures.roughArea(size), radius)
      case 'region':
        return messages.shapes.region(measures.roughArea(size))
    }
  }

  return {
    ...messages,
    whatItIs,
    inBrief: (feature: Feature) => beside(whatItIs(feature), feature.when && date(feature.when)),
    /** @param isHidden whether its layer is off @param phase what there is of it at the moment shown */
    inList: (feature: Feature, isHidden: boolean, phase?: Phase) => {
      const { when, bounds } = feature
      return beside(
        whatItIs(feature),
        when && date(when),
        !bounds && messages.noPlace,
        phase && terms.phases[phase],
        bounds !== null && isHidden && messages.isHidden,
      )
    },
    /**
     * Why the view does not show it.
     *
     * @param layers the names of those that are hidden
     * @param isFiltered whether it is not what the view is narrowed down to
     * @param later than which day it is; null where the day hides nothing
     * @param isPartly whether some of what it is about is on the map
     */
    hidden: ({ layers, isFiltered, later, isPartly }: Hidden) => {
      const reasons = layers.map((name) => messages.layerOff(name))
      if (isFiltered) reasons.push(messages.filteredOut)
      if (later !== null) reasons.push(messages.tooLate(day(later)))
      return messages.hidden(isPartly, all(reasons))
    },
    alsoSpelled: (spellings: readonly string[]) => messages.alsoSpelled(series(spellings)),
    shape,
    precisionAndBasis: ({ precision, basis }: Where) =>
      punctuation.pair(measures.precision(precision), terms.bases[basis]),
    /** Of an end of a movement that is no site. */
    endPlace: (where: Where) =>
      beside(
        where.shape
          ? shape(where.shape)
          : punctuation.pair(measures.position(where), measures.precision(where.precision)),
        terms.bases[where.basis],
        where.source,
      ),
    pathBasis: ({ basis, over }: Pick<Path, 'basis' | 'over'>) =>
      beside(basis === 'inferred' ? messages.inferred : terms.bases[basis], over && terms.courses[over]),
    pathInBrief: (basis: Basis) => (basis === 'inferred' ? terms.inferredPath : undefined),
    /** @param end its name, where there are several */
    pathLength: ({ along, straight }: PathLength, end?: string): Parts<'length'> =>
      withPieces(
        [along, straight].map((metres) => ({ as: 'length', text: measures.roughLength(metres) })),
        (alongIt, asTheCrowFlies) => {
          const length = messages.pathLength(alongIt, asTheCrowFlies)
          return end === undefined ? length : messages.pathTo(end, length)
        },
      ),
  }
}
