/** Every colour of the map and of the page, by theme. */

export type Theme = 'light' | 'dark'

const light = {
  sea: '#cbdbe1',
  land: '#f6f1e6',
  border: '#9b8f7d',
  governorate: '#d9cfbd',
  water: '#b7cfd8',
  town: '#6a6256',
  country: '#8b8171',
  seaName: '#527585',
  paper: '#fffdf8',
  raised: '#f7f2e8',
  ink: '#221f1a',
  quiet: '#665f54',
  rule: '#e2dacb',
  accent: '#ad2a1d',
  lit: '#f9dfd3',
  control: '#fffdf8',
}

const dark: typeof light = {
  sea: '#12171c',
  land: '#24282d',
  border: '#6d7178',
  governorate: '#363b41',
  water: '#18212a',
  town: '#a9a69f',
  country: '#82868c',
  seaName: '#6f8fa1',
  paper: '#1a1c20',
  raised: '#23262b',
  ink: '#f1ede4',
  quiet: '#aaa69d',
  rule: '#383b41',
  accent: '#ff8b72',
  lit: '#5a2c22',
  control: '#bdbab3',
}

export const palettes: Record<Theme, typeof light> = { light, dark }
export type Palette = typeof light

/** The palettes as CSS custom properties that follow `color-scheme`. */
export const cssVariables = Object.keys(light)
  .filter((name): name is keyof Palette => name in light)
  .map((name) => `--${name}:light-dark(${light[name]},${dark[name]})`)
  .join(';')
