import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { groundBoxes } from '../../src/still/ground-boxes.ts'
import { drawSwatches, keyLayers } from '../../src/still/swatches.ts'

const name = 'virtual:key'
const resolved = `\0${name}`

const read = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../static/basemap/${file}.geojson`, import.meta.url), 'utf8'))

/** Serves the swatches of the list “On this map” as `virtual:key`, so that the page needs nothing of what draws them. */
export const key = (): Plugin => ({
  name: 'passage:key',
  resolveId: (id) => (id === name ? resolved : undefined),
  load(id) {
    if (id !== resolved) return undefined
    const layers = keyLayers()
    const groundLines = groundBoxes(layers, { region: read('region') })
    return `export default ${JSON.stringify({ ...drawSwatches(layers), groundLines })}`
  },
})
