/** The pages of the site as HTML. */
import { render } from 'svelte/server'
import type { App } from '../app.svelte.ts'
import Dossiers from '../Dossiers.svelte'
import type { Dossier } from '../dossier/dossier.ts'
import { isRightToLeft } from '../dossier/script.ts'
import type { TiledMarks } from '../dossier/tiles.ts'
import Page from '../Page.svelte'
import type { Ground } from '../still/draw-map.ts'
import { fittingZoom } from '../still/frame.ts'
import { pageStages } from '../still/page-stages.ts'
import { drawStillMap } from '../still/still-map.ts'
import { pageFonts } from '../style/font-files.ts'
import { groundFiles, groundPath } from '../style/ground-files.ts'
import TextEdition from '../TextEdition.svelte'
import { laysStill } from '../ui/lay-still.ts'
import { ofFeature } from '../view/selection.ts'
import { languages } from '../words/words.ts'
import { stillSubjectOf } from './app-facts.ts'
import type { TextMeasures } from './picture-card.ts'

const base = import.meta.env.BASE_URL

// A font that arrives late is not used at all, so that nothing moves (`font-display: optional`): so the fonts are preloaded.
const preloadsFor = (language: string) =>
  pageFonts(language)
    .map((font) => `<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>`)
    .join('\n')

/**
 * What the live map will ask for, one file after the other, is asked for as soon as the page is there: at its end, so that
 * nothing of it delays the page itself. The ground comes after the scripts, which take time to be run.
 */
function hintsFor({ bounds, dossier: { ground, language } }: App, scripts: readonly string[]): string {
  const [{ stage }] = pageStages(isRightToLeft(language))
  const files = groundFiles(fittingZoom(bounds, stage), bounds, ground).filter((file) => file !== 'relief')
  const later = files.map((file) => base + groundPath(file, ground)).join(' ')
  return scripts
    .map((file, index) => {
      const then = index === scripts.length - 1 ? ` data-then="${later}"` : ''
      return `<link rel="modulepreload" href="${base}${file}"${then}>`
    })
    .join('')
}

/** Data that the page’s script finds by this id. */
const preloadOf = ([id, address]: [string, string]) =>
  `<link rel="preload" id="${id}" href="${address}" as="fetch" crossorigin>`

const layingScript = `${laysStill}(document.currentScript.parentElement)`

/** What a page of a dossier needs beside the app. */
export interface PageInput {
  /** The built page without content: comments say where head, scripts and body go. */
  template: string
  /** The elements that load the page’s script. */
  scripts: string
  /** The files of the ground under a dossier. */
  groundOf: (dossier: Dossier) => Ground
  measures: TextMeasures
  /** The script that runs before the first paint. */
  earlyScript: string
  /** The scripts of the live map, after the base, in the order in which they are run. */
  mapScripts: readonly string[]
}

const fillTemplate = ({ template }: PageInput, { head, scripts, body }: Record<'head' | 'scripts' | 'body', string>) =>
  template
    .replace('<!--head-->', () => head)
    .replace('<!--scripts-->', () => scripts)
    .replace('<!--body-->', () => body)

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
  return fillTemplate(input, {
    head: `${head}\n${preloadsFor(app.dossier.language)}\n${furtherHead}`,
    scripts: input.scripts + Object.entries(data).map(preloadOf).join(''),
    body: body + hintsFor(app, input.mapScripts) + atEnd,
  })
}

interface DossierList {
  dossiers: readonly Dossier[]
  base: string
  /** Of the page itself; none of that for unknown addresses. */
  canonical?: string
  /** Of the picture of each, in CSS pixels. */
  smallMapSize: { width: number; height: number }
}

/** The list of all dossiers. No script takes it over, but one at an unknown address looks for the page that may be meant. */
export function dossiersPage({ dossiers, base, smallMapSize, canonical }: DossierList, input: PageInput): string {
  const props = { words: languages.en, dossiers, addressOf: (path: string) => base + path, smallMapSize, canonical }
  const { head, body } = render(Dossiers, { props })
  return plainPage({ head, body }, languages.en.language, input, canonical === undefined ? input.scripts : '')
}

/** A part of the text edition of a dossier. @param part which, and of how many: 1 is the first */
export function textPage(app: App, part: Record<'number' | 'of', number>, input: PageInput): string {
  const { head, body } = render(TextEdition, { props: { app, ...part } })
  return plainPage({ head, body }, app.words.language, input)
}

const plainPage = ({ head, body }: Record<'head' | 'body', string>, language: string, input: PageInput, scripts = '') =>
  fillTemplate(input, { head: `${head}\n${preloadsFor(language)}`, scripts, body })
