import type { FeatureCollection, Position } from 'geojson'
import sharp from 'sharp'
import type { Bounds } from '../../src/dossier/dossier.ts'
import { type Elevation, elevation } from './elevation.ts'

/** A little more than the elevation's own twelve: the map smooths what lies between. */
const pixelsPerDegree = 16

/** Web Mercator's ordinate in degrees at the equator, and back. */
const mercator = (latitude: number): number =>
  (Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * 180) / Math.PI
const latitudeOf = (ordinate: number): number => (Math.atan(Math.sinh((ordinate * Math.PI) / 180)) * 180) / Math.PI

/** Steeper than nature, for at this scale even Lebanon is flat. */
const exaggeration = 9

/** The strongest shadow and light, as opacity from 0 to 255. Light is held back: paper is nearly white already. */
const darkest = 150
const lightest = 110

/** Shades nearer than this look the same, and pack better if they are. */
const shadeStep = 3

/** The picture of a box: its size in pixels, and the ordinate of its upper edge. */
interface Picture {
  box: Bounds
  width: number
  height: number
  top: number
}

function pictureOf(box: Bounds): Picture {
  const [west, south, east, north] = box
  const top = mercator(north)
  const height = Math.round((top - mercator(south)) * pixelsPerDegree)
  return { box, width: Math.round((east - west) * pixelsPerDegree), height, top }
}

/**
 * The hillshade of a box as black shadows and white lights on transparency, so that one image serves a light and a dark
 * theme. Light comes from the north-west, as maps have it.
 */
export async function writeRelief(box: Bounds, sea: FeatureCollection, path: string): Promise<void> {
  const picture = pictureOf(box)
  const { width, height } = picture
  const shade = shades(elevation(), picture)
  const land = await landMask(sea, picture)
  const pixels = Buffer.alloc(width * height * 4)
  shade.forEach((value, index) => {
    const alpha = Math.min(1, Math.abs(value)) * (value < 0 ? darkest : lightest)
    pixels.fill(value < 0 ? 0 : 255, index * 4, index * 4 + 3)
    pixels[index * 4 + 3] = Math.round((alpha * (land[index] ?? 0)) / 255 / shadeStep) * shadeStep
  })
  const image = sharp(pixels, { raw: { width, height, channels: 4 } })
  // Lossless: lossy transparency shows as steps, and these soft slopes pack well.
  await image.webp({ lossless: true, effort: 6 }).toFile(path)
}

/** From -1, a slope turned away from the light, over 0, level ground, to 1. */
function shades(heightAt: Elevation, { box, width, height, top }: Picture): number[] {
  const step = 1 / pixelsPerDegree
  return Array.from({ length: width * height }, (_, index) => {
    const longitude = box[0] + ((index % width) + 0.5) * step
    const latitude = latitudeOf(top - (Math.floor(index / width) + 0.5) * step)
    const metresPerDegree = 111_320 * Math.cos((latitude * Math.PI) / 180)
    const eastward = slope(heightAt(longitude - step, latitude), heightAt(longitude + step, latitude), metresPerDegree)
    const northward = slope(heightAt(longitude, latitude - step), heightAt(longitude, latitude + step), 111_320)
    return Math.tanh((eastward - northward) * Math.SQRT1_2 * exaggeration) * fade(box, longitude, latitude)
  })
}

/** Over so many degrees, or so much of a small box, the relief fades out. */
const fading = 2
const fadingShare = 0.12

/** From 1 inland to 0 at the image's edges, so that the relief has no end that one sees. */
function fade([west, south, east, north]: Bounds, longitude: number, latitude: number): number {
  const margin = Math.min(longitude - west, east - longitude, latitude - south, north - latitude)
  const part = Math.min(1, Math.max(0, margin / Math.min(fading, fadingShare * (east - west))))
  return part * part * (3 - 2 * part)
}

const slope = (before: number, after: number, metresPerDegree: number): number =>
  (after - before) / ((2 / pixelsPerDegree) * metresPerDegree)

/**
 * 255 on land, 0 out at sea. It reaches a little over the coast, softly: the sea is drawn above it and cuts it sharp,
 * which pixels of 6 km could not.
 */
async function landMask(sea: FeatureCollection, { box: [west], width, height, top }: Picture): Promise<Buffer> {
  const point = ([longitude = 0, latitude = 0]: Position): string =>
    `${((longitude - west) * pixelsPerDegree).toFixed(1)} ${((top - mercator(latitude)) * pixelsPerDegree).toFixed(1)}`
  const polygons = sea.features.flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon' ? geometry.coordinates : geometry.type === 'Polygon' ? [geometry.coordinates] : [],
  )
  const path = polygons
    .flat()
    .map((ring) => `M${ring.map(point).join('L')}Z`)
    .join('')
  const land = `<rect width="${width}" height="${height}" fill="#fff"/>`
  const waves = `<path fill="#000" fill-rule="evenodd" stroke="#fff" stroke-width="6" d="${path}"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${land}${waves}</svg>`
  return sharp(Buffer.from(svg)).extractChannel('red').blur(1.5).raw().toBuffer()
}
