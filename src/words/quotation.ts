/** A passage of the article, quoted. */
import type { Article, Passage } from '../dossier/dossier.ts'
import { datesIn } from './dates.ts'
import type { Language } from './language.ts'
import { shorten } from './shorten.ts'

/** Characters of a quotation in the title of its page. */
const titleLimit = 60

export const quotationIn = (language: Language) => {
  const { quotation: messages, punctuation } = language.messages
  const { dateAndBasis } = datesIn(language)
  const source = ({ publisher, date }: Article) => punctuation.pair(publisher, dateAndBasis(date))
  return {
    ...messages,
    numbered: ({ number }: Passage) => messages.numbered(number),
    /** After what it supports. */
    reference: ({ number }: Passage) => messages.reference(number),
    paragraph: ({ paragraph }: Passage) => messages.paragraph(paragraph),
    /** The same for the margin. */
    briefParagraph: ({ paragraph }: Passage) => messages.briefParagraph(paragraph),
    paragraphOfArticle: ({ paragraph }: Passage) => messages.paragraphOfArticle(paragraph),
    /** Its first words, and its paragraph. */
    title: ({ exact, paragraph }: Passage) => messages.title(shorten(exact, titleLimit), paragraph),
    quoted: punctuation.quoted,
    publisherAndParagraph: ({ paragraph }: Passage, { publisher }: Article) =>
      messages.publisherAndParagraph(publisher, paragraph),
    /** @param text the quotation, or as much of it as there is room for */
    withSource: (text: string, { paragraph }: Passage, article: Article) =>
      messages.withSource(text, paragraph, source(article)),
    source,
  }
}
