import type { Problem } from '../../src/dossier/check/check.ts'
import { dossierFileName } from '../../src/dossier/format/format.ts'

/** The problems of each dossier that claims a name which it or another has already. @param dossiers with their former names */
export function sharedNames(
  dossiers: readonly { slug: string; aliases: readonly string[] }[],
): ReadonlyMap<string, Problem[]> {
  const owners = new Map(dossiers.map(({ slug }) => [slug, slug]))
  const problemsOf = (slug: string, aliases: readonly string[]) =>
    aliases.flatMap((alias): Problem[] => {
      const owner = owners.get(alias)
      owners.set(alias, slug)
      // That its own name is no former one, the check of the dossier says.
      if (owner === undefined || alias === slug) return []
      const found = `${alias}, which ${owner} has`
      return [{ file: dossierFileName, pointer: '/aliases', found, expected: 'a name of its own' }]
    })
  return new Map(dossiers.map(({ slug, aliases }) => [slug, problemsOf(slug, aliases)]))
}
