/** Where on its stage something stands, and whether there is room kept for it. */
import type { Page } from 'playwright-core'
import type { Box } from '../../src/plane/box.ts'
import { coveredBoxes } from '../../src/style/covered.ts'

/** The boxes of what matches, from the corner of the stage, in CSS pixels; of hidden things none. */
export const boxesOn = (page: Page, selector: string) =>
  page.evaluate((wanted) => {
    const stage = document.querySelector('.stage')?.getBoundingClientRect() ?? new DOMRect()
    return [...document.querySelectorAll(wanted)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => element.getBoundingClientRect())
      .filter(({ width, height }) => width > 0 && height > 0)
      .map(({ left, top, right, bottom }) => ({
        left: left - stage.left,
        top: top - stage.top,
        right: right - stage.left,
        bottom: bottom - stage.top,
      }))
  }, selector)

export const stageOf = (page: Page) =>
  page.locator('.stage').evaluate(({ clientWidth: width, clientHeight: height }) => ({ width, height }))

const isWithin = (box: Box, room: Box) =>
  box.left >= room.left - 1 && box.right <= room.right + 1 && box.top >= room.top - 1 && box.bottom <= room.bottom + 1
/** Those that do not lie where labels leave them room. */
export const beyondRoom = (boxes: Box[], ...on: Parameters<typeof coveredBoxes>) =>
  boxes.filter((box) => !coveredBoxes(...on).some((room) => isWithin(box, room)))
