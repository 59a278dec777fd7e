/** Sentences about what a dossier claims: who says so, and how well it is known. */
import type { Claim, Feature, Figure, Source, When } from '../../dossier/dossier.ts'
import type { Parts } from '../parts.ts'
import { date, dateAndBasis } from './dates.ts'
import { feature } from './feature.ts'
import { position, precision } from './measures.ts'
import { sentences } from './sentences.ts'
import { bases, statuses } from './terms.ts'

const list = new Intl.ListFormat('en-GB')

/** For example `Kamal Lababidi, via Financial Times and Censor.NET`: the first speaker first. */
export function whoSays([first, ...others]: readonly Source[]): string {
  if (!first) return 'nobody named' // the check asks for one
  return others.length === 0 ? first.name : `${first.name}, via ${list.format(others.map(({ name }) => name))}`
}

/** Between two sources of a chain of attribution: as a sign, and as words for screen readers. */
export const chainArrow = '→'
export const reportedBy = ', reported by '

/** Its status, and who says so. */
const report = ({ status, attribution }: Pick<Claim, 'status' | 'attribution'>) =>
  `${statuses[status]}, according to ${whoSays(attribution)}.`

/** The same, where the chain of attribution is shown source by source. */
export const reportBesideChain = ({ status, attribution }: Pick<Claim, 'status' | 'attribution'>): Parts<'chain'> => [
  `${statuses[status]}, according to `,
  { as: 'chain', text: whoSays(attribution) },
]

/** What a dossier says, and who says so. @param text its summary, or as much of it as there is room for */
export const withSources = (text: string, attribution: readonly Source[]) =>
  `${text} According to ${whoSays(attribution)}.`

/** The summary of a feature as a sentence. */
export const summarySentence = ({ summary }: Feature) => summary.replace(/\.?$/, '.')

/**
 * A text about a feature, who makes its first claim, and what is uncertain about its date, position and path, as briefly as
 * can be. @param text as much of it as there is room for
 */
export function withDoubts(text: string, { claims: [claim], when, where, path, bounds }: Feature): string {
  const doubts = sentences(
    claim && report(claim),
    when && `Date: ${dateAndBasis(when)}.`,
    where && `Position ${precision(where.precision)}.`,
    path && `The path is ${bases[path.basis]}.`,
    !bounds && 'Not on the map.',
  )
  return `${text} ${doubts}`
}

const number = new Intl.NumberFormat('en-GB')

/** For example `At least 400 soldiers`. */
function figure({ of, least, most, about }: Figure): string {
  if (about !== undefined) return `About ${number.format(about)} ${of}`
  if (least === most && least !== undefined) return `${number.format(least)} ${of}`
  if (least === undefined) return `At most ${number.format(most ?? 0)} ${of}`
  return most === undefined
    ? `At least ${number.format(least)} ${of}`
    : `${number.format(least)} to ${number.format(most)} ${of}`
}

export const claim = {
  figure,
  /** @param stated the word of those who make the claim */
  confidence: (stated: string) => `Confidence, as they state it: ${stated}`,
  /** @param written when the article with the later claim was */
  superseded: (written: When) => `Superseded on ${date(written)} by a later account:`,
  supersedes: (written: When) => `In place of an earlier account of ${date(written)}.`,
  /** @param count how many accounts stand side by side */
  contradiction: (count: number) =>
    count === 2
      ? 'Two accounts that contradict each other'
      : `${count} accounts, of which the others contradict the first`,
}

/** A claim with all that it says beside its words. */
const claimInFull = (each: Claim): (string | undefined)[] => [
  each.text,
  report(each),
  ...each.figures.map((one) => `${figure(one)}.`),
  each.confidence && `${claim.confidence(each.confidence.stated)}.`,
  ...each.contradictions.map((other) => `Contradicted: ${other.text} ${report(other)}`),
  ...each.supersededBy.map((other) => `${claim.superseded(other.date)} ${other.text}`),
]

/** Every claim with who makes it, and every doubt with its note. */
export const inFull = ({ claims, when, where, from, to, path }: Feature): string =>
  sentences(
    ...claims.flatMap(claimInFull),
    when && `Date: ${date(when)}, ${bases[when.basis]}.`,
    when?.note,
    where && `Position: ${position(where)}, ${precision(where.precision)}, ${bases[where.basis]}.`,
    where?.shape && `${feature.shape(where.shape)}.`,
    where?.note,
    ...[from, ...to].flatMap((end) =>
      end?.where ? [`${end.name}: ${feature.endPlace(end.where)}.`, end.where.note] : [],
    ),
    path && `The path is ${bases[path.basis]}.`,
    path?.note,
  )
