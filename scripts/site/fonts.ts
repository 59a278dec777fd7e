import type { Plugin } from 'vite'
import { arabicFamily, fonts, sansFamily, serifFamily } from '../../src/style/fonts.ts'

const entries = Object.entries(fonts)

/**
 * A font that loads late is not used on that page, so that nothing moves under the reader; the next page has it. The style
 * sheets of the packages have `font-display: swap`, so they are not used.
 */
const rules = entries.map(([, font]) => {
  const range = 'range' in font ? `unicode-range: ${font.range.join(', ')};` : ''
  return `@font-face {
  font-family: "${font.family}";
  font-weight: ${font.weight};
  font-display: optional;
  src: url("${font.file}") format("woff2");
  ${range}
}`
})

/** What the styles of the page write text in, with what stands in where a font has not come. */
const families = `:root {
  --sans: "${sansFamily}", "${arabicFamily}", system-ui, sans-serif;
  --serif: "${serifFamily}", Georgia, serif;
}`

/** Each of these by the name that the page imports it by. */
const modules: Readonly<Record<string, string>> = {
  'virtual:fonts.css': [...rules, families].join('\n'),
  'virtual:font-addresses': entries
    .map(([id, { file }]) => `export { default as ${id} } from '${file}?url'`)
    .join('\n'),
}

/** Serves the fonts as `virtual:fonts.css`, for the page, and their addresses as `virtual:font-addresses`, for the map. */
export const siteFonts = (): Plugin => ({
  name: 'passage:fonts',
  resolveId: (id) => (id in modules ? `\0${id}` : undefined),
  load: (id) => (id.startsWith('\0') ? modules[id.slice(1)] : undefined),
})
