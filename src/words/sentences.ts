/** Sentences about what a dossier claims: its own words, who says so, and how well it is known. */
import type { Claim, Feature, Source, When } from '../dossier/dossier.ts'
import { bases, statuses } from '../dossier/kinds.ts'

const list = new Intl.ListFormat('en-GB')

/** For example `Kamal Lababidi, via Financial Times and Censor.NET`: the first speaker first. */
export function whoSays([first, ...others]: readonly Source[]): string {
  if (!first) return 'nobody named' // the check asks for one
  return others.length === 0 ? first.name : `${first.name}, via ${list.format(others.map(({ name }) => name))}`
}

/** Its status, and by whose word. */
export const reportOf = ({ status, attribution }: Claim): string =>
  `${statuses[status]}, according to ${whoSays(attribution)}.`

/** For example `about 16 December 2024 (inferred)`. */
export const dateOf = ({ words, basis }: When): string => `${words} (${basis})`

/** What is uncertain about its date, position and path, as briefly as can be. */
export function doubtsInBrief({ when, where, path, bounds }: Feature): string {
  const doubts = [
    when && `Date: ${dateOf(when)}.`,
    where && `Position ${where.precisionWords}.`,
    path && `The path is ${bases[path.basis]}.`,
    !bounds && 'Not on the map.',
  ]
  return doubts.filter(Boolean).join(' ')
}

/** Every claim with who makes it, and every doubt with its note. */
export function inFull({ claims, when, where, path }: Feature): string {
  const sentences = [
    ...claims.flatMap((claim) => [claim.text, reportOf(claim)]),
    when && `Date: ${when.words}, ${bases[when.basis]}.`,
    when?.note,
    where && `Position: ${where.words}, ${where.precisionWords}, ${bases[where.basis]}.`,
    where?.note,
    path && `The path is ${bases[path.basis]}.`,
    path?.note,
  ]
  return sentences.filter(Boolean).join(' ')
}
