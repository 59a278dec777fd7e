/** All that a dossier says of a feature, as text. */
import type { Claim, Feature } from '../dossier/dossier.ts'
import { claimIn } from './claims.ts'
import { datesIn } from './dates.ts'
import { featureIn } from './feature.ts'
import type { Language } from './language.ts'
import { measuresIn } from './measures.ts'
import { sentences } from './sentences.ts'

export const inFullIn = (language: Language) => {
  const { metadata: messages, punctuation, terms } = language.messages
  const { claim, report } = claimIn(language)
  const { date } = datesIn(language)
  const { endPlace, shape } = featureIn(language)
  const { position, precision } = measuresIn(language)

  const { pair, sentence } = punctuation

  /** A claim with all that it says beside its words. */
  const claimInFull = (each: Claim): (string | undefined)[] => [
    each.text,
    report(each),
    ...each.figures.map((one) => sentence(claim.figure(one))),
    each.confidence && sentence(claim.confidence(each.confidence.stated)),
    ...each.contradictions.map((other) => messages.contradicted(sentences(other.text, report(other)))),
    ...each.supersededBy.map((other) => sentences(claim.superseded(other.date), other.text)),
  ]

  return ({ claims, when, where, from, to, path }: Feature): string =>
    sentences(
      ...claims.flatMap(claimInFull),
      when && messages.date(pair(date(when), terms.bases[when.basis])),
      when?.note,
      where && messages.positionInFull(position(where), precision(where.precision), terms.bases[where.basis]),
      where?.shape && sentence(shape(where.shape)),
      where?.note,
      ...[from, ...to].flatMap((end) =>
        end?.where ? [messages.end(end.name, endPlace(end.where)), end.where.note] : [],
      ),
      path && messages.path(terms.bases[path.basis]),
      path?.note,
    )
}
