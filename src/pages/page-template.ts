/** What every page of the site is made with, and of: its template, and what goes into that. */
import { pageFonts } from '../style/font-files.ts'
import type { Words } from '../words/words.ts'
import { installingLinks } from './installing.ts'
import { styleRulesOf, withPolicy } from './policy.ts'

const base = import.meta.env.BASE_URL

export interface TemplateInput {
  /** The built page without content: comments say where head, scripts and body go. */
  template: string
  /** What stands before the pages of its language, after the base: `ar/`, or nothing in the first language of the site. */
  folder: string
  /** The elements that load the page’s script. */
  scripts: string
  /** The scripts with the messages of each language, after the base. */
  messageScripts: Readonly<Record<string, readonly string[]>>
  /** Of the hosts whose basemaps a reader may choose. */
  origins: readonly string[]
  /** SHA-256 of a text, in base64. */
  digest: (text: string) => string
}

interface PageContent extends Record<'head' | 'scripts' | 'body', string> {
  /** The languages of what is quoted. */
  quoted?: readonly string[]
  /** Whether it searches an index. */
  searches?: boolean
}

// A font that arrives late is not used at all, so that nothing moves (`font-display: optional`): so the fonts are preloaded.
const fontPreloads = (...texts: Parameters<typeof pageFonts>) =>
  pageFonts(...texts)
    .map((font) => `<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>`)
    .join('\n')

const modulePreloadOf = (file: string) => `<link rel="modulepreload" href="${base}${file}">`

/** What loads the page’s script; what it goes on to ask for first, the messages of its language, is asked for beside it. */
export const scriptsIn = ({ language }: Words, { scripts, messageScripts }: TemplateInput): string =>
  scripts + (messageScripts[language] ?? []).map(modulePreloadOf).join('')

/** A page in the language of the words, whole, with its policy. */
export function fillTemplate(
  { language, direction }: Words,
  { template, folder, origins, digest }: TemplateInput,
  { head, scripts, body, quoted = [], searches = false }: PageContent,
): string {
  const { markup, rules } = styleRulesOf(body)
  const styles = rules && `<style>${rules}</style>`
  const html = template
    .replace('<html lang="en">', () => `<html lang="${language}"${direction === 'rtl' ? ' dir="rtl"' : ''}>`)
    .replace('<!--head-->', () =>
      [head, fontPreloads(language, quoted), styles + installingLinks(base, folder)].join('\n'),
    )
    .replace('<!--scripts-->', () => scripts)
    .replace('<!--body-->', () => markup)
  return withPolicy(html, { origins, searches, digest })
}
