import type { FeatureCollection, Position } from 'geojson'
import sharp from 'sharp'
import { region } from '../../src/style/ground-files.ts'
import { type Elevation, elevation } from './elevation.ts'
import { outputPath } from './geojson.ts'

/** A little more than the elevation's own twelve: the map smooths what lies between. */
const pixelsPerDegree = 16
const [west, south, east, north] = region
const width = (east - west) * pixelsPerDegree

/** Web Mercator's ordinate in degrees at the equator, and back. */
const mercator = (latitude: number): number =>
  (Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * 180) / Math.PI
const latitudeOf = (ordinate: number): number => (Math.atan(Math.sinh((ordinate * Math.PI) / 180)) * 180) / Math.PI

const top = mercator(north)
const height = Math.round((top - mercator(south)) * pixelsPerDegree)

/** Steeper than nature, for at this scale even Lebanon is flat. */
const exaggeration = 9

/** The strongest shadow and light, as opacity from 0 to 255. Light is held back: paper is nearly white already. */
const darkest = 150
const lightest = 110

/** Shades nearer than this look the same, and pack better if they are. */
const shadeStep = 3

/**
 * The hillshade of the region as black shadows and white lights on transparency, so that one image serves a light and a
 * dark theme. Light comes from the north-west, as maps have it.
 */
export async function writeRelief(sea: FeatureCollection): Promise<void> {
  const shade = shades(elevation())
  const land = await landMask(sea)
  const pixels = Buffer.alloc(width * height * 4)
  shade.forEach((value, index) => {
    const alpha = Math.min(1, Math.abs(value)) * (value < 0 ? darkest : lightest)
    pixels.fill(value < 0 ? 0 : 255, index * 4, index * 4 + 3)
    pixels[index * 4 + 3] = Math.round((alpha * (land[index] ?? 0)) / 255 / shadeStep) * shadeStep
  })
  const image = sharp(pixels, { raw: { width, height, channels: 4 } })
  // Lossless: lossy transparency shows as steps, and these soft slopes pack well.
  await image.webp({ lossless: true, effort: 6 }).toFile(outputPath('relief.webp'))
}

/** From -1, a slope turned away from the light, over 0, level ground, to 1. */
function shades(heightAt: Elevation): number[] {
  const step = 1 / pixelsPerDegree
  return Array.from({ length: width * height }, (_, index) => {
    const longitude = west + ((index % width) + 0.5) * step
    const latitude = latitudeOf(top - (Math.floor(index / width) + 0.5) * step)
    const metresPerDegree = 111_320 * Math.cos((latitude * Math.PI) / 180)
    const eastward = slope(heightAt(longitude - step, latitude), heightAt(longitude + step, latitude), metresPerDegree)
    const northward = slope(heightAt(longitude, latitude - step), heightAt(longitude, latitude + step), 111_320)
    return Math.tanh((eastward - northward) * Math.SQRT1_2 * exaggeration) * fade(longitude, latitude)
  })
}

/** From 1 inland to 0 at the image's edges, so that the relief has no end that one sees. */
function fade(longitude: number, latitude: number): number {
  const margin = Math.min(longitude - west, east - longitude, latitude - south, north - latitude)
  const part = Math.min(1, Math.max(0, margin / 2))
  return part * part * (3 - 2 * part)
}

const slope = (before: number, after: number, metresPerDegree: number): number =>
  (after - before) / ((2 / pixelsPerDegree) * metresPerDegree)

/**
 * 255 on land, 0 out at sea. It reaches a little over the coast, softly: the sea is drawn above it and cuts it sharp,
 * which pixels of 6 km could not.
 */
async function landMask(sea: FeatureCollection): Promise<Buffer> {
  const point = ([longitude = 0, latitude = 0]: Position): string =>
    `${((longitude - west) * pixelsPerDegree).toFixed(1)} ${((top - mercator(latitude)) * pixelsPerDegree).toFixed(1)}`
  const path = sea.features
    .flatMap(({ geometry }) => (geometry.type === 'MultiPolygon' ? geometry.coordinates : []))
    .flat()
    .map((ring) => `M${ring.map(point).join('L')}Z`)
    .join('')
  const land = `<rect width="${width}" height="${height}" fill="#fff"/>`
  const waves = `<path fill="#000" fill-rule="evenodd" stroke="#fff" stroke-width="6" d="${path}"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${land}${waves}</svg>`
  return sharp(Buffer.from(svg)).extractChannel('red').blur(1.5).raw().toBuffer()
}
