import type { App } from '../app.svelte.ts'

/**
 * Where the live map has found room for what lies over it, as custom properties of CSS; undefined before that: then the styles that the page was
 * built with say so.
 */
export function overlayPlace({ map }: App, name: 'inset' | 'locator'): string | undefined {
  if (map.state !== 'drawn' || !map.overlays) return undefined
  const box = map.overlays[name]()
  if (!box) return '--shown:none'
  const { left, top, right, bottom } = box
  return `--shown:block;--left:${left}px;--top:${top}px;--width:${right - left}px;--height:${bottom - top}px`
}
