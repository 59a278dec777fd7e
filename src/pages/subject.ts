/** What a page is about, for its metadata: in chats, search engines and on picture cards. */
import type { Feature, Passage } from '../dossier/dossier.ts'
import { articleOf } from '../dossier/find.ts'
import { shorten } from '../words/shorten.ts'
import type { PageFacts } from './page-facts.ts'

interface Subject {
  title: string
  /** One or two plain sentences, at most 200 characters. */
  description: string
  /** One line, at most 90 characters. */
  line: string
}

/** All that is said about it but what it is called. */
type Details = Omit<Subject, 'title'>

const descriptionLimit = 200
const lineLimit = 90

/** A text with what is said of it, such as its uncertainty: where both are too long, the text is shortened and not that. */
const describe = (text: string, withComment: (text: string) => string) =>
  shorten(withComment(shorten(text, descriptionLimit - withComment('').length)), descriptionLimit)

function featureDetails(feature: Feature, { words }: PageFacts): Details {
  const { summary, claims } = feature
  const [claim] = claims
  const withDoubts = (text: string) => words.withDoubts(text, feature)
  // The claim itself, which the attribution refers to; where it is too long, the editor's summary.
  const fits = claim && withDoubts(claim.text).length <= descriptionLimit
  return {
    description: describe(fits ? claim.text : words.summarySentence(feature), withDoubts),
    line: shorten(summary, lineLimit),
  }
}

function passageDetails(passage: Passage, { words, dossier }: PageFacts): Details {
  const article = articleOf(dossier, passage)
  return {
    description: describe(passage.exact, (text) => words.quotation.withSource(text, passage, article)),
    line: shorten(words.quotation.source(article), lineLimit),
  }
}

const dossierDetails = ({ words, dossier }: PageFacts): Details => ({
  description: describe(dossier.summary, (text) => words.withSources(text, dossier.attribution)),
  line: shorten(words.tally(dossier), lineLimit),
})

export function subjectOf(facts: PageFacts): Subject {
  const { words, dossier, selected, quoted } = facts
  const details = selected
    ? featureDetails(selected, facts)
    : quoted
      ? passageDetails(quoted, facts)
      : dossierDetails(facts)
  return { title: words.page.subject(facts) ?? dossier.title, ...details }
}

/** What sort of thing it is, in the few words above a title. */
export function kickerOf({ words, selected, quoted, dossier }: PageFacts): string {
  if (selected) return words.feature.whatItIs(selected)
  return quoted ? words.quotation.kind : dossier.article.publisher
}
