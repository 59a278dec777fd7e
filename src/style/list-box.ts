/**
 * How much of the stage the list “On this map” covers, open and closed, so that signs and names can keep clear of it: said
 * once, for the build and the page as numbers, and as CSS.
 */
import { type Box, mirrored } from '../plane/box.ts'

/** CSS pixels. */
interface StageSize {
  width: number
  height: number
}

/** In rem. */
const { inset, button, open, foot, message, row } = {
  /** Between the list and the edges of the stage. */
  inset: 0.75,
  /** Closed it is a button, which is the head of the open list too. */
  button: { width: 8.5, height: { wide: 2.25, narrow: 2.75 } },
  /** At most: the rows may need less height, and scroll where they need more. */
  open: { width: 14.5, height: 30 },
  /** Below the list on a narrow stage, where it lies above the message, the scale and the credits. */
  foot: 6,
  /** The message stands beside the list; on a narrow stage at the bottom, beside the scale. */
  message: { gap: 0.5, besideButtons: 3.5, besideScale: 8.5, width: 25, height: { wide: 2, narrow: 4.25 } },
  /** The height of a row, for a pointer and for a finger. */
  row: { wide: 1.5, narrow: 2.125 },
} as const

/** CSS pixels to a rem, at the text size that browsers have by themselves. */
const rem = 16

/** On a stage wider than this, in CSS pixels, the list is open from the start. */
export const opensBeyond = 900
/** On a stage wider than this the message has room beside the list. */
const messageBesideFrom = 560

export const listOpensOn = ({ width }: Pick<StageSize, 'width'>): boolean => width > opensBeyond

/** Where the open list ends, in CSS pixels from the side on which lines begin. */
export const listEnd = (inset + open.width) * rem

/**
 * What the list covers of a stage; the open list may be less high.
 *
 * @param isOpen without it, as the list is from the start
 */
export function listBox(stage: StageSize, isOpen = listOpensOn(stage), isRightToLeft = false): Box {
  const start = inset * rem
  const [width, height] = [button.width * rem, button.height[listOpensOn(stage) ? 'wide' : 'narrow'] * rem]
  const below = (listOpensOn(stage) ? inset : foot) * rem
  const across = isOpen ? Math.min(open.width * rem, stage.width - 2 * start) : width
  const down = isOpen ? Math.max(height, Math.min(open.height * rem, stage.height - start - below)) : height
  const box = { left: start, top: start, right: start + across, bottom: start + down }
  return isRightToLeft ? mirrored(box, stage.width) : box
}

/** What a message of one sentence may cover of a stage. @param isListOpen without it, as the list is from the start */
export function messageBox(stage: StageSize, isListOpen = listOpensOn(stage), isRightToLeft = false): Box {
  const isBeside = stage.width > messageBesideFrom
  const start = isBeside ? inset + (isListOpen ? open : button).width + message.gap : inset
  const end = isBeside ? message.besideButtons : message.besideScale
  const room = Math.max(0, stage.width - (start + end) * rem)
  const across = Math.min(room, message.width * rem)
  const left = start * rem + (isBeside ? (room - across) / 2 : 0)
  const [edge, height] = [inset * rem, message.height[isBeside ? 'wide' : 'narrow'] * rem]
  const top = isBeside ? edge : stage.height - edge - height
  const box = { left, top, right: left + across, bottom: top + height }
  return isRightToLeft ? mirrored(box, stage.width) : box
}

const openWidth = `min(${open.width}rem,100cqw - ${2 * inset}rem)`
const bodyHeight = (below: number, head: number) =>
  `max(0rem,min(${open.height}rem,100cqh - ${inset + below}rem) - ${head}rem)`
const messageBeside = (width: number) =>
  `inset-block-start:${inset}rem;inset-block-end:auto;inset-inline:${inset + width + message.gap}rem ${message.besideButtons}rem`

/** The same as CSS, within the container `stage`, with where the message stands. `early` is the list before scripts open it. */
export const listRules: string = [
  `.map-list{inset-block-start:${inset}rem;inset-inline-start:${inset}rem;width:${button.width}rem;--row:${row.narrow}rem}`,
  `.map-list[open]{width:${openWidth}}`,
  `.map-list>summary{height:${button.height.narrow}rem}`,
  `.map-list>.body{max-height:${bodyHeight(foot, button.height.narrow)}}`,
  `.message{inset-block:auto ${inset}rem;inset-inline:${inset}rem ${message.besideScale}rem}`,
  `@container stage (width > ${messageBesideFrom}px){`,
  `.message{${messageBeside(button.width)};margin-inline:auto}.map-list[open]~.message{${messageBeside(open.width)}}}`,
  `@container stage (width > ${opensBeyond}px){`,
  `.map-list{--row:${row.wide}rem}.map-list>summary{height:${button.height.wide}rem}.map-list>.body{max-height:${bodyHeight(inset, button.height.wide)}}.map-list.early:not(.folds){width:${openWidth}}`,
  '.map-list.early:not(.folds)::details-content{content-visibility:visible;block-size:auto}.stage>.map-list.early:not(.folds)>summary::after{content:none}',
  `.map-list.early:not(.folds)~.message{${messageBeside(open.width)}}}`,
  '@media (pointer:coarse){.map-list{--row:var(--target)}}',
].join('')
