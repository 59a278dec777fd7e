/** The camera of an address, in MapLibre's own writing: `#map=zoom/latitude/longitude[/bearing[/pitch]]`. */

export interface Camera {
  /** As MapLibre counts it: the world is 512 CSS pixels wide at zoom 0. */
  zoom: number
  /** Degrees, WGS 84. */
  latitude: number
  longitude: number
  /** Degrees clockwise from north, −180 to 180: what is up on the map. */
  bearing: number
  /** Degrees from straight down. */
  pitch: number
}

/** The limits of the live map, by the names of MapLibre's options; a camera beyond them is not accepted. */
export const cameraLimits = { minZoom: 1.5, maxZoom: 17, maxPitch: 60 } as const

/** Where Web Mercator ends, in degrees: the world is square. */
const mercatorEnd = 85.051129

/** Into (−180, 180], as MapLibre has longitudes. */
function wrap(longitude: number): number {
  if (longitude > -180 && longitude <= 180) return longitude
  const wrapped = ((((longitude + 180) % 360) + 360) % 360) - 180
  return wrapped === -180 ? 180 : wrapped
}

/**
 * Reads the camera as MapLibre's `Hash` does, which refuses what is malformed or beyond its limits; a latitude beyond
 * Mercator is clamped, and a longitude is wrapped.
 *
 * @param hash with or without its `#`; its other parameters are ignored
 */
export function readCamera(hash: string): Camera | null {
  const parts = new URLSearchParams(hash.replace('#', '')).get('map')?.split('/').map(Number) ?? []
  const [zoom, latitude, longitude, bearing = 0, pitch = 0] = parts
  if (zoom === undefined || latitude === undefined || longitude === undefined || !parts.every(Number.isFinite)) {
    return null
  }
  const { minZoom, maxZoom, maxPitch } = cameraLimits
  const isWithin = zoom >= minZoom && zoom <= maxZoom && pitch >= 0 && pitch <= maxPitch
  if (!isWithin || Math.abs(latitude) > 90 || Math.abs(bearing) > 180) return null
  return {
    zoom,
    // Adding 0 makes −0 a plain 0.
    latitude: Math.min(mercatorEnd, Math.max(-mercatorEnd, latitude)) + 0,
    longitude: wrap(longitude) + 0,
    bearing: bearing + 0,
    pitch: pitch + 0,
  }
}

/** As finely as a screen shows it: places to half a pixel, zooms to 0.01, bearings to 0.1°, pitches to 1°. */
export function roundCamera({ zoom, latitude, longitude, bearing, pitch }: Camera): Camera {
  const round = (value: number, decimals: number) => Number(value.toFixed(decimals)) + 0
  const pixelsPerDegree = (512 * 2 ** zoom) / 360
  const decimals = Math.ceil(Math.log10(2 * pixelsPerDegree))
  return {
    zoom: round(zoom, 2),
    latitude: round(latitude, decimals),
    longitude: wrap(round(wrap(longitude), decimals)),
    bearing: round(bearing, 1),
    pitch: round(pitch, 0),
  }
}

/** With its `#`, or nothing without a camera; `readCamera` reads it back. What is zero at the end is left out, as MapLibre does. */
export function writeCamera(camera: Camera | null): string {
  if (!camera) return ''
  const { zoom, latitude, longitude, bearing, pitch } = camera
  const turned = bearing !== 0 || pitch !== 0 ? [bearing] : []
  return `#map=${[zoom, latitude, longitude, ...turned, ...(pitch === 0 ? [] : [pitch])].join('/')}`
}
