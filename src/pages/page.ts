/** The pages of the site as HTML. */
import { render } from 'svelte/server'
import type { App } from '../app.svelte.ts'
import Dossiers from '../Dossiers.svelte'
import type { Dossier } from '../dossier/dossier.ts'
import type { TiledMarks } from '../dossier/tiles.ts'
import OfflinePage from '../OfflinePage.svelte'
import Page from '../Page.svelte'
import type { Ground } from '../still/draw-map.ts'
import { fittingZoom } from '../still/frame.ts'
import { pageStages } from '../still/page-stages.ts'
import { drawStillMap } from '../still/still-map.ts'
import { pageFonts } from '../style/font-files.ts'
import { groundFiles, groundPath } from '../style/ground-files.ts'
import TextEdition from '../TextEdition.svelte'
import type { LanguagePage } from '../ui/language-page.ts'
import { laysStill } from '../ui/lay-still.ts'
import { ofFeature } from '../view/selection.ts'
import type { Words } from '../words/words.ts'
import { stillSubjectOf } from './app-facts.ts'
import { hreflangs } from './head.ts'
import { installingLinks } from './installing.ts'
import type { TextMeasures } from './picture-card.ts'
import { styleRulesOf, withPolicy } from './policy.ts'

const base = import.meta.env.BASE_URL

// A font that arrives late is not used at all, so that nothing moves (`font-display: optional`): so the fonts are preloaded.
const preloadsFor = (...texts: Parameters<typeof pageFonts>) =>
  pageFonts(...texts)
    .map((font) => `<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>`)
    .join('\n')

const modulePreloadOf = (file: string) => `<link rel="modulepreload" href="${base}${file}">`

/**
 * What the live map will ask for, one file after the other, is asked for as soon as the page is there: at its end, so that
 * nothing of it delays the page itself; by a script, as not every reader wants it. The ground comes after the scripts, which
 * take time to be run.
 */
function askingFor({ bounds, words, dossier: { ground } }: App, { mapScripts, askingScript }: PageInput): string {
  const [{ stage }] = pageStages(words.direction === 'rtl')
  const files = groundFiles(fittingZoom(bounds, stage), bounds, ground).filter((file) => file !== 'relief')
  const scripts = mapScripts.map((file) => base + file).join(' ')
  const later = files.map((file) => base + groundPath(file, ground)).join(' ')
  return `<script data-scripts="${scripts}" data-later="${later}">${askingScript}</script>`
}

/** The languages of what is quoted. */
const quotedLanguages = ({ dossier: { article, furtherArticles } }: App) =>
  [article, ...furtherArticles].map(({ language }) => language)

/** Data that the page’s script finds by this id. */
const preloadOf = ([id, address]: [string, string]) =>
  `<link rel="preload" id="${id}" href="${address}" as="fetch" crossorigin>`

/** What loads the page’s script; what it goes on to ask for first, the messages of its language, is asked for beside it. */
const scriptsIn = ({ language }: Words, { scripts, messageScripts }: PageInput) =>
  scripts + (messageScripts[language] ?? []).map(modulePreloadOf).join('')

const layingScript = `${laysStill}(document.currentScript.parentElement)`

/** What a page of a dossier needs beside the app. */
export interface PageInput {
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
  /** The files of the ground under a dossier. */
  groundOf: (dossier: Dossier) => Ground
  measures: TextMeasures
  /** The script that runs before the first paint, and the one at the end, which asks for what the live map needs. */
  earlyScript: string
  askingScript: string
  /** The scripts of the live map, after the base, in the order in which they are run. */
  mapScripts: readonly string[]
}

interface PageContent extends Record<'head' | 'scripts' | 'body', string> {
  /** Whether it searches an index. */
  searches?: boolean
}

function fillTemplate(
  { language, direction }: Words,
  { template, folder, origins, digest }: PageInput,
  { head, scripts, body, searches = false }: PageContent,
): string {
  const { markup, rules } = styleRulesOf(body)
  const styles = rules && `<style>${rules}</style>`
  const html = template
    .replace('<html lang="en">', () => `<html lang="${language}"${direction === 'rtl' ? ' dir="rtl"' : ''}>`)
    .replace('<!--head-->', () => `${head}${styles}\n${installingLinks(base, folder)}`)
    .replace('<!--scripts-->', () => scripts)
    .replace('<!--body-->', () => markup)
  return withPolicy(html, { origins, searches, digest })
}

interface PageParts {
  /** Elements for the head and for the end of the body, as HTML. */
  furtherHead: string
  atEnd: string
  /** The addresses of the dossier’s data, by the ids of their links. */
  data: Readonly<Record<string, string>>
  /** The marks that an excerpt has not. */
  tiles: TiledMarks | undefined
}

/** A page of a dossier. */
export function pageOf(app: App, input: PageInput, { furtherHead, atEnd, data, tiles }: PageParts): string {
  const { groundOf, measures, earlyScript } = input
  const { map, inset, locator, foldsList } = drawStillMap(
    { ...stillSubjectOf(app), tiles, address: (slug) => app.addresses.of(ofFeature(slug)) },
    groundOf(app.dossier),
    base + groundPath('relief', app.dossier.ground),
    measures.advance,
  )
  const still = `${map}<script>${layingScript}</script>`
  const { head, body } = render(Page, {
    props: { app, early: `<script>${earlyScript}</script>`, maps: { still, inset, locator }, foldsList },
  })
  return fillTemplate(app.words, input, {
    head: `${head}\n${preloadsFor(app.words.language, quotedLanguages(app))}\n${furtherHead}`,
    scripts: scriptsIn(app.words, input) + Object.entries(data).map(preloadOf).join(''),
    body: body + askingFor(app, input) + atEnd,
    searches: app.dossier.tiles !== undefined,
  })
}

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
  input: PageInput,
): string {
  const props = { words, dossiers, addressOf: (path: string) => base + path, smallMapSize, canonical, pages }
  const { head, body } = render(Dossiers, { props })
  if (canonical === undefined) return plainPage(words, { head, body }, input, { scripts: scriptsIn(words, input) })
  const links = pages.map(({ language, address }) => ({ language, address: origin + address }))
  return plainPage(words, { head: [head, ...hreflangs(links)].join('\n'), body }, input)
}

/** A part of the text edition of a dossier. @param part which, and of how many: 1 is the first */
export function textPage(app: App, part: Record<'number' | 'of', number>, input: PageInput): string {
  const { head, body } = render(TextEdition, { props: { app, ...part } })
  const pages = app.languages.map(({ language, folder }) => ({
    language,
    address: app.addresses.textLink(part.number, folder),
  }))
  return plainPage(app.words, { head: [head, ...hreflangs(pages)].join('\n'), body }, input, {
    quoted: quotedLanguages(app),
  })
}

/** What a reader gets without a connection where a page is not kept. */
export const offlinePage = (app: App, input: PageInput): string =>
  plainPage(app.words, render(OfflinePage, { props: { app } }), input)

const plainPage = (
  words: Words,
  { head, body }: Record<'head' | 'body', string>,
  input: PageInput,
  { scripts = '', quoted = [] }: { scripts?: string; quoted?: readonly string[] } = {},
) => fillTemplate(words, input, { head: `${head}\n${preloadsFor(words.language, quoted)}`, scripts, body })
