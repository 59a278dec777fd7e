/** The frame of a page, and what its panel says of no feature in particular. */
import type { Dossier, When } from '../../dossier/dossier.ts'
import type { Parts } from '../parts.ts'
import { dateWithBasis } from './dates.ts'
import { bases } from './terms.ts'

const ownGround: Parts<'link'> = [
  'Ground: ',
  { as: 'link', text: '© OpenStreetMap contributors' },
  ', Natural Earth, GSHHG (LGPL), GeoNames (CC BY 4.0).',
]

export const page = {
  /** @param subject what is selected, or nothing */
  title: (dossier: string, subject: string | undefined) =>
    subject === undefined ? `${dossier} · Passage` : `${subject} · ${dossier} · Passage`,
  lostTitle: 'No such page · Passage',
  skipMap: 'Skip the map',
  motto: 'Every mark cites the passage that supports it',
  asList: 'Everything on the map, as a list',
  list: 'Everything on the map',
  asText: 'Everything on the map, as text',
  allDossiers: 'All dossiers',
  /** Says at the foot what the map is not. */
  caution:
    'The map shows what one article claims, not what has been verified. Inferred paths, dates and places are marked as such.',
  /** Whose ground it is: our own. */
  ownGround,
  /** Whose ground it is: another host's, which words its own credits. */
  groundOf: (credits: string): Parts<'credits'> => ['Ground: ', { as: 'credits', text: credits }, '.'],
  moved: (title: string): Parts<'link'> => ['This page has moved to ', { as: 'link', text: title }, '.'],
}

export const article = {
  source: ({ publisher, date }: Dossier['article']): Parts<'basis'> => [`${publisher}, `, ...dateWithBasis(date)],
  dateBasis: ({ basis }: When) => `The date is ${bases[basis]}.`,
  passages: 'What the article says',
  gap: 'Part of the article is not quoted here',
}

/** In a frame on somebody else’s page. */
export const embed = {
  card: 'In brief',
  openFull: 'Open the full map, with its quotations',
}
