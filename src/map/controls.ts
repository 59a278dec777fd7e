import './controls.css'
import { FullscreenControl, type Map as MapLibreMap, ScaleControl } from 'maplibre-gl'
import type { App } from '../app.svelte.ts'
import { readsRightToLeft } from '../reads-right-to-left.ts'
import { creditsFrom } from '../style/covered.ts'
import { listOpensOn } from '../style/list-box.ts'
import { MapCredits } from './map-credits.ts'
import { Navigation } from './move-buttons.ts'

/** Where lines end. MapLibre names the corners by the sides of the screen. */
const cornersIn = (element: HTMLElement) =>
  readsRightToLeft(element)
    ? ({ top: 'top-left', bottom: 'bottom-left' } as const)
    : ({ top: 'top-right', bottom: 'bottom-right' } as const)

/**
 * Adds the scale and the credits. On a narrow map the credits are folded behind their button; the foot of the panel has them in
 * full. Returns a function that removes both.
 */
function addFoot(map: MapLibreMap, app: App, isNarrow: boolean): () => void {
  const controls = [new ScaleControl({ maxWidth: isNarrow ? 74 : 90 }), new MapCredits(app, !isNarrow)]
  for (const control of controls) map.addControl(control, cornersIn(map.getContainer()).bottom)
  return () => {
    for (const control of controls) map.removeControl(control)
  }
}

/** Adds the buttons, the scale and the credits. */
export function addControls(map: MapLibreMap, app: App, element: HTMLElement) {
  const foldList = () => {
    const list = element.closest('section')?.querySelector<HTMLDetailsElement>('.map-list')
    if (list && !listOpensOn({ width: element.clientWidth })) list.open = false
  }
  const corner = cornersIn(element).top
  map.addControl(new Navigation(app.words.moveButtons, foldList), corner)
  map.addControl(new FullscreenControl({ container: element.closest('section') ?? element }), corner)
  /** By the reader’s own size of type. */
  const isNarrowNow = () =>
    element.clientWidth < creditsFrom * (parseFloat(getComputedStyle(document.documentElement).fontSize) / 16)
  let isNarrow = isNarrowNow()
  let removeFoot = addFoot(map, app, isNarrow)
  map.on('resize', () => {
    if (isNarrowNow() === isNarrow) return
    removeFoot()
    isNarrow = isNarrowNow()
    removeFoot = addFoot(map, app, isNarrow)
  })
}
