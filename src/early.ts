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
if (page && query.theme) page.dataset.theme = query.theme
if (page && query.embed) page.dataset.embed = ''

// Once a script has come that says what comes next, that is asked for.
document.addEventListener(
  'load',
  ({ target }) => {
    const next = target instanceof HTMLLinkElement ? target.dataset.then : undefined
    for (const href of next?.split(' ') ?? []) {
      document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href }))
    }
  },
  { capture: true },
)

Object.assign(globalThis, {
  [laysStill]: (still: HTMLElement) => {
    hideMarks(still, query)
    layStill(still, readCamera(location.hash))
    still.classList.remove('unlaid')
    letMove(still)
  },
})
