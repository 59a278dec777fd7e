/** The pages of a dossier as HTML. */
import { render } from 'svelte/server'
import type { App } from '../app.svelte.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { TiledMarks } from '../dossier/tiles.ts'
import Page from '../Page.svelte'
import { pageRules } from '../page-rules.ts'
import type { Ground } from '../still/draw-map.ts'
import { fittingZoom } from '../still/frame.ts'
import { pageStages } from '../still/page-stages.ts'
import { drawStillMap } from '../still/still-map.ts'
import { groundFiles, groundPath } from '../style/ground-files.ts'
import type { MapName } from '../ui/drawings.svelte.ts'
import { laysStill } from '../ui/lay-still.ts'
import { ofFeature } from '../view/selection.ts'
import { quotedLanguages, stillSubjectOf } from './app-facts.ts'
import { fillTemplate, scriptsIn, type TemplateInput } from './page-template.ts'
import type { TextMeasures } from './picture-card.ts'

const base = import.meta.env.BASE_URL

/** What a page of a dossier needs beside the app. */
export interface PageInput extends TemplateInput {
  /** The files of the ground under a dossier. */
  groundOf: (dossier: Dossier) => Ground
  measures: TextMeasures
  /** The script that runs before the first paint, and the one at the end, which asks for what the live map needs. */
  earlyScript: string
  askingScript: string
  /** The scripts of the live map, after the base, in the order in which they are run. */
  mapScripts: readonly string[]
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

/** Data that the page’s script finds by this id. */
const preloadOf = ([id, address]: [string, string]) =>
  `<link rel="preload" id="${id}" href="${address}" as="fetch" crossorigin>`

const layingScript = `<script>${laysStill}(document.currentScript.parentElement)</script>`

/** Puts markup into the element that has an attribute, at its beginning. */
function putInto(page: string, attribute: string, markup: string): string {
  const [tag] = new RegExp(`<[^<>]* ${attribute}[^<>]*>`).exec(page) ?? []
  if (!tag) throw new Error(`putInto: the page has no element with ${attribute}; one was expected`)
  return page.replace(tag, () => tag + markup)
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
  const built: Record<MapName, string> = { still: map + layingScript, inset, locator }
  const { head, body } = render(Page, { props: { app, foldsList } })
  const drawn = Object.entries(built).reduce(
    (page, [name, markup]) => putInto(page, `data-built="${name}"`, markup),
    body,
  )
  return fillTemplate(app.words, input, {
    head: [head, `<style>${pageRules(app.words.language)}</style>`, furtherHead].join('\n'),
    scripts: scriptsIn(app.words, input) + Object.entries(data).map(preloadOf).join(''),
    body: putInto(drawn, 'data-passage', `<script>${earlyScript}</script>`) + askingFor(app, input) + atEnd,
    quoted: quotedLanguages(app),
    searches: app.dossier.tiles !== undefined,
  })
}
