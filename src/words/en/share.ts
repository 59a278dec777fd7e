/** Links, embed code and citations of a page. */
import type { Passage } from '../../dossier/dossier.ts'
import { bibtexEntry } from '../bibtex.ts'
import { siteName } from '../site-name.ts'
import type { Work } from '../work.ts'
import { date, dateAndBasis, day } from './dates.ts'
import { precision } from './measures.ts'

export const share = {
  title: 'Share, embed, cite',
  share: 'Share…',
  copied: 'Copied',
  copyByHand: 'Copy it from here',
  plain: 'Plain page: without this view of the map, its camera and its layers',
  link: { label: 'Link', copy: 'Copy the link' },
  quotation: ({ number }: Passage) => ({
    label: `Link to quotation ${number}`,
    copy: `Copy the link to quotation ${number}`,
  }),
  embed: { label: 'Embed', copy: 'Copy the embed code' },
  citation: { label: 'Citation', copy: 'Copy the citation' },
  bibtex: { label: 'BibTeX', copy: 'Copy the BibTeX entry' },
  /** @param metres how finely the position is known */
  elsewhere: (metres: number) => `Open this position (${precision(metres)}) elsewhere. These leave Passage:`,
  maps: { openstreetmap: 'OpenStreetMap', google: 'Google Maps', geo: 'Maps app (geo:)' },
}

/** Which article the page maps: all claims on it are that article's. */
const origin = ({ publisher, headline, date: written }: Work['article']) =>
  `After ${publisher}, “${headline}”, ${written.basis === 'inferred' ? dateAndBasis(written) : date(written)}`

/** For a footnote. It has no full stop at the end, which could be taken for part of the address. */
export function citation({ title, dossier, article, link, accessed }: Work): string {
  const work = title === dossier ? `“${title}”` : `“${title}”, in “${dossier}”`
  const whole = `${work}, ${siteName}. ${origin(article)}. ${link}`
  return accessed === undefined ? whole : `${whole} (accessed ${day(accessed)})`
}

/** An entry for biblatex. */
export const bibtex = (work: Work) =>
  bibtexEntry(work, { publisher: siteName, within: (dossier) => `In “${dossier}”`, origin })
