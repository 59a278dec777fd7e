/** A passage of the article, quoted. */
import type { Article, Passage } from '../../dossier/dossier.ts'
import { shorten } from '../shorten.ts'
import { dateAndBasis } from './dates.ts'

/** Characters of a quotation in the title of its page. */
const titleLimit = 60

export const quotation = {
  kind: 'Quotation',
  numbered: ({ number }: Passage) => `Quotation ${number}`,
  /** After what it supports. */
  reference: ({ number }: Passage) => `[${number}]`,
  paragraph: ({ paragraph }: Passage) => `Paragraph ${paragraph}`,
  /** The same for the margin. */
  briefParagraph: ({ paragraph }: Passage) => `¶ ${paragraph}`,
  paragraphOfArticle: ({ paragraph }: Passage) => `Paragraph ${paragraph} of the article`,
  /** Its first words, and its paragraph. */
  title: ({ exact, paragraph }: Passage) => `“${shorten(exact, titleLimit)}” (paragraph ${paragraph})`,
  quoted: (text: string) => `“${text}”`,
  publisherAndParagraph: ({ paragraph }: Passage, { publisher }: Article) => `${publisher}, paragraph ${paragraph}`,
  /** @param text the quotation, or as much of it as there is room for */
  withSource: (text: string, { paragraph }: Passage, article: Article) =>
    `“${text}” Paragraph ${paragraph}, ${quotation.source(article)}.`,
  source: ({ publisher, date }: Article) => `${publisher}, ${dateAndBasis(date)}`,
  translation: 'Our translation:',
  ownPage: 'The page of this quotation',
  readIt: 'Read it in the article',
  supports: 'What it supports on the map',
}
