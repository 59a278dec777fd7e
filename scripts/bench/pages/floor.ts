/** The least that a page with this map can be: MapLibre, the dossier’s marks as lines, circles and names, a plain ground. */
import 'maplibre-gl/dist/maplibre-gl.css'
import { Map as MapLibreMap, Popup, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'

setWorkerUrl(workerUrl)
const marks = 'marks'
// `?cluster`: points that stand close together are joined, as the site joins those of a large dossier.
const cluster = location.search === '?cluster' && { cluster: true, clusterRadius: 90, clusterMaxZoom: 10 }
const data = await (await fetch('marks.geojson')).json()
const map = new MapLibreMap({
  container: 'map',
  bounds: data.bbox,
  attributionControl: false,
  style: {
    version: 8,
    sources: { [marks]: { type: 'geojson', data, ...cluster } },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': '#f6f1e6' } },
      { id: 'lines', type: 'line', source: marks, paint: { 'line-color': '#ad2a1d', 'line-width': 2 } },
      {
        id: 'circles',
        type: 'circle',
        source: marks,
        filter: ['==', ['geometry-type'], 'Point'],
        paint: { 'circle-radius': 6 },
      },
      {
        id: 'names',
        type: 'symbol',
        source: marks,
        filter: ['==', ['geometry-type'], 'Point'],
        layout: {
          'text-field': ['to-string', ['coalesce', ['get', 'point_count'], ['get', 'name']]],
          'text-size': 13,
          'text-offset': [0, 1.2],
        },
      },
    ],
  },
})
map.on('click', 'circles', ({ lngLat, features }) => {
  new Popup().setLngLat(lngLat).setText(String(features?.[0]?.properties.name)).addTo(map)
})
document.getElementById('toggle')?.addEventListener('click', () => {
  const isShown = map.getLayoutProperty('lines', 'visibility') !== 'none'
  map.setLayoutProperty('lines', 'visibility', isShown ? 'none' : 'visible')
})
dispatchEvent(new CustomEvent('passage:map', { detail: map }))
