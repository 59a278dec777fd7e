import { MediaQuery } from 'svelte/reactivity'
import type { App } from '../app.svelte.ts'

const paper = new MediaQuery('print')

/**
 * Where the live map has found room for what lies over it, as CSS; undefined before that and on paper: then the styles that the page was built with
 * say so.
 */
export function overlayPlace({ map }: App, name: 'inset' | 'locator'): string | undefined {
  if (map.state !== 'drawn' || !map.overlays || paper.current) return undefined
  const box = map.overlays[name]()
  if (!box) return 'display:none'
  const { left, top, right, bottom } = box
  // In a page that reads from right to left, the right side would win.
  return `display:block;left:${left}px;right:auto;top:${top}px;width:${right - left}px;height:${bottom - top}px`
}
