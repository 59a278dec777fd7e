import type { Plugin } from 'vite'
import { drawSwatches, keyLayers } from '../../src/still/swatches.ts'

const name = 'virtual:key'
const resolved = `\0${name}`

/** Serves the swatches of the list “On this map” as `virtual:key`, so that the page needs nothing of what draws them. */
export const key = (): Plugin => ({
  name: 'passage:key',
  resolveId: (id) => (id === name ? resolved : undefined),
  load(id) {
    if (id !== resolved) return undefined
    return `export default ${JSON.stringify(drawSwatches(keyLayers()))}`
  },
})
