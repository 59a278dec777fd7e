/**
 * Dossiers across the 180th meridian. Their files have longitudes within ±180°, as RFC 7946 asks for; from here on those beyond the
 * meridian go on counting, 179, 181, so that nothing that draws or measures meets a leap.
 */
import { continuous, middleLongitude } from '../bounds.ts'
import type { DossierFile, LayerFile, PassagesFile, TranslationFile } from '../format/format.ts'
import { turnedTo } from '../mercator.ts'

export interface DossierFiles {
  dossier: DossierFile
  passages: PassagesFile
  /** By id of the layer. */
  layers: ReadonlyMap<string, LayerFile>
  /** By language. */
  translations: ReadonlyMap<string, TranslationFile>
}

/** Any value with its positions turned: pairs of numbers are nothing else in a geometry. */
function goingOn(value: unknown, reference: number): unknown {
  if (!Array.isArray(value)) return value
  const [longitude, latitude] = value
  return typeof longitude === 'number' && typeof latitude === 'number'
    ? [turnedTo(longitude, reference), latitude]
    : value.map((inner) => goingOn(inner, reference))
}

/** A JSON value in which all coordinates are turned. */
function turnAll<Value>(value: Value, reference: number): Value {
  const text = JSON.stringify(value, (key, inner) =>
    key === 'coordinates' || key === 'at' ? goingOn(inner, reference) : inner,
  )
  return JSON.parse(text)
}

/** The same files; of a dossier whose extent crosses the meridian, with longitudes that go on beyond it. */
export function acrossMeridian(files: DossierFiles): DossierFiles {
  const { dossier, layers } = files
  const extent = continuous(dossier.extent)
  if (extent[2] <= 180) return files
  const reference = middleLongitude(extent)
  return {
    ...files,
    dossier: { ...turnAll(dossier, reference), extent },
    layers: new Map([...layers].map(([id, layer]) => [id, turnAll(layer, reference)])),
  }
}
