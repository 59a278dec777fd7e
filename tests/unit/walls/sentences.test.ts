import { expect, test } from 'vitest'
import { files, read } from './files.ts'
import { textsInMarkup, textsInScripts } from './texts.ts'

/**
 * Where a reader's sentence could stand and must not: those are in the files of messages. The format, the check and the tools of a
 * dossier speak to those who write one.
 */
const sources = files.filter((path) => /^src\/(?!dossier\/(?:check|edit|format)\/).*\.(?:ts|svelte)$/.test(path))

/** What looks like words for a reader and is the same in every language. */
const known: ReadonlySet<string> = new Set([
  // Names of products.
  'Passage',
  'Google Maps',
  // Whose data the ground is made of, as they want to be named.
  'OpenStreetMap contributors',
  'Natural Earth',
  'CC BY',
  // What CSS, GeoJSON and the keyboard call things.
  'light dark',
  'Feature',
  'Point',
  'Polygon',
  'IBM Plex Sans',
  'IBM Plex Serif',
  'IBM Plex Sans Arabic',
  'IBM Plex Sans Arabic SemiBold',
  'Plex Regular',
  'Plex SemiBold',
  'Plex Serif',
  'main h',
  // What HTTP and HTML call their headers and their values.
  'noindex',
  'Etag',
  'Expires',
  // Faults of the program, for whoever mends it.
  'a claim of',
  'has changed while it was read',
  'Enter',
  'Esc',
  'Escape',
  'Shift',
  'Tab',
])

test('no sentence for a reader stands in code', () => {
  const found = sources.flatMap((path) => {
    const source = read(path)
    const texts = [...textsInMarkup(path, source), ...textsInScripts(path, source)]
    return texts
      .filter((text) => !known.has(text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')))
      .map((text) => `${path}: ${text}`)
  })
  expect(found).toEqual([])
})

test('a text in markup is found wherever a reader would see or hear it', () => {
  const component = `
    <p class="not this">One</p>
    <img alt="Two" src={three}>
    <a title={four ? 'Five' : \`six \${seven}\`} href="/not/this">{eight}, {nine ?? 'ten'}</a>
    <Card heading="Eleven" kind={twelve}>{write('of thirteen words')}</Card>
    <p>(fourteen)</p><p>fifteen: 15</p>{write('SIXTEEN')}`
  expect(textsInMarkup('src/ui/MadeUp.svelte', component)).toEqual(
    expect.arrayContaining([
      ...['One', 'Two', 'Five', 'six', 'ten', 'Eleven', 'of thirteen words'],
      ...['(fourteen)', 'fifteen: 15', 'SIXTEEN'],
    ]),
  )
  expect(textsInMarkup('src/ui/MadeUp.svelte', component)).toHaveLength(10)
})

test('a sentence in a script is told from what the machine reads', () => {
  const script = `
    import a from 'not this.ts'
    const b = 'This is one'
    const c = \`\${b} and another\`
    const d = { class: 'not this', '@type': 'Thing', label: 'Third' }
    const e = '.not this{color:red}' + '<p class="not this">but this is'
    if (b === 'Not') throw new Error('nor this one')`
  expect(textsInScripts('src/ui/made-up.ts', script)).toEqual(['This is one', 'and another', 'Third', 'but this is'])
})
