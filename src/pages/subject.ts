/** What a page is about, for its metadata: in chats, search engines and on picture cards. */
import type { Feature, Passage } from '../dossier/dossier.ts'
import { shorten } from '../words/shorten.ts'
import type { PageFacts } from './page-facts.ts'

interface Subject {
  title: string
  /** One or two plain sentences, at most 200 characters. */
  description: string
  /** One line, at most 90 characters. */
  line: string
}

const descriptionLimit = 200
const lineLimit = 90

/** A text and its uncertainty: where both are too long, the text is shortened and not the uncertainty. */
const withDoubts = (text: string, doubts: string) =>
  shorten(`${shorten(text, descriptionLimit - doubts.length - 1)} ${doubts}`, descriptionLimit)

function featureSubject(feature: Feature, { words }: PageFacts): Subject {
  const { name, summary, claims } = feature
  const [claim] = claims
  const doubts = `${claim ? `${words.report(claim)} ` : ''}${words.doubtsInBrief(feature)}`
  // The claim itself, which the attribution refers to; where it is too long, the editor's summary.
  const fits = claim && `${claim.text} ${doubts}`.length <= descriptionLimit
  return {
    title: name,
    description: withDoubts(fits ? claim.text : summary.replace(/\.?$/, '.'), doubts),
    line: shorten(summary, lineLimit),
  }
}

function passageSubject(passage: Passage, { words, dossier: { article } }: PageFacts): Subject {
  const quotation = (text: string) => words.quotation.withSource(text, passage, article)
  return {
    title: words.quotation.title(passage),
    description: shorten(quotation(shorten(passage.exact, descriptionLimit - quotation('').length)), descriptionLimit),
    line: shorten(words.quotation.source(article), lineLimit),
  }
}

const ofDossier = ({ words, dossier }: PageFacts): Subject => ({
  title: dossier.title,
  description: withDoubts(dossier.summary, words.accordingTo(dossier.attribution)),
  line: shorten(words.tally(dossier), lineLimit),
})

export function subjectOf(facts: PageFacts): Subject {
  if (facts.selected) return featureSubject(facts.selected, facts)
  return facts.quoted ? passageSubject(facts.quoted, facts) : ofDossier(facts)
}

/** What sort of thing it is, in the few words above a title. */
export function kickerOf({ words, selected, quoted, dossier }: PageFacts): string {
  if (selected) return words.feature.kindAndStatus(selected)
  return quoted ? words.quotation.kind : dossier.article.publisher
}
