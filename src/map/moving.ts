/**
 * What moves along a path at a moment: how far it has come, by the length of the path, and a short trail behind it. Where it
 * is in truth nobody has reported: it goes evenly through the time in which it can have been under way, and says what is inferred.
 */
import type { FeatureCollection, LineString } from 'geojson'
import type { Dossier, Feature } from '../dossier/dossier.ts'
import { length, pieceOf, positionAlong } from '../dossier/geodesy.ts'
import { momentsIn } from '../dossier/moments.ts'
import { toTwoDigits } from '../dossier/position.ts'
import type { Words } from '../words/words.ts'

/** The trail, as a share of the path. */
const trail = 0.12

interface MovingLine {
  feature: Feature
  line: LineString
  metres: number
  /** Without an end that is known, only a stroke is drawn: how far it has come is not told. */
  isStroke: boolean
}

/** The lines of a dossier’s dated movements; the pieces of one that fades out are one line. */
function movingLinesOf({ features, marks }: Pick<Dossier, 'features' | 'marks'>): MovingLine[] {
  return features.flatMap((feature): MovingLine[] => {
    if (feature.type !== 'movement' || !feature.when) return []
    const drawn = marks.features.filter(
      ({ properties }) => properties.slug === feature.slug && properties.type === 'movement',
    )
    const lines = drawn.flatMap(({ geometry }) => (geometry.type === 'LineString' ? geometry : []))
    const isStroke = drawn.some(({ properties }) => properties.strength < 1)
    const whole: LineString = { type: 'LineString', coordinates: lines.flatMap(({ coordinates }) => coordinates) }
    return (isStroke ? [whole] : lines).map((line) => ({ feature, line, metres: length(line), isStroke }))
  })
}

/** How much of the time in which it can have been under way has gone by; undefined before, after, and where that is open. */
function shareGone({ when }: Feature, moment: number): number | undefined {
  const [begins, , , ended] = momentsIn(when?.span ?? '')
  const share = (moment - begins) / (ended - begins)
  return Number.isFinite(ended - begins) && share >= 0 && share <= 1 ? share : undefined
}

export class Moving {
  readonly #ways: readonly MovingLine[]
  readonly #words: Words

  constructor(dossier: Pick<Dossier, 'features' | 'marks'>, words: Words) {
    this.#ways = movingLinesOf(dossier)
    this.#words = words
  }

  /** @param isOn whether the view shows it @param write how a text stands on the map */
  at(moment: number, isOn: (feature: Feature) => boolean, write = (text: string) => text): FeatureCollection {
    const features = this.#ways.flatMap(({ feature, line, metres, isStroke }): FeatureCollection['features'] => {
      const share = isOn(feature) ? shareGone(feature, moment) : undefined
      if (share === undefined) return []
      const text = isStroke
        ? ''
        : write(this.#words.timeline.soFar(toTwoDigits(share * metres), feature.path?.basis === 'inferred'))
      const properties = { slug: feature.slug, text }
      const from = Math.max(0, share - trail) * metres
      const behind =
        share > 0 ? [{ type: 'Feature' as const, properties, geometry: pieceOf(line, from, share * metres) }] : []
      const head = { type: 'Point' as const, coordinates: positionAlong(line, share) }
      return [...behind, { type: 'Feature' as const, properties, geometry: head }]
    })
    return { type: 'FeatureCollection', features }
  }
}
