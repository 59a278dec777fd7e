/** Sentences about what a dossier claims: who says so, and how well it is known. */
import type { Claim, Figure, Source, When } from '../dossier/dossier.ts'
import { datesIn } from './dates.ts'
import type { Language } from './language.ts'
import { type Parts, withPieces } from './parts.ts'

type Reported = Pick<Claim, 'status' | 'attribution'>

export const claimIn = (language: Language) => {
  const { claims, punctuation, terms } = language.messages
  const { date } = datesIn(language)

  /** For example `Kamal Lababidi, via Financial Times and Censor.NET`: the first speaker first. */
  function whoSays([first, ...others]: readonly Source[]): string {
    if (!first) return claims.nobody // the check asks for one
    return others.length === 0
      ? first.name
      : claims.via(first.name, language.formats.all(others.map(({ name }) => name)))
  }

  const reportBy = (speakers: string, { status }: Reported) => claims.report(terms.statuses[status], speakers)

  /** Its status, and who says so. */
  const report = (claim: Reported) => punctuation.sentence(reportBy(whoSays(claim.attribution), claim))

  /** For example `At least 400 soldiers`. */
  function figure({ of, least, most, about }: Figure): string {
    const { figures } = claims
    if (about !== undefined) return figures.about(about, of)
    if (least === undefined) return figures.atMost(most ?? 0, of)
    if (least === most) return figures.exactly(least, of)
    return most === undefined ? figures.atLeast(least, of) : figures.between(least, most, of)
  }

  const claim = {
    figure,
    /** @param stated the word of those who make the claim */
    confidence: claims.confidence,
    /** @param written when the article with the later claim was */
    superseded: (written: When) => claims.superseded(date(written)),
    supersedes: (written: When) => claims.supersedes(date(written)),
    /** @param count how many accounts stand side by side */
    contradiction: claims.contradiction,
  }

  return {
    claim,
    whoSays,
    report,
    /** Between two sources of a chain of attribution: as a sign, and as words for screen readers. */
    chainArrow: claims.chainArrow,
    reportedBy: claims.reportedBy,

    /** The same, where the chain of attribution is shown source by source. */
    reportBesideChain: (claim: Reported): Parts<'chain'> =>
      withPieces([{ as: 'chain', text: whoSays(claim.attribution) }], (chain) => reportBy(chain, claim)),
  }
}
