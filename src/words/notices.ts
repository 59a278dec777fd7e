/** What was not understood in an address, in one sentence each. */
import type { Notice } from '../view/notice.ts'
import type { Language } from './language.ts'
import { type Parts, withPieces } from './parts.ts'
import { sentences } from './sentences.ts'

export const noticeIn = ({ messages: { map, notices, punctuation }, formats: { all, any } }: Language) => {
  /** How many, and which: “a”, “b” and 2,697 more. */
  function several(given: readonly string[], more: number): [count: number, given: string] {
    const quoted = given.map((text) => punctuation.quoted(text))
    const named = more > 0 ? [...quoted, map.more(more)] : quoted
    return [given.length + more, all(named)]
  }

  function sentenceOf(notice: Notice): string {
    switch (notice.kind) {
      case 'unknown-dossier':
        return notices.unknownDossier(notice.given, notice.instead)
      case 'unknown-feature':
        return notices.unknownFeature(notice.given)
      case 'unknown-passage':
        return notices.unknownPassage(notice.given)
      case 'unknown-layer':
        return notices.unknownLayers(...several(notice.given, notice.more))
      case 'unknown-trait':
        return notices.unknownTraits(...several(notice.given, notice.more))
      case 'unknown-basemap':
        return notices.unknownBasemap(notice.given)
      case 'unknown-theme':
        return notices.unknownTheme(notice.given)
      case 'bad-date':
        return notices.badDate(notice.given)
      case 'end-not-understood':
        return notices.endNotUnderstood(notice.given)
      case 'more':
        return notices.more(notice.count)
    }
  }

  /** The names of the suggestions are pieces of their own, in the same order. */
  return (given: Notice): Parts<'suggestion'> => {
    const sentence = sentenceOf(given)
    if (given.suggestions.length === 0) return [sentence]
    return withPieces(
      given.suggestions.map(({ name }) => ({ as: 'suggestion', text: name })),
      (...names) => sentences(sentence, notices.didYouMean(any(names))),
    )
  }
}
