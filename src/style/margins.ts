/**
 * The margins that the map keeps around the selection, for its list, its buttons, the message and the scale. The live map
 * takes them as numbers, the still one, which is laid out before any script is loaded, as CSS: both are made from one table.
 */
import { toolsEnd } from './covered.ts'
import { listBox, listEnd, listOpensOn, opensBeyond } from './list-box.ts'

/** CSS pixels, by the sides of the screen: MapLibre does not know where a line begins. */
export interface Margins {
  top: number
  right: number
  bottom: number
  left: number
}

/** CSS pixels, and the part of the stage’s height or width that they never exceed: 8 is an eighth. */
type Margin = readonly [pixels: number, part: number]
type Table = Readonly<Record<'top' | 'bottom' | 'start' | 'end', Margin>>

/** The closest zoom at which the camera fits a selection. */
export const maxFitZoom = 13

const side: Margin = [56, 8]
/** A sign and a little air: this far its middle stays from a tool. */
const clearance = 20
/** The list is a button at the top; the buttons of the map stand where a line ends. */
const cramped: Table = {
  top: [listBox({ width: 0, height: 0 }).bottom + clearance, 4],
  bottom: [72, 6],
  start: side,
  end: [toolsEnd + clearance, 6],
}
/** The list is open, and stands where a line begins. */
const roomy: Table = {
  ...cramped,
  top: side,
  start: [listEnd + 56, 1],
}

/** For the live map, in a stage of that size in CSS pixels. */
export function margins({ width, height }: { width: number; height: number }, isRightToLeft = false): Margins {
  const { top, bottom, start, end } = listOpensOn({ width }) ? roomy : cramped
  const down = ([pixels, part]: Margin) => Math.min(pixels, height / part)
  const across = ([pixels, part]: Margin) => Math.min(pixels, width / part)
  const [left, right] = isRightToLeft ? [end, start] : [start, end]
  return { top: down(top), right: across(right), bottom: down(bottom), left: across(left) }
}

function ruleOf({ top, bottom, start, end }: Table): string {
  const down = ([pixels, part]: Margin) => `min(${pixels}px,100cqh/${part})`
  const across = ([pixels, part]: Margin) => `min(${pixels}px,100cqw/${part})`
  return `.still{inset-block:${down(top)} ${down(bottom)};inset-inline:${across(start)} ${across(end)}}`
}

/** For the still map, within the container `stage`. */
export const marginRules = `${ruleOf(cramped)}@container stage (width > ${opensBeyond}px){${ruleOf(roomy)}}`
