/** The title of a page, and what its panel says about the whole dossier. */
import type { Article, Feature, Passage, When } from '../dossier/dossier.ts'
import { datesIn } from './dates.ts'
import { creditOf, groundCredits, otherSources } from './ground-credits.ts'
import type { Language } from './language.ts'
import { type Parts, withEnding, withPieces } from './parts.ts'
import { quotationIn } from './quotation.ts'
import { sentences } from './sentences.ts'
import { siteName } from './site-name.ts'

const titled = (page: string) => `${page} · ${siteName}`

export const pageIn = (language: Language) => {
  const { page: messages } = language.messages
  const { title } = quotationIn(language)
  return {
    ...messages,
    /** What a page is about: the selected feature or passage, or nothing where it is about the whole dossier. */
    subject: ({ selected, quoted }: { selected?: Feature; quoted?: Passage }) =>
      selected?.name ?? (quoted && title(quoted)),
    title: (dossier: string, subject: string | undefined) =>
      subject === undefined ? titled(dossier) : titled(`${subject} · ${dossier}`),
    /** Of the pages that list all dossiers, the second of which answers at addresses where there is no page. */
    dossiersTitle: titled(messages.allDossiers),
    lostTitle: titled(messages.lostTitle),
    /** Below a list of which there is more elsewhere. */
    firstOf: (listed: number, all: number): Parts<'link'> =>
      withPieces([{ as: 'link', text: messages.allAsText }], (link) => messages.firstOf(listed, all, link)),
    /** Of a link that shows the name of the site. */
    home: messages.home(siteName),
    /** The credits of our own ground, with the licences that ask to be named. */
    ownGround: groundCredits((link) => language.formats.series([link, ...otherSources.map(creditOf)])),
    /** Around the credits of the basemap that is shown, our own ground or that of another host. */
    basemapOf: withPieces([{ as: 'credits', text: '' }], messages.basemapOf),
    moved: (title: string): Parts<'link'> => withPieces([{ as: 'link', text: title }], messages.moved),
  }
}

export const articleIn = (language: Language) => {
  const { article: messages, punctuation, terms } = language.messages
  const { date, dateWithBasis } = datesIn(language)
  return {
    ...messages,
    /** Its ending is often the name of a newspaper, which stays together. */
    headline: ({ headline }: Pick<Article, 'headline'>) => withEnding(headline),
    source: ({ publisher, date: written }: Pick<Article, 'publisher' | 'date'>) =>
      dateWithBasis(written, (dated) => punctuation.pair(publisher, dated)),
    dateBasis: ({ basis, note }: When) => sentences(messages.dateBasis(terms.bases[basis]), note),
    /** Above the quotations of one article among several. */
    from: ({ publisher, date: written }: Pick<Article, 'publisher' | 'date'>) =>
      punctuation.pair(publisher, date(written)),
  }
}
