import { MediaQuery } from 'svelte/reactivity'
import type { Theme } from '../style/palette.ts'

const dark = new MediaQuery('prefers-color-scheme: dark')

/** The chosen theme, or else the system's. */
export const effectiveTheme = (chosen: Theme | null): Theme => chosen ?? (dark.current ? 'dark' : 'light')
