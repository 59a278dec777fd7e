import './controls.css'
import {
  AttributionControl,
  FullscreenControl,
  type Map as MapLibreMap,
  NavigationControl,
  ScaleControl,
} from 'maplibre-gl'

/** Adds the buttons, the scale and the credits. */
export function addControls(map: MapLibreMap, element: HTMLElement) {
  map.addControl(new NavigationControl({ visualizePitch: true }), 'top-right')
  map.addControl(new FullscreenControl({ container: element.closest('section') ?? element }), 'top-right')
  map.addControl(new ScaleControl({ maxWidth: 120 }), 'bottom-right')
  map.addControl(new AttributionControl({ compact: true }), 'bottom-right')
  // On a small map the credits are folded behind their button; the foot of the panel has them in full.
  if (element.clientWidth < 640) element.querySelector<HTMLElement>('.maplibregl-ctrl-attrib-button')?.click()
}
