/** The order of the dossiers of a site: those that it names first, then the others, the newest first. */
import type { Dossier } from '../dossier.ts'

export function orderDossiers(dossiers: readonly Dossier[], named: readonly string[] = []): Dossier[] {
  const place = ({ slug }: Dossier) => (named.includes(slug) ? named.indexOf(slug) : named.length)
  const day = ({ published }: Dossier) => published ?? ''
  return dossiers.toSorted(
    (one, other) =>
      place(one) - place(other) || day(other).localeCompare(day(one)) || one.slug.localeCompare(other.slug),
  )
}
