/** A feature: its card, its entry in the text edition, its row in the list. */
import {
  type Feature,
  isRegion,
  type Path,
  type PathLength,
  type PlaceShape,
  type Where,
} from '../../dossier/dossier.ts'
import { type Basis, isSettlement } from '../../dossier/kinds.ts'
import type { Phase } from '../../dossier/phase.ts'
import type { Parts } from '../parts.ts'
import { date, day } from './dates.ts'
import { precision, position as printedPosition, radius, roughArea, roughLength } from './measures.ts'
import { phases } from './phases.ts'
import { bases, courses, inferredPath, kinds, modes, region, statuses } from './terms.ts'

const list = new Intl.ListFormat('en-GB')

const beside = (...terms: (string | false | undefined)[]) => terms.filter(Boolean).join(' · ')

/** In plain words. A status is of something that happens: a place has none. */
function whatItIs(feature: Feature): string {
  if (isRegion(feature) && isSettlement(feature.kind)) return region
  const { kind, kindName, mode } = feature
  const [name] = kinds[kind]
  const made = [kindName ?? name, mode && modes[mode]].filter(Boolean).join(' ')
  return beside(made, feature.type !== 'site' && statuses[feature.status])
}

/** What a place is that is no point. */
function shape({ is, size, precision: metres }: PlaceShape): string {
  switch (is) {
    case 'line':
      return `A line of ${roughLength(size)}, known within ${radius(metres)}`
    case 'area':
      return `An area of ${roughArea(size)}, its edge known within ${radius(metres)}`
    case 'region':
      return `Somewhere in a region of ${roughArea(size)}`
  }
}

interface Hidden {
  layers: readonly string[]
  isFiltered: boolean
  later: string | null
  isPartly: boolean
}

export const feature = {
  whatItIs,
  inBrief: (feature: Feature) => beside(whatItIs(feature), feature.when && date(feature.when)),
  /** @param isHidden whether its layer is off @param phase what there is of it at the moment shown */
  inList: (feature: Feature, isHidden: boolean, phase?: Phase) => {
    const { when, bounds } = feature
    return beside(
      whatItIs(feature),
      when && date(when),
      !bounds && 'no place stated',
      phase && phases[phase],
      bounds !== null && isHidden && 'hidden on the map',
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
    const reasons = layers.map((name) => `the layer “${name}” is off`)
    if (isFiltered) reasons.push('the filters leave it out')
    if (later !== null) reasons.push(`it is later than the day shown, ${day(later)}`)
    return `${isPartly ? 'Partly hidden' : 'Hidden'} on the map: ${list.format(reasons)}.`
  },
  reveal: 'Show it on the map',
  alsoSpelled: (spellings: readonly string[]) => `Also spelled ${spellings.join(', ')}`,

  position: 'Position',
  copyPosition: 'Copy the position',
  shape,
  precisionAndBasis: (where: Where) => `${precision(where.precision)}, ${bases[where.basis]}`,
  /** Of an end of a movement that is no site. */
  endPlace: (where: Where) =>
    beside(
      where.shape ? shape(where.shape) : `${printedPosition(where)}, ${precision(where.precision)}`,
      bases[where.basis],
      where.source,
    ),
  from: 'From',
  to: 'To',
  path: 'Path',
  or: 'or',
  pathBasis: ({ basis, over }: Pick<Path, 'basis' | 'over'>) =>
    beside(basis === 'inferred' ? 'Inferred: the article does not give it' : bases[basis], over && courses[over]),
  pathInBrief: (basis: Basis) => (basis === 'inferred' ? inferredPath : undefined),
  /** @param end its name, where there are several */
  pathLength: ({ along, straight }: PathLength, end?: string): Parts<'length'> => [
    ...(end === undefined ? [] : [`To ${end}: `]),
    { as: 'length', text: roughLength(along) },
    ' along it, ',
    { as: 'length', text: roughLength(straight) },
    ' as the crow flies',
  ],
  place: 'Place',
  placeNotStated: 'Not stated by the article, so it is not on the map',

  close: 'Close and go back to the article',
  zoom: 'Zoom to it',
  neighbours: 'Previous and next',
  /** @param number 1 is the first @param isInTime whether in the order of time, else in the article’s */
  stepOf: (number: number, of: number, isInTime: boolean) =>
    `${number} of ${of} in the ${isInTime ? 'order of time' : 'article’s order'}.`,
  otherOrder: (isInTime: boolean) => (isInTime ? 'In the article’s order' : 'In the order of time'),
  begin: 'Step by step',
  previous: 'Previous',
  next: 'Next',
}
