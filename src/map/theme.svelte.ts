import { MediaQuery } from 'svelte/reactivity'
import { type Palette, palettes, strongPalettes, type Theme } from '../style/palette.ts'

const dark = new MediaQuery('prefers-color-scheme: dark')
const contrast = new MediaQuery('prefers-contrast: more')

/** The chosen theme, or else the system's. */
export const effectiveTheme = (chosen: Theme | null): Theme => chosen ?? (dark.current ? 'dark' : 'light')

/** The colours of a theme, stronger where the reader asks for that. */
export const effectivePalette = (theme: Theme): Palette => (contrast.current ? strongPalettes : palettes)[theme]
