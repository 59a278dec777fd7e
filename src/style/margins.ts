/**
 * What the map keeps clear around the selection: its tools, the key and the scale lie there. In two languages that must
 * say the same, for the live map and for the still one, which is laid out before any script has come.
 */

export interface Margins {
  top: number
  right: number
  bottom: number
  left: number
}

/** The camera fits no selection more closely than this zoom. */
export const closest = 13

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
