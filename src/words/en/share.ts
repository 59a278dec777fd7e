/** Links, embed code and citations of a page. */
import { bibtexEntry } from '../bibtex.ts'
import { siteName } from '../site-name.ts'
import type { Work } from '../work.ts'
import { date, dateAndBasis, day } from './dates.ts'
import { precision } from './measures.ts'

/** The place of a quotation among those of a page; `of` is how many of them are from the same paragraph. */
interface QuotationPlace {
  paragraph: number
  /** 1 is the first. */
  order: number
  of: number
}

const placeInWords = ({ paragraph, order, of }: QuotationPlace) =>
  of > 1 ? `paragraph ${paragraph}, ${order} of ${of}` : `paragraph ${paragraph}`

export const share = {
  title: 'Share, embed, cite',
  share: 'Share…',
  copied: 'Copied',
  copyByHand: 'Copy it from here',
  link: { label: 'Link', copy: 'Copy the link' },
  /** Of the only quotation of a page. */
  onlyQuotation: { label: 'Link to the quotation', copy: 'Copy the quotation’s link' },
  quotation: (place: QuotationPlace) => ({
    label: `Link to the quotation (${placeInWords(place)})`,
    copy: `Copy link (${placeInWords(place)})`,
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
