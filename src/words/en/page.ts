/** The title of a page, and what its panel says about the whole dossier. */
import type { Article, Feature, Passage, When } from '../../dossier/dossier.ts'
import { creditOf, openStreetMap, otherSources } from '../ground-credits.ts'
import { type Parts, withEnding } from '../parts.ts'
import { siteName } from '../site-name.ts'
import { date, dateWithBasis } from './dates.ts'
import { quotation } from './quotation.ts'
import { sentences } from './sentences.ts'
import { bases } from './terms.ts'

const allDossiers = 'All dossiers'
const number = new Intl.NumberFormat('en-GB')
const titled = (page: string) => `${page} · ${siteName}`

export const page = {
  /** What a page is about: the selected feature or passage, or nothing where it is about the whole dossier. */
  subject: ({ selected, quoted }: { selected?: Feature; quoted?: Passage }) =>
    selected?.name ?? (quoted && quotation.title(quoted)),
  title: (dossier: string, subject: string | undefined) =>
    subject === undefined ? titled(dossier) : titled(`${subject} · ${dossier}`),
  /** Of the pages that list all dossiers, the second of which answers at addresses where there is no page. */
  dossiersTitle: titled(allDossiers),
  lostTitle: titled('No such page'),
  lost: 'There is no page at this address. These are the dossiers of this site:',
  aboutDossiers: 'Every article that this site has turned into a map.',
  skipMap: 'Skip the map',
  motto: 'Every mark cites the passage that supports it',
  asList: 'Everything on the map, as a list',
  list: 'Everything on the map',
  asText: 'The whole dossier, as text',
  asMap: 'The same on a map',
  /** Of the text edition. */
  parts: 'Parts',
  found: (count: number) => (count === 0 ? 'Nothing found' : `${number.format(count)} found`),
  searchFailed: 'The search cannot be reached just now.',
  /** Below a list of which there is more elsewhere. */
  firstOf: (listed: number, all: number): Parts<'link'> => [
    `These are ${number.format(listed)} of ${number.format(all)}. `,
    { as: 'link', text: 'All of them, as text' },
    '.',
  ],
  aboutText: (title: string) => `${title}: everything on the map and every quotation, as text.`,
  allDossiers,
  /** Of a link that shows the name of the site. */
  home: `${siteName}: all dossiers`,
  /** At the foot of the panel. */
  caution:
    'The map shows what is claimed, not what has been verified. Inferred paths, dates and places are marked as such.',
  /** The credits of our own ground, with the licences that ask to be named: HTML. */
  ownGround: [openStreetMap, ...otherSources.map(creditOf)].join(', '),
  /** The credits of the basemap that is shown, our own ground or that of another host. @param credits HTML */
  basemapOf: (credits: string): Parts<'credits'> => ['Basemap: ', { as: 'credits', text: credits }, '.'],
  moved: (title: string): Parts<'link'> => ['This page has moved to ', { as: 'link', text: title }, '.'],
}

export const article = {
  /** Its ending is often the name of a newspaper, which stays together. */
  headline: ({ headline }: Pick<Article, 'headline'>) => withEnding(headline),
  source: ({ publisher, date }: Pick<Article, 'publisher' | 'date'>): Parts<'basis'> => [
    `${publisher}, `,
    ...dateWithBasis(date),
  ],
  dateBasis: ({ basis, note }: When) => sentences(`The date is ${bases[basis]}.`, note),
  passages: 'What the article says',
  archive: 'An archived copy',
  /** Above other articles. */
  further: 'It also quotes',
  /** Above the quotations of one article among several. */
  from: ({ publisher, date: written }: Pick<Article, 'publisher' | 'date'>) => `${publisher}, ${date(written)}`,
  /** Stands for what is left out of a quoted text. */
  omission: '[…]',
  gap: 'Part of the article is not quoted here',
  /** @param number of all quotations */
  showAll: (number: number) => `Show all ${number} quotations in the article’s order`,
  showOwn: 'Show only the quotations of this page',
}

/** In a frame on somebody else’s page. */
export const embed = {
  card: 'In brief',
  openFull: 'Open the full map, with its quotations',
}
