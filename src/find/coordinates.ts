/** Coordinates as people paste them: decimal, degrees with minutes and seconds, MGRS, plus codes, `geo:` addresses (RFC 5870). */
import { convert } from 'geo-coordinates-parser'
import { toPoint } from 'mgrs'
import { OpenLocationCode } from 'open-location-code'

/** In degrees, WGS 84. */
export interface Coordinates {
  latitude: number
  longitude: number
}

const number = String.raw`([+-]?\d+(?:\.\d+)?)`
const decimal = new RegExp(`^${number}\\s*°?(?:\\s*,\\s*|\\s*;\\s*|\\s+)${number}\\s*°?$`)
const lettered = new RegExp(
  `^(?:([NS])\\s*)?${number}\\s*°?\\s*([NS])?\\s*[,;]?\\s*(?:([EW])\\s*)?${number}\\s*°?\\s*([EW])?$`,
  'i',
)
const geo = new RegExp(`^geo:${number},${number}`, 'i')
const mgrs = /^\d{1,2}[C-HJ-NP-X][A-HJ-NP-Z]{2}(?:\d\d){1,5}$/i
const plusCodes = new OpenLocationCode()

const spotOf = (latitude: number, longitude: number): Coordinates | undefined =>
  Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined

/** South and west are negative. */
const signed = (degrees: string, ...letters: (string | undefined)[]) =>
  Number(degrees) * (letters.some((letter) => /[SW]/i.test(letter ?? '')) ? -1 : 1)

function readLettered(text: string): Coordinates | undefined {
  const [, before, latitude, after, eastBefore, longitude, eastAfter] = lettered.exec(text) ?? []
  if (!latitude || !longitude || !(before ?? after) || !(eastBefore ?? eastAfter)) return undefined
  return spotOf(signed(latitude, before, after), signed(longitude, eastBefore, eastAfter))
}

function readDegrees(text: string): Coordinates | undefined {
  // Of bare decimals the parser takes some for minutes; those are read above.
  if (!/[\u00b0\u00bad'\u2032"\u2033]|[NS].*\s/i.test(text)) return undefined
  try {
    const { decimalLatitude, decimalLongitude } = convert(text, 6)
    return spotOf(decimalLatitude, decimalLongitude)
  } catch {
    // It is something else.
    return undefined
  }
}

/** @returns undefined where a text is no coordinates */
export function readSpot(given: string): Coordinates | undefined {
  const text = given.trim()
  const [, latitude, longitude] = geo.exec(text) ?? decimal.exec(text) ?? []
  if (latitude && longitude) return spotOf(Number(latitude), Number(longitude))
  const code = text.replaceAll(/\s/g, '').toUpperCase()
  if (mgrs.test(code)) {
    const [east, north] = toPoint(code)
    return spotOf(north, east)
  }
  if (plusCodes.isFull(code)) {
    const { latitudeCenter, longitudeCenter } = plusCodes.decode(code)
    return spotOf(latitudeCenter, longitudeCenter)
  }
  return readLettered(text) ?? readDegrees(text)
}
