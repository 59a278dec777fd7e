/** What somebody may have meant who wrote a name that is not there. */
import { distance } from 'fastest-levenshtein'
import type { Dossier } from '../dossier/dossier.ts'

/** A feature whose name is near to the one given. */
export interface Near {
  dossier: string
  feature: string
  name: string
}

const most = 3

/** Letters to be changed, at most, before a name is another name altogether. */
const tolerance = (text: string) => Math.max(2, Math.ceil(text.length / 3))

const apart = (given: string, name: string) => (name.includes(given) && given.length > 2 ? 1 : distance(given, name))

/** The features whose slugs, former slugs or names are nearest to a text, the nearest first; none where all are far. */
export function nearest(text: string | undefined, dossiers: readonly Dossier[]): Near[] {
  const given = (text ?? '').toLowerCase().slice(0, 100)
  const ranked = dossiers.flatMap(({ slug: dossier, features }) =>
    features.map(({ slug: feature, aliases, name, spellings }) => {
      const names = [feature, ...aliases, name.toLowerCase(), ...spellings.map((spelling) => spelling.toLowerCase())]
      return { dossier, feature, name, steps: Math.min(...names.map((candidate) => apart(given, candidate))) }
    }),
  )
  return ranked
    .filter(({ steps }) => steps <= tolerance(given))
    .sort((a, b) => a.steps - b.steps)
    .slice(0, most)
    .map(({ dossier, feature, name }) => ({ dossier, feature, name }))
}
