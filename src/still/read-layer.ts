/** Reads a layer of the style as MapLibre does, with the style specification's own functions, at one zoom. */
import {
  type Color,
  type FilterSpecification,
  featureFilter,
  type LayerSpecification,
  latest,
  normalizePropertyExpression,
  type PropertyValueSpecification,
  type StylePropertyExpression,
  type StylePropertySpecification,
} from '@maplibre/maplibre-gl-style-spec'
import type { Geometry } from 'geojson'

/** A feature of a source, as expressions see it. */
export interface SourceFeature {
  geometry: Geometry
  properties: Record<string, unknown>
  /** Its feature-state. */
  state?: Record<string, unknown>
}

const expressionFeature = ({ geometry, properties }: SourceFeature) => ({
  type: geometry.type === 'GeometryCollection' ? ('Unknown' as const) : geometry.type,
  properties,
})

const noFeature: SourceFeature = { geometry: { type: 'Point', coordinates: [] }, properties: {} }

/** More than a map has, so that a long build keeps no more. */
const mostKept = 2000

/** To read an expression takes long, and most are the same on every page: what was read lately is kept. */
function keeping<Value, Read>(read: (value: Value, name: string) => Read): typeof read {
  const kept = new Map<string, Read>()
  return (value, name) => {
    const key = `${name} ${JSON.stringify(value)}`
    const found = kept.get(key) ?? read(value, name)
    if (kept.size >= mostKept) kept.clear()
    kept.set(key, found)
    return found
  }
}

export interface LayerAt {
  spec: LayerSpecification
  zoom: number
  /** Whether the style gives the layer this property. */
  has(property: string): boolean
  /** Whether the layer's filter lets the feature through. */
  shows(feature: SourceFeature): boolean
  color(property: string, feature?: SourceFeature): Color
  number(property: string, feature?: SourceFeature, zoom?: number): number
  /** Any other value: text, lists, formatted text. */
  value<Value>(property: string, feature?: SourceFeature): Value
}

/** The reference of the style specification, whose types do not allow for a group name made from a layer's type. */
const reference = latest as unknown as Record<string, Record<string, StylePropertySpecification>>

const readFilter = keeping((filter: FilterSpecification | undefined, name) => featureFilter(filter, name))

/** @param name of a property: the type of its layer, a dot, its own */
function readProperty(group: 'paint' | 'layout') {
  return keeping((value: PropertyValueSpecification<unknown> | undefined, name) => {
    const [type = '', property = ''] = name.split('.')
    const specification = reference[`${group}_${type}`]?.[property]
    if (!specification) throw new RangeError(`layerAt: a layer of type ${type} has no ${property}`)
    return normalizePropertyExpression(value ?? specification.default, name, specification)
  })
}

const readGroup = { paint: readProperty('paint'), layout: readProperty('layout') }

/**
 * The layer at a zoom, or nothing where that zoom does not show it. Like MapLibre, filters and layout are evaluated at the
 * zoom of the tiles, the whole number below; paint and sizes at the zoom itself.
 */
export function layerAt(spec: LayerSpecification, zoom: number): LayerAt | undefined {
  if (zoom < (spec.minzoom ?? 0) || zoom >= (spec.maxzoom ?? Infinity)) return undefined
  if (spec.layout?.visibility === 'none') return undefined
  const tileZoom = Math.floor(zoom)
  const { filter } = readFilter('filter' in spec ? spec.filter : undefined, `layers.${spec.id}.filter`)
  const given = new Map<string, PropertyValueSpecification<unknown>>(Object.entries({ ...spec.layout, ...spec.paint }))
  const read = new Map<string, { expression: StylePropertyExpression; isPaint: boolean }>()

  const find = (property: string) => {
    const known = read.get(property)
    if (known) return known
    const isPaint = reference[`paint_${spec.type}`]?.[property] !== undefined
    const expression = readGroup[isPaint ? 'paint' : 'layout'](given.get(property), `${spec.type}.${property}`)
    const found = { expression, isPaint }
    read.set(property, found)
    return found
  }
  const evaluate = (property: string, feature = noFeature, at?: number) => {
    const { expression, isPaint } = find(property)
    return expression.evaluate(
      { zoom: at ?? (isPaint ? zoom : tileZoom) },
      expressionFeature(feature),
      feature.state ?? {},
    )
  }
  return {
    spec,
    zoom,
    has: (property) => given.has(property),
    shows: (feature) => filter({ zoom: tileZoom }, expressionFeature(feature)),
    color: (property, feature) => evaluate(property, feature),
    number: (property, feature, at) => Number(evaluate(property, feature, at)),
    value: (property, feature) => evaluate(property, feature),
  }
}
