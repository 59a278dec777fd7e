/** The pages of text alone, as HTML. */
import { render } from 'svelte/server'
import type { App } from '../app.svelte.ts'
import Dossiers from '../Dossiers.svelte'
import type { Dossier } from '../dossier/dossier.ts'
import OfflinePage from '../OfflinePage.svelte'
import TextEdition from '../TextEdition.svelte'
import type { LanguagePage } from '../ui/language-page.ts'
import type { Words } from '../words/words.ts'
import { quotedLanguages } from './app-facts.ts'
import { hreflangs } from './head.ts'
import { fillTemplate, scriptsIn, type TemplateInput } from './page-template.ts'

interface DossierList {
  words: Words
  dossiers: readonly Dossier[]
  origin: string
  /** What stands before their paths. */
  base: string
  /** The same list in each language. */
  pages: readonly LanguagePage[]
  /** Of the page itself; none of that for unknown addresses. */
  canonical?: string
  /** Of the picture of each, in CSS pixels. */
  smallMapSize: { width: number; height: number }
}

/** The list of all dossiers. No script takes it over, but one at an unknown address looks for the page that may be meant. */
export function dossiersPage(
  { words, dossiers, origin, base, smallMapSize, canonical, pages }: DossierList,
  input: TemplateInput,
): string {
  const props = { words, dossiers, addressOf: (path: string) => base + path, smallMapSize, canonical, pages }
  const { head, body } = render(Dossiers, { props })
  if (canonical === undefined) return fillTemplate(words, input, { head, body, scripts: scriptsIn(words, input) })
  const links = pages.map(({ language, address }) => ({ language, address: origin + address }))
  return fillTemplate(words, input, { head: [head, ...hreflangs(links)].join('\n'), body, scripts: '' })
}

/** A part of the text edition of a dossier. @param part which, and of how many: 1 is the first */
export function textPage(app: App, part: Record<'number' | 'of', number>, input: TemplateInput): string {
  const { head, body } = render(TextEdition, { props: { app, ...part } })
  const pages = app.languages.map(({ language, folder }) => ({
    language,
    address: app.addresses.textLink(part.number, folder),
  }))
  const quoted = quotedLanguages(app)
  return fillTemplate(app.words, input, { head: [head, ...hreflangs(pages)].join('\n'), body, scripts: '', quoted })
}

/** What a reader gets without a connection where a page is not kept. */
export function offlinePage(app: App, input: TemplateInput): string {
  const { head, body } = render(OfflinePage, { props: { app } })
  return fillTemplate(app.words, input, { head, body, scripts: '' })
}
