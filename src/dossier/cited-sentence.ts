/** The sentences of a quotation that words stand in, whole. */
import type { Citation, Dossier } from './dossier.ts'
import { articleOf, findPassage } from './find.ts'

/** @param language of the text, as HTML's `lang` names it @param start, end of the words in it, in UTF-16 units */
function sentencesAround(text: string, language: string, start: number, end: number): string {
  const sentences = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)]
  const holding = sentences.filter(({ index, segment }) => index < end && index + segment.length > start)
  return holding
    .map(({ segment }) => segment)
    .join('')
    .trim()
}

/** What the article says where a citation cites it: as many whole sentences as its words are from. */
export function citedSentence(
  dossier: Pick<Dossier, 'passages' | 'article' | 'furtherArticles'>,
  { passage: id, start, end }: Citation,
): string {
  const passage = findPassage(dossier, id)
  return passage ? sentencesAround(passage.exact, articleOf(dossier, passage).language, start, end) : ''
}
