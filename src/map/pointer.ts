import type { MapGeoJSONFeature, Map as MapLibreMap, MapMouseEvent, Point, Popup } from 'maplibre-gl'
import type { App } from '../app.svelte.ts'
import type { Mark } from '../dossier/dossier.ts'
import { findFeature } from '../dossier/find.ts'
import type { Phase } from '../dossier/phase.ts'
import { reaches } from '../finger-reach.ts'
import { interactiveLayers } from '../style/overlays.ts'
import { clusterLayerId } from '../style/tiled.ts'
import { noSelection, ofFeature } from '../view/selection.ts'

type Corner = [x: number, y: number]

/** Hovering points at a mark and shows its name; a click or tap selects it. Returns a function that removes this. */
export function followPointer(map: MapLibreMap, app: App, popup: Popup): () => void {
  let hovered: string | undefined

  /** What is known of what lies there: of a cluster no slug. */
  const propertiesAt = ({ x, y }: Point): Partial<Mark> | undefined => {
    const layers = [...interactiveLayers, clusterLayerId].filter((id) => map.getLayer(id))
    const isThere = ({ state }: MapGeoJSONFeature) => state.phase !== ('not-yet' satisfies Phase)
    for (const reach of reaches()) {
      const square: [Corner, Corner] = [
        [x - reach, y - reach],
        [x + reach, y + reach],
      ]
      const found = map.queryRenderedFeatures(square, { layers }).find(isThere)
      if (found) return found.properties
    }
    return undefined
  }

  const hover = (mark: Partial<Mark> | undefined) => {
    map.getCanvas().style.cursor = mark ? 'pointer' : ''
    const slug = mark?.slug
    if (slug === hovered) return
    hovered = slug
    app.attention.point(slug === undefined ? noSelection : ofFeature(slug))
    // An excerpt does not have all features in full.
    const name = slug && (findFeature(app.dossier, slug)?.name ?? mark?.label)
    if (name) popup.setText(name).addTo(map)
    else popup.remove()
  }

  const move = (event: MapMouseEvent) => {
    popup.setLngLat(event.lngLat)
    hover(propertiesAt(event.point))
  }
  const leave = () => hover(undefined)
  const click = ({ point, lngLat }: MapMouseEvent) => {
    const mark = propertiesAt(point)
    if (mark?.slug) app.select(ofFeature(mark.slug))
    else if (mark) map.zoomTo(map.getZoom() + 2, { around: lngLat })
  }

  const subscriptions = [map.on('mousemove', move), map.on('mouseout', leave), map.on('click', click)]
  return () => {
    popup.remove()
    for (const subscription of subscriptions) subscription.unsubscribe()
  }
}
