/** What lets a reader install the site as an app: its manifest, its icons, and what leads to them from each page. */
import { element } from '../markup/element.ts'
import { palettes } from '../style/palette.ts'
import type { Words } from '../words/words.ts'

/** @param folder of the pages of a language */
const manifestPath = (folder: string) => `${folder}manifest.webmanifest`

interface SiteIcon {
  path: string
  /** Of each side, in pixels. */
  size: number
  /** What a system does with it: it cuts one that is `maskable` to a shape of its own. */
  purpose?: 'any' | 'maskable'
}

const touchIcon: SiteIcon = { path: 'icons/touch.png', size: 180 }
const icons: readonly SiteIcon[] = [
  { path: 'icons/192.png', size: 192, purpose: 'any' },
  { path: 'icons/512.png', size: 512, purpose: 'any' },
  { path: 'icons/maskable.png', size: 512, purpose: 'maskable' },
  touchIcon,
]

/** So much of each side is ground alone where others cut the icon. */
const margin = 0.1

/** @param drawing the icon of the site as SVG: a ground with round corners, and the mark on it */
function drawIcon(drawing: string, { size, purpose }: SiteIcon): string {
  const isCut = purpose !== 'any'
  const inset = isCut ? margin * size : 0
  const side = size - 2 * inset
  const placed = drawing.trim().replace('<svg', `<svg x="${inset}" y="${inset}" width="${side}" height="${side}"`)
  const ground = element('rect', { width: size, height: size, fill: palettes.light.accent })
  const inside = isCut ? [ground, placed.replace(/<rect[^>]*>/, '')] : [placed]
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${size} ${size}` }, inside)
}

const manifestOf = (base: string, folder: string, { site, language, direction, page }: Words) =>
  JSON.stringify({
    id: base + folder,
    name: site,
    short_name: site,
    description: page.motto,
    lang: language,
    dir: direction,
    start_url: base + folder,
    scope: base,
    display: 'standalone',
    theme_color: palettes.light.paper,
    background_color: palettes.light.paper,
    icons: icons.flatMap(({ path, size, purpose }) =>
      purpose ? [{ src: base + path, sizes: `${size}x${size}`, type: 'image/png', purpose }] : [],
    ),
  })

/** Each language has its own: who installs the site from a page in it is to begin there. @param base of the site @param folder of its pages */
export const manifestFile = (base: string, folder: string, words: Words): Record<'path' | 'text', string> => ({
  path: manifestPath(folder),
  text: manifestOf(base, folder, words),
})

/** @param drawing the icon of the site, as SVG */
export const iconFiles = (drawing: string): Record<'path' | 'picture', string>[] =>
  icons.map((icon) => ({ path: icon.path, picture: drawIcon(drawing, icon) }))

const themeColours = (['light', 'dark'] as const).map(
  (theme) => `<meta name="theme-color" content="${palettes[theme].paper}" media="(prefers-color-scheme: ${theme})">`,
)

/** For the head of every page; the icon of its tab is in the page that all are made from. */
export const installingLinks = (base: string, folder: string): string =>
  [
    `<link rel="manifest" href="${base}${manifestPath(folder)}">`,
    `<link rel="apple-touch-icon" href="${base}${touchIcon.path}">`,
    ...themeColours,
  ].join('\n')
