/**
 * The margins that the map keeps around the selection, for its tools, the key and the scale. They are written twice and must
 * agree: as a function for the live map, and as CSS for the still map, which is laid out before any script is loaded.
 */

export interface Margins {
  top: number
  right: number
  bottom: number
  left: number
}

/** The closest zoom at which the camera fits a selection. */
export const maxFitZoom = 13

/** For the live map. Lengths in CSS pixels. */
export function margins({ width, height }: { width: number; height: number }): Margins {
  const isRoomy = width > 900
  const side = Math.min(56, width / 8)
  return {
    top: Math.min(56, height / 8),
    right: side,
    bottom: Math.min(isRoomy ? 120 : 72, height / 6),
    left: isRoomy ? 320 : side,
  }
}

/** For the still map, within the container `stage`. */
export const marginRules =
  '.still{inset:min(56px,12.5cqh) min(56px,12.5cqw) min(72px,16.6667cqh)}' +
  '@container stage (width > 900px){.still{bottom:min(120px,16.6667cqh);left:320px}}'
