import type { Plugin } from 'vite'
import { drawSwatches, keyLayers } from '../../src/still/swatches.ts'
import { glyphStandIn } from '../../src/view/key.ts'

const key = 'virtual:key'
const swatch = 'virtual:Swatch.svelte'
const resolved: Readonly<Record<string, string>> = { [key]: `\0${key}`, [swatch]: `/@${swatch}` }

/** A component that is one of the drawings. */
function componentOf(swatches: Readonly<Record<string, string>>): string {
  const cases = Object.entries(swatches).map(
    ([name, drawing]) => `if drawing === '${name}'}${drawing.replace(`"${glyphStandIn}"`, '{glyph}')}`,
  )
  return `<script>const { drawing, glyph } = $props()</script>{#${cases.join('{:else ')}{/if}`
}

/**
 * Serves what the list “On this map” needs, so that the page needs nothing of what draws it: `virtual:Swatch.svelte`, its
 * swatches, and `virtual:key`, their rules and the zooms from which the map draws them.
 */
export const keyOfMap = (): Plugin => ({
  name: 'passage:key',
  resolveId: (id) => resolved[id],
  load(id) {
    if (!Object.values(resolved).includes(id)) return undefined
    const { swatches, drawnFrom, rules } = drawSwatches(keyLayers())
    if (id === resolved[swatch]) return { code: componentOf(swatches), map: { mappings: '' as const } }
    return `export const drawnFrom = ${JSON.stringify(drawnFrom)}; export const rules = ${JSON.stringify(rules)}`
  },
})
