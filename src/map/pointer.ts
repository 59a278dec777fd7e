import type { Map as MapLibreMap, MapMouseEvent, Point, Popup } from 'maplibre-gl'
import type { App } from '../app.svelte.ts'
import { findFeature } from '../dossier/find.ts'
import { interactiveLayers } from '../style/overlays.ts'
import { clusterLayerId } from '../style/tiled.ts'
import { noSelection, ofFeature } from '../view/selection.ts'

/** Half the side of the square, in CSS pixels, in which a mark is found under a pointer: fingers are not exact. */
const reach = 7

/** Hovering points at a mark and shows its name; a click or tap selects it. Returns a function that removes this. */
export function followPointer(map: MapLibreMap, app: App, popup: Popup): () => void {
  let hovered: string | undefined

  const found = ({ x, y }: Point, ids: readonly string[]) => {
    const layers = ids.filter((id) => map.getLayer(id))
    if (layers.length === 0) return undefined
    const exact = map.queryRenderedFeatures([x, y], { layers })
    const near =
      exact.length > 0
        ? exact
        : map.queryRenderedFeatures(
            [
              [x - reach, y - reach],
              [x + reach, y + reach],
            ],
            { layers },
          )
    return near[0]
  }
  const markAt = (point: Point): string | undefined => {
    const slug: unknown = found(point, interactiveLayers)?.properties.slug
    return typeof slug === 'string' ? slug : undefined
  }

  const hover = (slug: string | undefined) => {
    if (slug === hovered) return
    app.attention.point(slug === undefined ? noSelection : ofFeature(slug))
    hovered = slug
    map.getCanvas().style.cursor = slug ? 'pointer' : ''
    const name = slug && findFeature(app.dossier, slug)?.name
    if (name) popup.setText(name).addTo(map)
    else popup.remove()
  }

  const move = (event: MapMouseEvent) => {
    popup.setLngLat(event.lngLat)
    hover(markAt(event.point))
  }
  const leave = () => hover(undefined)
  const click = (event: MapMouseEvent) => {
    const slug = markAt(event.point)
    if (slug) app.select(ofFeature(slug))
    else if (found(event.point, [clusterLayerId])) map.zoomTo(map.getZoom() + 2, { around: event.lngLat })
  }

  const subscriptions = [map.on('mousemove', move), map.on('mouseout', leave), map.on('click', click)]
  return () => {
    popup.remove()
    for (const subscription of subscriptions) subscription.unsubscribe()
  }
}
