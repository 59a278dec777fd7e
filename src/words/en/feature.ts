/** A feature: its card, its entry in the text edition, its row in the list. */
import type { Feature, Path, Where } from '../../dossier/dossier.ts'
import type { Basis } from '../../dossier/kinds.ts'
import type { Parts } from '../parts.ts'
import { date } from './dates.ts'
import { precision, roughLength } from './measures.ts'
import { bases, kinds, statuses } from './terms.ts'

const beside = (...terms: (string | false | undefined)[]) => terms.filter(Boolean).join(' · ')

export const feature = {
  kindAndStatus: ({ kind, status }: Feature) => beside(kinds[kind], statuses[status]),
  inBrief: ({ kind, status, when }: Feature) => beside(kinds[kind], statuses[status], when && date(when)),
  /** @param isShown whether the view shows it on the map */
  inList: ({ status, when, bounds }: Feature, isShown: boolean) =>
    beside(
      statuses[status],
      when && date(when),
      !bounds && 'no place stated',
      bounds !== null && !isShown && 'hidden on the map',
    ),
  alsoSpelled: (spellings: readonly string[]) => `Also spelled ${spellings.join(', ')}`,

  position: 'Position',
  copyPosition: 'Copy the position',
  precisionAndBasis: (where: Where) => `${precision(where.precision)}, ${bases[where.basis]}`,
  from: 'From',
  to: 'To',
  path: 'Path',
  pathBasis: (basis: Basis) => (basis === 'inferred' ? 'Inferred: the article does not give it' : bases[basis]),
  pathLength: ({ along, straight }: NonNullable<Path['length']>): Parts<'length'> => [
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
  previous: 'Previous',
  next: 'Next',
}
