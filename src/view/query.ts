/**
 * The query of an address, as far as its grammar goes. Nothing here knows a dossier or a basemap, so that the script that
 * runs before the first paint can read it too.
 */
import { isDay } from '../dossier/day.ts'
import { ground, type Theme, themes, type View } from './view.ts'

/** Values of `base` from when it also chose the theme; old links go on working. */
const formerBases = [...themes, 'auto'] as const
/** Values of `base` that mean our own ground, so no online basemap can have them as its id. */
export const reservedBasemapIds = [ground, ...formerBases] as const

const isOneOf = (names: readonly string[], text: string) => names.includes(text)
const isTheme = (text: string): text is Theme => isOneOf(themes, text)

/** What a query asks for; whether its basemap and its layers exist is not checked yet. */
export interface Query extends Pick<View, 'base' | 'theme' | 'hidden' | 'only' | 'at' | 'embed'> {
  /** What stands where a theme or a day should. */
  misread: { kind: 'unknown-theme' | 'bad-date'; given: string }[]
}

/** A list may be given in several parts. */
const listIn = (texts: readonly string[]) => [...new Set(texts.join().split(',').filter(Boolean))]

/** @param search for example `?theme=dark`; unknown parameters are ignored */
export function readQuery(search: string): Query {
  const parameters = new URLSearchParams(search)
  const base = parameters.get('base') || ground
  const isFormer = isOneOf(formerBases, base)
  const theme = parameters.get('theme') || (isFormer && base !== 'auto' ? base : null)
  const at = parameters.get('at') || null
  const misread: Query['misread'] = []
  if (theme !== null && !isTheme(theme)) misread.push({ kind: 'unknown-theme', given: theme })
  if (at !== null && !isDay(at)) misread.push({ kind: 'bad-date', given: at })
  return {
    base: isFormer ? ground : base,
    theme: theme !== null && isTheme(theme) ? theme : null,
    hidden: listIn(parameters.getAll('hide')),
    only: listIn(parameters.getAll('only')),
    at: at !== null && isDay(at) ? at : null,
    embed: /^(?!0$|false$)/.test(parameters.get('embed') ?? '0'),
    misread,
  }
}

/** With its `?`, or nothing; only what differs from the default, in a fixed order. `readQuery` reads it back. */
export function writeQuery({ base, theme, hidden, only, at, embed }: Omit<Query, 'misread'>): string {
  const parts = [
    base === ground ? '' : `base=${encodeURIComponent(base)}`,
    theme === null ? '' : `theme=${theme}`,
    hidden.length === 0 ? '' : `hide=${hidden.join(',')}`,
    only.length === 0 ? '' : `only=${only.join(',')}`,
    at === null ? '' : `at=${at}`,
    embed ? 'embed' : '',
  ].filter(Boolean)
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}
