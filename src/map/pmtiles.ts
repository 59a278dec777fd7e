import { addProtocol } from 'maplibre-gl'

let ready: Promise<void> | undefined

/** Lets MapLibre read PMTiles archives. What reads them is fetched only now: most sites have none. */
export const readPmtiles = () => {
  ready ??= import('pmtiles').then(({ Protocol }) => addProtocol('pmtiles', new Protocol().tile))
  return ready
}
