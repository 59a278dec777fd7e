import './controls.css'
import {
  AttributionControl,
  FullscreenControl,
  type Map as MapLibreMap,
  NavigationControl,
  ScaleControl,
} from 'maplibre-gl'
import { creditsFrom } from '../style/covered.ts'

/** Adds the buttons, the scale and the credits. */
export function addControls(map: MapLibreMap, element: HTMLElement) {
  map.addControl(new NavigationControl({ visualizePitch: true }), 'top-right')
  map.addControl(new FullscreenControl({ container: element.closest('section') ?? element }), 'top-right')
  const isNarrow = element.clientWidth < creditsFrom
  map.addControl(new ScaleControl({ maxWidth: isNarrow ? 64 : 110 }), 'bottom-right')
  map.addControl(new AttributionControl({ compact: true }), 'bottom-right')
  // On a small map the credits are folded behind their button; the foot of the panel has them in full.
  if (isNarrow) element.querySelector<HTMLElement>('.maplibregl-ctrl-attrib-button')?.click()
}
