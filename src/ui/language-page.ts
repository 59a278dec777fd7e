import type { SiteLanguage } from '../words/languages.ts'

/** A page in one of the languages of the site. */
export interface LanguagePage extends SiteLanguage {
  address: string
}
