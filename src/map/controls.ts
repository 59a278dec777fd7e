import './controls.css'
import {
  AttributionControl,
  FullscreenControl,
  type Map as MapLibreMap,
  NavigationControl,
  ScaleControl,
} from 'maplibre-gl'
import { creditsFrom } from '../style/covered.ts'
import { readsRightToLeft } from './reads-right-to-left.ts'

/** Where lines end. MapLibre names the corners by the sides of the screen. */
const cornersIn = (element: HTMLElement) =>
  readsRightToLeft(element)
    ? ({ top: 'top-left', bottom: 'bottom-left' } as const)
    : ({ top: 'top-right', bottom: 'bottom-right' } as const)

/**
 * Adds the scale and the credits. On a narrow map the credits are folded behind their button; the foot of the panel has them in
 * full. Returns a function that removes both.
 */
function addFoot(map: MapLibreMap, isNarrow: boolean): () => void {
  const controls = [new ScaleControl({ maxWidth: isNarrow ? 74 : 90 }), new AttributionControl({ compact: true })]
  for (const control of controls) map.addControl(control, cornersIn(map.getContainer()).bottom)
  if (isNarrow) map.getContainer().querySelector<HTMLElement>('.maplibregl-ctrl-attrib-button')?.click()
  return () => {
    for (const control of controls) map.removeControl(control)
  }
}

/** Adds the buttons, the scale and the credits. */
export function addControls(map: MapLibreMap, element: HTMLElement) {
  const corner = cornersIn(element).top
  map.addControl(new NavigationControl({ visualizePitch: true }), corner)
  map.addControl(new FullscreenControl({ container: element.closest('section') ?? element }), corner)
  const isNarrowNow = () => element.clientWidth < creditsFrom
  let isNarrow = isNarrowNow()
  let removeFoot = addFoot(map, isNarrow)
  map.on('resize', () => {
    if (isNarrowNow() === isNarrow) return
    removeFoot()
    isNarrow = isNarrowNow()
    removeFoot = addFoot(map, isNarrow)
  })
}
