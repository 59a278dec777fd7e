/** The same marks with Leaflet, which draws them as SVG. */
import 'leaflet/dist/leaflet.css'
import { circleMarker, geoJSON, map as leafletMap } from 'leaflet'

const data = await (await fetch('marks.geojson')).json()
const [west, south, east, north] = data.bbox
const map = leafletMap('map', { zoomSnap: 0, fadeAnimation: false, zoomAnimation: false }).fitBounds([
  [south, west],
  [north, east],
])
const marks = geoJSON(data, {
  style: { color: '#ad2a1d', weight: 2 },
  pointToLayer: ({ properties }, at) =>
    circleMarker(at, { radius: 6 })
      .bindTooltip(String(properties.name), { permanent: true, direction: 'bottom' })
      .bindPopup(String(properties.name)),
}).addTo(map)
document.getElementById('toggle')?.addEventListener('click', () => {
  if (map.hasLayer(marks)) marks.remove()
  else marks.addTo(map)
})
dispatchEvent(new CustomEvent('passage:map', { detail: map }))
