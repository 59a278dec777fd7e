/**
 * Applies an address to the page before the first paint and before any other script is loaded: theme and embedding at once,
 * hidden layers, day and camera when the still map is there, which can be moved from then on. The build makes one small inline script of this, the first thing in the page: a browser may paint a page of
 * which only the beginning has come.
 */
import { hideMarks, layStill, laysStill } from './ui/lay-still.ts'
import { letMove } from './ui/move-still.ts'
import { readCamera } from './view/camera.ts'
import { readQuery } from './view/query.ts'

const page = document.currentScript?.parentElement
const query = readQuery(location.search)
const camera = readCamera(location.hash)
if (page) {
  if (query.theme) page.dataset.theme = query.theme
  if (query.embed) page.dataset.embed = ''
  // A browser paints the map as it comes: where it is to be otherwise, it is hidden until it is whole and laid.
  if (camera || query.at || query.hidden[0] || query.only[0]) page.dataset.unlaid = ''
}

Object.assign(globalThis, {
  [laysStill]: (still: HTMLElement) => {
    hideMarks(still, query)
    layStill(still, camera)
    delete page?.dataset.unlaid
    letMove(still)
  },
})
