/** The names of the ground: countries, seas and towns, from the same file as on the live map. */
import type { FeatureCollection } from 'geojson'
import { element } from '../markup/element.ts'
import { isPlaceNamed, type PlaceKind } from '../style/places.ts'
import type { Frame } from './frame.ts'
import { boxOf, centred, type Label, labelOf, type Measure, type Stand, standsAround, writeLabel } from './labels.ts'
import type { Box, Wish } from './room.ts'
import type { Signs } from './signs.ts'

/** Sizes and spacing near those of `style/places.ts`. */
const looks: Record<
  PlaceKind,
  { size: (zoom: number, rank: number) => number; look: string; spacing: number; widest: number }
> = {
  country: { look: 'country', size: (zoom) => Math.min(16, 9 + zoom * 0.85), spacing: 0.18, widest: 7 },
  sea: { look: 'sea-name', size: (zoom) => Math.min(15, 8 + zoom), spacing: 0.14, widest: 9 },
  town: { look: 'town', size: (zoom, rank) => (rank <= 2 ? 9.8 : 9.2) + zoom * 0.4, spacing: 0, widest: 10 },
}

/** Right, left, below, above. */
const beside = (label: Label): Stand[] => {
  const [left, right, ...others] = standsAround(7, label)
  return [right, left, ...others.slice(0, 2)].filter((stand) => stand !== undefined)
}

const grown = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
})

/** @param omitted names of towns that the dossier itself marks */
export function placeNames(
  { features }: FeatureCollection,
  { zoom, reach, project }: Frame,
  omitted: readonly string[],
  measure: Measure,
): Signs {
  const [[x0, y0], [x1, y1]] = reach
  const places = (['country', 'sea', 'town'] as const).flatMap((kind) => {
    const { size, spacing, widest } = looks[kind]
    return features
      .flatMap(({ properties, geometry }) => {
        if (properties?.kind !== kind || geometry.type !== 'Point' || omitted.includes(properties.name)) return []
        const at = project(geometry.coordinates)
        if (at[0] < x0 || at[0] > x1 || at[1] < y0 || at[1] > y1) return []
        const { rank, name, ar } = properties
        const text = kind === 'country' ? name.toUpperCase() : name
        // Letters are not spaced out where Arabic ones are among them, which hang together.
        const line = { text, size: size(zoom, rank), weight: 400 as const, spacing: ar ? 0 : spacing }
        const label = labelOf(line, ar, line.size * widest, measure)
        const stands = kind === 'town' ? beside(label) : [centred(label)]
        const wish: Wish = {
          at,
          ways: stands.map((stand) => grown(boxOf(label, stand), 4)),
          wanted: (zoom) => isPlaceNamed(kind, rank, zoom) && !(kind === 'country' && zoom >= 9),
        }
        return [{ kind, at, rank, label, stands, wish }]
      })
      .sort((a, b) => a.rank - b.rank)
  })
  return {
    wishes: places.map(({ wish }) => wish),
    draw: (grants) =>
      places.flatMap(({ kind, at, label, stands, wish }) => {
        const grant = grants.get(wish)
        const stand = grant && stands[grant.way]
        if (!stand) return []
        const dot = kind === 'town' ? '<circle r="2.6"/>' : ''
        return [
          {
            at,
            drawing: element('g', { class: `${looks[kind].look} ${grant.look}`.trim() }, [
              dot,
              writeLabel(label, stand),
            ]),
          },
        ]
      }),
  }
}
