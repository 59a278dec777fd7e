/** What a page is about, for those who see it from outside: a chat, a search engine, a picture card. */
import type { App } from '../app.svelte.ts'
import type { Dossier, Feature, Passage } from '../dossier/dossier.ts'
import { dateOf, doubtsInBrief, reportOf, whoSays } from '../words/sentences.ts'
import { shorten } from '../words/shorten.ts'

interface Subject {
  title: string
  /** One or two plain sentences, at most 200 characters. */
  description: string
  /** One line, at most 90 characters. */
  line: string
}

const descriptionLimit = 200
const lineLimit = 90

/** A text and what must be known about it: where the two are too long, the text gives way and not the doubts. */
const withDoubts = (text: string, doubts: string) =>
  shorten(`${shorten(text, descriptionLimit - doubts.length - 1)} ${doubts}`, descriptionLimit)

function ofFeature(feature: Feature): Subject {
  const { name, summary, claims } = feature
  const [claim] = claims
  const doubts = `${claim ? `${reportOf(claim)} ` : ''}${doubtsInBrief(feature)}`
  // The claim itself, since it is what the attribution is of; the editor's short words where there is no room for it.
  const fits = claim && `${claim.text} ${doubts}`.length <= descriptionLimit
  return {
    title: name,
    description: withDoubts(fits ? claim.text : summary.replace(/\.?$/, '.'), doubts),
    line: shorten(summary, lineLimit),
  }
}

function ofPassage({ title, exact, paragraph }: Passage, { article }: Dossier): Subject {
  const source = `${article.publisher}, ${dateOf(article.date)}`
  const from = `Paragraph ${paragraph}, ${source}.`
  return {
    title,
    // Three characters are the quotation marks and the space.
    description: shorten(`“${shorten(exact, descriptionLimit - from.length - 3)}” ${from}`, descriptionLimit),
    line: shorten(source, lineLimit),
  }
}

/** For example `6 sites, 3 movements, 1 event`; what there is none of is not counted. */
const tally = ({ features }: Dossier): string =>
  (['site', 'movement', 'event'] as const)
    .map((type) => ({ type, count: features.filter((feature) => feature.type === type).length }))
    .filter(({ count }) => count > 0)
    .map(({ type, count }) => `${count} ${type}${count === 1 ? '' : 's'}`)
    .join(', ')

const ofDossier = (dossier: Dossier): Subject => ({
  title: dossier.title,
  description: withDoubts(dossier.summary, `According to ${whoSays(dossier.attribution)}.`),
  line: shorten(`${tally(dossier)} from one article`, lineLimit),
})

export function subjectOf({ dossier, selected, quoted }: App): Subject {
  if (selected) return ofFeature(selected)
  return quoted ? ofPassage(quoted, dossier) : ofDossier(dossier)
}
