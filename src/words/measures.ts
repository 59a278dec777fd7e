/** Positions and lengths, never with more digits than they are known to. */
import { type KnownPosition, printPosition, toTwoDigits } from '../dossier/position.ts'
import type { Language } from './language.ts'

type Said = (number: string) => string

export const measuresIn = ({ messages: { measures }, formats: { plainNumber } }: Language) => {
  const half = (printed: string, positive: Said, negative: Said) =>
    printed.startsWith('-') ? negative(printed.slice(1)) : positive(printed)

  const length = (metres: number) =>
    metres < 1000 ? measures.metres(plainNumber(metres)) : measures.kilometres(plainNumber(metres / 1000))

  const radius = (metres: number) => length(toTwoDigits(metres))

  return {
    /** For example `33.53° N, 36.22° E`: latitude first, as people read it. */
    position: (where: KnownPosition) => {
      const [east, north] = printPosition(where)
      return measures.position(half(north, measures.north, measures.south), half(east, measures.east, measures.west))
    },
    /** The size of a file: `850 B` or `3 kB`. */
    size: (bytes: number) =>
      bytes < 1000 ? measures.bytes(plainNumber(bytes)) : measures.kilobytes(plainNumber(Math.round(bytes / 1000))),
    /** For example `300 m` or `5 km`. */
    length,
    /** The same, of a length that is only roughly known: `about 300 km`. */
    roughLength: (metres: number) => measures.about(length(metres)),
    /** For example `2 km`. */
    radius,
    /** For example `about 4000 m²` or `about 12 km²`. */
    roughArea: (squareMetres: number) =>
      measures.about(
        squareMetres < 10_000
          ? measures.squareMetres(plainNumber(squareMetres))
          : measures.squareKilometres(plainNumber(squareMetres / 1_000_000)),
      ),
    /** For example `± 2 km` or `± 100 m`. */
    precision: (metres: number) => measures.precision(radius(metres)),
  }
}
