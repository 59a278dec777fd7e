/**
 * Applies an address to the page before the first paint and before any other script is loaded: theme and embedding at once,
 * hidden layers, day and camera when the still map is there, which can be moved from then on. Asks for the files of the live
 * map in their turn. The build makes one small inline script of this, the first thing in the page: a browser may paint a page of
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

// Once a script has come that says what comes next, that is asked for.
document.addEventListener(
  'load',
  ({ target }) => {
    if (!(target instanceof HTMLLinkElement)) return
    for (const href of target.dataset.then?.split(' ') ?? []) {
      document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href }))
    }
  },
  { capture: true },
)

Object.assign(globalThis, {
  [laysStill]: (still: HTMLElement) => {
    hideMarks(still, query)
    layStill(still, camera)
    delete page?.dataset.unlaid
    letMove(still)
  },
})
