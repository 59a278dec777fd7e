import { type GroundFeature, withProperties } from './geojson.ts'
import { runMapshaper } from './mapshaper.ts'

/** A pier's or breakwater's axis from its root on the shore to its head, and its width in metres. */
type Pier = { readonly width: number; readonly axis: readonly (readonly [number, number])[] }

/**
 * The piers and breakwaters of Tartus and Latakia, which GSHHG's shoreline of the 1980s lacks or draws shorter. Heads and
 * roots are vertices of OpenStreetMap's coastline (2017, kept by @geo-maps/countries-coastline-1m); the widths are
 * estimates. Schematic: true to about 100 m. Latakia's long main breakwater is in no source at hand and is left out.
 */
const drawn: readonly Pier[] = [
  // Tartus: northern breakwater, the quay behind the basins, then the piers from north to south.
  {
    width: 60,
    axis: [
      [35.8735, 34.9159],
      [35.87201, 34.9152],
      [35.85915, 34.90956],
    ],
  },
  {
    width: 220,
    axis: [
      [35.8732, 34.9158],
      [35.8745, 34.9138],
    ],
  },
  {
    width: 110,
    axis: [
      [35.8735, 34.9147],
      [35.8705, 34.9133],
      [35.8642, 34.9103],
    ],
  },
  {
    width: 320,
    axis: [
      [35.8752, 34.9135],
      [35.8752, 34.9085],
      [35.8748, 34.904],
      [35.8745, 34.8995],
    ],
  },
  {
    width: 150,
    axis: [
      [35.8752, 34.9102],
      [35.871, 34.9086],
      [35.8637, 34.906],
    ],
  },
  {
    width: 150,
    axis: [
      [35.8752, 34.9069],
      [35.8725, 34.9062],
      [35.8656, 34.9033],
    ],
  },
  {
    width: 130,
    axis: [
      [35.8748, 34.9033],
      [35.8727, 34.9026],
      [35.8686, 34.9018],
    ],
  },
  {
    width: 100,
    axis: [
      [35.8755, 34.8987],
      [35.8726, 34.8988],
      [35.8686, 34.8984],
    ],
  },
  // Latakia: the pier in the middle of the port, and the breakwater of the small harbour north of it.
  {
    width: 140,
    axis: [
      [35.7725, 35.5271],
      [35.77099, 35.527],
      [35.7659, 35.5272],
    ],
  },
  {
    width: 50,
    axis: [
      [35.7675, 35.5384],
      [35.76379, 35.53906],
      [35.76182, 35.54118],
    ],
  },
]

export async function piers(): Promise<GroundFeature[]> {
  const lines = {
    type: 'FeatureCollection',
    features: drawn.map(({ width, axis }) => ({
      type: 'Feature',
      properties: { width },
      geometry: { type: 'LineString', coordinates: axis },
    })),
  }
  const bodies = await runMapshaper(
    { 'lines.json': JSON.stringify(lines) },
    '-i lines.json',
    '-buffer radius="width / 2" cap-style=flat',
    '-dissolve',
    '-explode',
  )
  return withProperties(bodies, () => ({ layer: 'mole', schematic: true }))
}
