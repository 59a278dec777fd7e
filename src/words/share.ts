/** Links, embed code and citations of a page. */
import type { Passage } from '../dossier/dossier.ts'
import { bibtexEntry } from './bibtex.ts'
import { datesIn } from './dates.ts'
import type { Language } from './language.ts'
import { measuresIn } from './measures.ts'
import { siteName } from './site-name.ts'
import type { Work } from './work.ts'

export const shareIn = (language: Language) => {
  const { share: messages } = language.messages
  const { precision } = measuresIn(language)
  return {
    ...messages,
    quotation: ({ number }: Passage) => ({
      label: messages.quotation.label(number),
      copy: messages.quotation.copy(number),
    }),
    /** @param metres how finely the position is known */
    elsewhere: (metres: number) => messages.elsewhere(precision(metres)),
  }
}

export const citationIn = (language: Language) => {
  const { citation: messages, punctuation } = language.messages
  const { date, dateAndBasis, day } = datesIn(language)

  /** Which article the page maps: all claims on it are that article's. */
  const origin = ({ publisher, headline, date: written }: Work['article']) =>
    messages.origin(publisher, headline, written.basis === 'inferred' ? dateAndBasis(written) : date(written))

  return {
    /** For a footnote. It has no full stop at the end, which could be taken for part of the address. */
    citation: ({ title, dossier, article, link, accessed }: Work): string => {
      const work = title === dossier ? punctuation.quoted(title) : messages.partOf(title, dossier)
      const whole = messages.whole(work, siteName, origin(article), link)
      return accessed === undefined ? whole : messages.accessed(whole, day(accessed))
    },
    /** An entry for biblatex. */
    bibtex: (work: Work) => bibtexEntry(work, { publisher: siteName, within: messages.within, origin }),
  }
}
