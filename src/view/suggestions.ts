/** Features to suggest where an address names one that does not exist. */
import { distance } from 'fastest-levenshtein'
import type { Dossier } from '../dossier/dossier.ts'

/** A feature of the dossier whose name is similar to the one given. */
export interface Suggestion {
  feature: string
  name: string
}

const maxSuggestions = 3

/** How many letters may differ before two names are no longer taken for similar. */
const maxEdits = (text: string) => Math.max(2, Math.ceil(text.length / 3))

const editDistance = (given: string, name: string) =>
  name.includes(given) && given.length > 2 ? 1 : distance(given, name)

/** Up to three features whose slugs, aliases, names or spellings are similar to a text, the most similar first. */
export function suggestFeatures(text: string, { features }: Dossier): Suggestion[] {
  const given = text.toLowerCase().slice(0, 100)
  const ranked = features.map(({ slug: feature, aliases, name, spellings }) => {
    const names = [feature, ...aliases, name.toLowerCase(), ...spellings.map((spelling) => spelling.toLowerCase())]
    return { feature, name, edits: Math.min(...names.map((candidate) => editDistance(given, candidate))) }
  })
  return ranked
    .filter(({ edits }) => edits <= maxEdits(given))
    .sort((a, b) => a.edits - b.edits)
    .slice(0, maxSuggestions)
    .map(({ feature, name }) => ({ feature, name }))
}
