/** Draws paths over sea: an editor gives the two ends, and the way between them, round the land, is inferred. */
import type { Polygon, Position } from 'geojson'
import { usualDoubt } from '../check/check.ts'
import { isLayerFile } from '../format/format.ts'
import { decimalsFor } from '../position.ts'
import { type Draft, drafts, type Filled, isDraft } from './draft.ts'
import { jsonText } from './json-text.ts'
import { seaRoute } from './sea-route.ts'

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && value.length === 2 && value.every((number) => typeof number === 'number')

/** A line of its two ends alone, which cannot be a path over sea. */
const isBare = (line: unknown): line is [Position, Position] =>
  Array.isArray(line) && line.length === 2 && line.every(isPosition)

function drawRoute(
  file: string,
  feature: Draft,
  seas: readonly Polygon[] | undefined,
): { told: string[]; refused: string[] } {
  const path = isDraft(feature.properties) && isDraft(feature.properties.path) ? feature.properties.path : {}
  const geometry = isDraft(feature.geometry) ? feature.geometry : {}
  const isOne = geometry.type === 'LineString'
  const lines: unknown[] = isOne
    ? [geometry.coordinates]
    : Array.isArray(geometry.coordinates)
      ? geometry.coordinates
      : []
  if (path.over !== 'sea' || !lines.some(isBare)) return { told: [], refused: [] }
  const name = `${file} · ${feature.id}: geometry`
  if (!seas)
    return { told: [], refused: [`${name}: a path over sea is drawn on a ground, and none covers it: npm run ground`] }
  const decimals = decimalsFor(typeof path.corridor === 'number' ? path.corridor / 2 : usualDoubt) + 1
  const drawn = lines.map((line) => (isBare(line) ? seaRoute(...line, seas, decimals) : line))
  if (drawn.includes(undefined)) return { told: [], refused: [`${name}: no sea of the ground joins its two ends`] }
  geometry.coordinates = isOne ? drawn[0] : drawn
  path.basis ??= 'inferred'
  path.source ??= 'The shortest way over the sea of the ground, round the land'
  const positions = drawn.flatMap((line) => (Array.isArray(line) ? line : [])).length
  return { told: [`${name} over sea, round the land: ${positions} positions`], refused: [] }
}

/**
 * @param files the text of each file of the dossier, by its name: they are JSON
 * @param seas of the ground under the dossier; undefined where it has none
 * @returns the files that have a path more, and a line for what was drawn, and for what could not be
 */
export function fillRoutes(files: ReadonlyMap<string, string>, seas: readonly Polygon[] | undefined): Filled {
  const layers = [...files]
    .filter(([name]) => isLayerFile(name))
    .map(([name, text]) => ({ name, file: JSON.parse(text) as Draft }))
  const routes = layers.flatMap(({ name, file }) =>
    drafts(file.features).map((feature) => ({ name, ...drawRoute(name, feature, seas) })),
  )
  const changed = new Set(routes.flatMap(({ name, told }) => (told.length > 0 ? name : [])))
  const drawn = layers.filter(({ name }) => changed.has(name)).map(({ name, file }) => [name, jsonText(file)] as const)
  return {
    files: new Map([...files, ...drawn]),
    told: routes.flatMap(({ told }) => told),
    refused: routes.flatMap(({ refused }) => refused),
  }
}
