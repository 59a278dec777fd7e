import { rules as swatchRules } from 'virtual:key'
import { eventSignRules } from './style/event-signs.ts'
import { scriptFontRules } from './style/font-files.ts'
import { insetSizeRule } from './style/inset-size.ts'
import { listRules } from './style/list-box.ts'
import { marginRules } from './style/margins.ts'
import { themeRules } from './style/palette.ts'
import { presenceRules } from './style/presence.ts'

/** What follows from the style of the map, for a page in a language, as CSS. */
export const pageRules = (language: string): string =>
  scriptFontRules(language) +
  themeRules +
  listRules +
  marginRules +
  presenceRules +
  eventSignRules +
  insetSizeRule +
  swatchRules
