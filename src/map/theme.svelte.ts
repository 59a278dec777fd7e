import { MediaQuery } from 'svelte/reactivity'
import type { Theme } from '../style/palette.ts'
import type { BundledBasemap } from '../view/basemaps.ts'

const dark = new MediaQuery('prefers-color-scheme: dark')

/** The theme of a basemap, where `auto` follows the system. */
export const systemTheme = (basemap: BundledBasemap): Theme =>
  basemap === 'auto' ? (dark.current ? 'dark' : 'light') : basemap
