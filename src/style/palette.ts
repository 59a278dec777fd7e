/** Every colour of the map and of the page, by theme. */

import type { Theme } from '../view/view.ts'

export type { Theme }

const light = {
  sea: '#cbdbe1',
  land: '#f6f1e6',
  border: '#9b8f7d',
  governorate: '#d9cfbd',
  water: '#b7cfd8',
  town: '#6a6256',
  road: '#e0cfa8',
  country: '#71685a',
  seaName: '#3d6170',
  paper: '#fffdf8',
  raised: '#f7f2e8',
  ink: '#221f1a',
  quiet: '#665f54',
  rule: '#e2dacb',
  accent: '#ad2a1d',
  lit: '#f9dfd3',
}

const dark: typeof light = {
  sea: '#12171c',
  land: '#24282d',
  border: '#6d7178',
  governorate: '#363b41',
  water: '#18212a',
  town: '#a9a69f',
  road: '#4a4c4f',
  country: '#9a9ea4',
  seaName: '#7f9fb0',
  paper: '#1a1c20',
  raised: '#23262b',
  ink: '#f1ede4',
  quiet: '#aaa69d',
  rule: '#383b41',
  accent: '#ff8b72',
  lit: '#5a2c22',
}

/** Greys, for paper and for photocopies. */
const print: typeof light = {
  sea: '#dcdcdc',
  land: '#ffffff',
  border: '#8a8a8a',
  governorate: '#d0d0d0',
  water: '#c4c4c4',
  town: '#555555',
  road: '#cccccc',
  country: '#666666',
  seaName: '#575757',
  paper: '#ffffff',
  raised: '#f3f3f3',
  ink: '#111111',
  quiet: '#555555',
  rule: '#d6d6d6',
  accent: '#000000',
  lit: '#dedede',
}

export type ColourName = keyof typeof light
export const colourNames = Object.keys(light).filter((name): name is ColourName => name in light)

/** Opacity of the relief in each theme. */
const reliefOpacity: Record<Theme, number> = { light: 0.55, dark: 0.5, print: 0.35 }

/** The colours of one theme, as the map's style takes them. */
export interface Palette extends Record<ColourName, string> {
  /** Stands in the names of the map's images. */
  name: string
  /** Opacity of the relief where it is strongest. */
  relief: number
}

const paletteOf = (name: Theme, colours: typeof light): Palette => ({ ...colours, name, relief: reliefOpacity[name] })

/** For readers who ask for more contrast: what takes which other colour of its theme. Signs have none of these. */
const stronger: Partial<Record<ColourName, ColourName>> = {
  quiet: 'ink',
  rule: 'quiet',
  border: 'quiet',
  governorate: 'border',
  town: 'ink',
  country: 'ink',
  seaName: 'ink',
}
const strengthened = (colours: typeof light): typeof light => ({
  ...colours,
  ...Object.fromEntries(Object.entries(stronger).map(([name, other]) => [name, colours[other]])),
})

export const palettes: Record<Theme, Palette> = {
  light: paletteOf('light', light),
  dark: paletteOf('dark', dark),
  print: paletteOf('print', print),
}
/** The same with more contrast. */
export const strongPalettes: Record<Theme, Palette> = {
  light: paletteOf('light', strengthened(light)),
  dark: paletteOf('dark', strengthened(dark)),
  print: paletteOf('print', strengthened(print)),
}

const custom = (value: (name: ColourName) => string) => colourNames.map((name) => `--${name}:${value(name)}`).join(';')

/** What differs between themes, and is no colour: MapLibre’s icons are dark pictures. */
const beyondColours = (theme: Theme) =>
  `--relief:${reliefOpacity[theme]};--icons:${theme === 'dark' ? 'invert(1)' : 'none'}`
const inBoth = (name: ColourName) => `light-dark(${light[name]},${dark[name]})`
const themeRule = (selector: string, colours: string, scheme: string, theme: Theme) =>
  `${selector}{${colours && `${colours};`}color-scheme:${scheme};${beyondColours(theme)}}`
const printed = custom((name) => print[name])
const strengthenedNames = colourNames.filter((name) => name in stronger)
const strong = (colours: (name: ColourName) => string) =>
  strengthenedNames.map((name) => `--${name}:${colours(stronger[name] ?? name)}`).join(';')

/**
 * The colours as CSS custom properties of `.page`, by the `data-theme` of it or of what is in it; without one, light and dark
 * follow `color-scheme`.
 * A printed page always has the colours of the theme for print.
 */
export const themeRules: string = [
  themeRule('.page', custom(inBoth), 'light dark', 'light'),
  `@media (prefers-color-scheme:dark){.page{${beyondColours('dark')}}}`,
  themeRule('[data-theme=light]', '', 'light', 'light'),
  themeRule('[data-theme=dark]', '', 'dark', 'dark'),
  themeRule('[data-theme=print]', printed, 'light', 'print'),
  `@media (prefers-contrast:more){.page{${strong(inBoth)}}[data-theme=print]{${strong((name) => print[name])}}}`,
  `@media print{${themeRule('.page.page', printed, 'light', 'print')}}`,
].join('')
