/** What a page gives to other sites and programs: code for a frame, and links that show a position on other maps. */
import { metresPerPixel } from '../dossier/mercator.ts'
import { type KnownPosition, printPosition } from '../dossier/position.ts'
import { escapeMarkup } from '../markup/escape.ts'

/** Of a frame, in CSS pixels. */
export const iframeSize = { width: 640, height: 480 }

/** The HTML that another page embeds a link with. */
export const iframeCode = ({ link, title }: { link: string; title: string }): string =>
  `<iframe src="${escapeMarkup(link)}" title="${escapeMarkup(title)}" width="${iframeSize.width}" height="${iframeSize.height}" loading="lazy" style="border:0;max-width:100%" allowfullscreen></iframe>`

/** Zoom 0 of other maps, where the world is one tile of 256 pixels, as our maps count zooms. */
const zoom0 = -1

/** About the width of a phone: the whole circle of uncertainty should fit on it. */
const screenPixels = 320

const [minZoom, maxZoom] = [5, 17]

/** The closest whole zoom at which a circle of this radius, in metres, is in view. */
function zoomFor(precision: number, latitude: number): number {
  const pixelsAtZoom0 = (2 * precision) / metresPerPixel(latitude, zoom0)
  return Math.min(Math.max(minZoom, Math.floor(Math.log2(screenPixels / pixelsAtZoom0))), maxZoom)
}

/** A position as other programs take it, latitude first: `35.4008, 35.9486`. */
export function plainPosition(position: KnownPosition): string {
  const [longitude, latitude] = printPosition(position)
  return `${latitude}, ${longitude}`
}

/** Addresses that show a position on other maps. */
export function externalMapLinks(position: KnownPosition) {
  const { coordinates, precision } = position
  const [longitude, latitude] = printPosition(position)
  const camera = `${zoomFor(precision, coordinates[1])}/${latitude}/${longitude}`
  return [
    {
      id: 'openstreetmap',
      address: `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=${camera}`,
    },
    { id: 'google', address: `https://www.google.com/maps/search/?api=1&query=${latitude},${longitude}` },
    // RFC 5870: latitude first; `u` is the uncertainty in metres.
    { id: 'geo', address: `geo:${latitude},${longitude};u=${precision}` },
  ] as const
}
