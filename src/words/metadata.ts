/** The metadata of a page: for chats, search engines and picture cards. Said in the build alone. */
import type { Dossier, Feature, Source } from '../dossier/dossier.ts'
import { featureTypes } from '../dossier/kinds.ts'
import { claimIn } from './claims.ts'
import { datesIn } from './dates.ts'
import { inFullIn } from './in-full.ts'
import type { Language } from './language.ts'
import { measuresIn } from './measures.ts'
import { sentences } from './sentences.ts'

export const metadataIn = (language: Language) => {
  const { metadata: messages, punctuation, terms } = language.messages
  const { report, whoSays } = claimIn(language)
  const { dateAndBasis } = datesIn(language)
  const { precision } = measuresIn(language)
  return {
    /** For example `6 sites, 3 movements, 1 event from one article`; what there is none of is not counted. */
    tally: ({ counts, furtherArticles }: Dossier) => {
      const counted = featureTypes
        .map((type) => ({ type, count: counts[type] }))
        .filter(({ count }) => count > 0)
        .map(({ type, count }) => messages.counts[type](count))
      return messages.tally(language.formats.series(counted), 1 + furtherArticles.length)
    },
    /** The alternative text of a picture card. */
    pictureAlt: (title: string, line: string) => sentences(punctuation.sentence(title), line),
    /** A source and what it is, in one line. */
    sourceInFull: ({ name, role }: Source) => (role ? punctuation.pair(name, role) : name),
    /** What a dossier says, and who says so. @param text its summary, or as much of it as there is room for */
    withSources: (text: string, attribution: readonly Source[]) => messages.withSources(text, whoSays(attribution)),
    /** The summary of a feature as a sentence. */
    summarySentence: ({ summary }: Feature) => punctuation.sentence(summary.replace(/\.$/, '')),
    /**
     * A text about a feature, who makes its first claim, and what is uncertain about its date, position and path, as briefly
     * as can be. @param text as much of it as there is room for
     */
    withDoubts: (text: string, { claims: [claim], when, where, path, bounds }: Feature) =>
      `${text} ${sentences(
        claim && report(claim),
        when && messages.date(dateAndBasis(when)),
        where && messages.position(precision(where.precision)),
        path && messages.path(terms.bases[path.basis]),
        !bounds && messages.notOnMap,
      )}`,
    /** Every claim of a feature with who makes it, and every doubt with its note. */
    inFull: inFullIn(language),
  }
}
