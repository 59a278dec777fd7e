import { expect, test } from 'vitest'
import { importsOf } from './imports.ts'

const values = (path: string, source: string): string[] =>
  importsOf(path, source)
    .filter(({ isOfTypes }) => !isOfTypes)
    .map(({ what }) => what)

const types = (path: string, source: string): string[] =>
  importsOf(path, source)
    .filter(({ isOfTypes }) => isOfTypes)
    .map(({ what }) => what)

test('no way of importing a value in a script is overlooked', () => {
  const script = `
    import a from 'package/inner.js?url'
    import { type B } from '@scope/package/inner'
    import './style.css'
    export * from '../view/view.ts'
    export { c } from 'node:fs/promises'
    const d = () => import('virtual:dossiers')
    const e = () => import(d)
    const f = new URL('worker.ts', import.meta.url)`
  expect(values('src/map/made-up.ts', script)).toEqual([
    'package',
    '@scope/package',
    'src/map/style.css',
    'src/view/view.ts',
    'node',
    'virtual:dossiers',
    'import(computed)',
    'src/map/worker.ts',
  ])
})

test('what imports types alone is told from what also runs', () => {
  const script = `
    import type { A } from 'geojson'
    export type { B } from './b.ts'
    type C = typeof import('../pages/site.ts')
    const d: import('svelte').Snippet = e`
  expect(types('src/ui/made-up.ts', script)).toEqual(['geojson', 'src/ui/b.ts', 'src/pages/site.ts', 'svelte'])
  expect(values('src/ui/made-up.ts', script)).toEqual([])
})

test('a component’s two scripts, its markup and its style are all read', () => {
  const component = `
    <script module lang="ts">import a from './a.ts'</script>
    <script lang="ts">import b from './b.ts'; import type C from './c.ts'</script>
    {#await import('./d.ts') then d}{d}{/await}
    <style>@import "./e.css"; p { background: url(./f.png) }</style>`
  expect(values('src/ui/MadeUp.svelte', component)).toEqual(
    ['a.ts', 'b.ts', 'd.ts', 'e.css', 'f.png'].map((name) => `src/ui/${name}`),
  )
  expect(types('src/ui/MadeUp.svelte', component)).toEqual(['src/ui/c.ts'])
})

test('a style sheet imports sheets and fonts, but neither its own shapes nor data', () => {
  const sheet = `
    @import url("./a.css");
    @font-face { src: url("@fontsource/b/c.woff2") format("woff2") }
    p { clip-path: url(#d); background: url(data:image/png;base64,e) }`
  expect(values('src/made-up.css', sheet)).toEqual(['src/a.css', '@fontsource/b'])
})
