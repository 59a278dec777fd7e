import type { MapGeoJSONFeature, Map as MapLibreMap } from 'maplibre-gl'
import type { App } from '../app.svelte.ts'
import type { Dossier, Mark } from '../dossier/dossier.ts'
import { findFeature, inListOrder, marksOf } from '../dossier/find.ts'
import type { Phase } from '../dossier/phase.ts'
import { interactiveLayers } from '../style/overlays.ts'
import { linesIn } from '../view/sight.ts'

/** A mark that is on the map just now. */
export interface MarkInView {
  slug: string
  name: string
  /** A position of it that is in view: [longitude, latitude] in degrees, WGS 84. */
  at: [longitude: number, latitude: number]
}

type DrawnShape = Pick<MapGeoJSONFeature, 'geometry'>

/** Of a point that itself, of a line or an area the middle one of the positions that are in view. */
function positionIn(map: MapLibreMap, shapes: readonly DrawnShape[]): MarkInView['at'] | undefined {
  const { width, height } = map.getCanvas().getBoundingClientRect()
  const positions = shapes
    .flatMap(({ geometry }) => linesIn(geometry).flat())
    .map(([longitude = 0, latitude = 0]): MarkInView['at'] => [longitude, latitude])
  const seen = positions.filter((position) => {
    const { x, y } = map.project(position)
    return x >= 0 && y >= 0 && x <= width && y <= height
  })
  return seen[Math.floor(seen.length / 2)] ?? positions[Math.floor(positions.length / 2)]
}

/** What stands for a feature itself: not what surrounds it. */
const ownShapes = (dossier: Dossier, slug: string): DrawnShape[] => {
  const marks = marksOf(dossier, slug)
  const own = marks.filter(({ properties: { type } }) => ['site', 'event', 'movement'].includes(type))
  return own.length > 0 ? own : marks
}

/** What is drawn on the map and can be pointed at, in the order of the list; then, by name, what only its tiles have. */
export function marksInView(map: MapLibreMap, { dossier }: Pick<App, 'dossier'>): MarkInView[] {
  const layers = interactiveLayers.filter((id) => map.getLayer(id))
  const drawn = map
    .queryRenderedFeatures({ layers })
    .filter(({ state, properties }) => properties.slug && state.phase !== ('not-yet' satisfies Phase))
  const bySlug = new Map(drawn.map((feature) => [String(feature.properties.slug), feature]))
  const listed = inListOrder(dossier.features).filter(({ slug }) => bySlug.has(slug))
  const others = [...bySlug]
    .filter(([slug]) => !findFeature(dossier, slug))
    .map(([slug, feature]) => ({ slug, name: String((feature.properties as Mark).label), shapes: [feature] }))
    .toSorted((one, other) => one.name.localeCompare(other.name))
  return [...listed.map(({ slug, name }) => ({ slug, name, shapes: ownShapes(dossier, slug) })), ...others].flatMap(
    ({ slug, name, shapes }) => {
      const at = positionIn(map, shapes)
      return at ? { slug, name, at } : []
    },
  )
}
