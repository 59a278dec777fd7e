/**
 * Applies an address to the page before the first paint and before any other script is loaded: theme, embedding, hidden
 * layers, day, camera. The build makes one small inline script of this, at the end of the still map.
 */
import { hideMarks, layStill } from './ui/lay-still.ts'
import { readCamera } from './view/camera.ts'
import { readQuery } from './view/query.ts'

const still = document.currentScript?.parentElement
const page = still?.closest<HTMLElement>('.page')
if (still && page) {
  const query = readQuery(location.search)
  if (query.theme) page.dataset.theme = query.theme
  if (query.embed) page.dataset.embed = ''
  hideMarks(still, query)
  layStill(still, readCamera(location.hash))
}
still?.classList.remove('unlaid')
