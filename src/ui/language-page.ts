import type { SiteLanguage } from '../words/languages.ts'

/** A page in one of the languages of the site. */
export interface LanguagePage extends SiteLanguage {
  /** As an absolute path. */
  address: string
}
