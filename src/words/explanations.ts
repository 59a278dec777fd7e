/** What symbols mean, in a few words each; lengths in metres. */
import type { KeyEntry, Span } from '../view/key.ts'
import type { Language } from './language.ts'
import { measuresIn } from './measures.ts'

export const keyEntryIn = (language: Language) => {
  const { key, terms } = language.messages
  const { length, radius } = measuresIn(language)

  /** From the least to the most, or about one length where both read alike. */
  function range(
    [from, to]: Span,
    print: (metres: number) => string,
    one: (length: string) => string,
    several: (least: string, most: string) => string,
  ) {
    const [least, most] = [print(from), print(to)]
    return least === most ? one(least) : several(least, most)
  }

  /** What one symbol means. */
  return (entry: KeyEntry): string => {
    switch (entry.swatch) {
      case 'disc':
        // The own word of a dossier, where it has one.
        return entry.kindName ?? terms.kinds[entry.kind][entry.isSeveral ? 'several' : 'one']
      case 'band':
        return range(entry.metres, length, key.band, key.bands)
      case 'ring':
        return range(entry.metres, radius, key.place, key.places)
      case 'dashed':
        return terms.inferredPath
      default:
        return key[entry.swatch]
    }
  }
}
