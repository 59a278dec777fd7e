/** The files of the pages of a dossier. */
import type { App } from '../../app.svelte.ts'
import { smallMapPath, traitSetsPath } from '../../dossier/published.ts'
import type { TiledMarks } from '../../dossier/tiles.ts'
import { isSame, noSelection } from '../../view/selection.ts'
import { aliasPage } from '../alias.ts'
import { factsOf, stillSubjectOf } from '../app-facts.ts'
import { headOf, structuredData } from '../head.ts'
import { oembedOf } from '../oembed.ts'
import { pageOf } from '../page.ts'
import { drawPictureCard } from '../picture-card.ts'
import { textPage } from '../plain-pages.ts'
import { drawSmallMap } from '../small-map.ts'
import { subjectOf } from '../subject.ts'
import { appOf } from './app-of.ts'
import type { LanguageInput, SiteFile } from './site-part.ts'

const base = import.meta.env.BASE_URL

/** A part of the text edition, and what leads on to it. */
export function textFiles(app: App, part: { number: number; of: number }, input: LanguageInput): SiteFile[] {
  const { dossier, addresses } = app
  const { words } = input
  const path = addresses.text(part.number)
  const place = path.slice(base.length)
  const canonical = addresses.textLink(part.number)
  const alias = () =>
    aliasPage({ words, path, canonical, title: words.page.title(dossier.title, words.page.asText), head: '' }, input)
  return [
    { path: `${place}index.html`, text: textPage(app, part, input) },
    ...formerPaths(app, place, input).map((former) => ({ path: `${former}index.html`, text: alias() })),
  ]
}

/** What has led to a page, by former names of the dossier and of the feature. @param place of the page, after the base */
function formerPaths({ dossier, selected }: App, place: string, { folder }: LanguageInput): string[] {
  const tails = [place.slice((folder + dossier.slug).length), ...(selected?.aliases ?? []).map((slug) => `/${slug}/`)]
  const all = [dossier.slug, ...dossier.aliases].flatMap((slug) => tails.map((tail) => folder + slug + tail))
  return all.filter((path) => path !== place)
}

/** The files of one page: of the dossier’s data as JSON, and of the tiles that have what these have not. */
export function pageFiles(
  app: App,
  { json, tiles, isRoot }: { json: string; tiles: TiledMarks | undefined; isRoot: boolean },
  input: LanguageInput,
): SiteFile[] {
  const { dossier, addresses } = app
  const { words, folder } = input
  const { path, canonical } = addresses
  const place = path.slice(base.length)
  const data = `assets/${dossier.slug}-${input.hash(json)}.json`
  const facts = factsOf(app, words)
  const head = headOf(facts)
  const links = {
    dossier: base + data,
    ...(dossier.tiles && { 'trait-sets': base + traitSetsPath(dossier.slug) }),
  }
  const page = (shown: App) =>
    pageOf(shown, input, { furtherHead: head, atEnd: structuredData(facts), data: links, tiles })
  const subject = { ...stillSubjectOf(app), tiles }
  const smallMap = () => drawSmallMap(subject, input.groundOf(app.dossier), input.measures.advance)
  const alias = () => aliasPage({ words, path, canonical, title: subjectOf(facts).title, head }, input)
  return [
    { path: data, text: json },
    ...(isRoot ? [{ path: `${folder}index.html`, text: page(appOf('', dossier, input)) }] : []),
    ...(isSame(app.view, noSelection) ? [{ path: folder + smallMapPath(dossier.slug), picture: smallMap() }] : []),
    { path: `${place}index.html`, text: page(app) },
    { path: `${place}oembed.json`, text: oembedOf(facts) },
    {
      path: `${place}card.png`,
      picture: drawPictureCard(subject, facts, input.groundOf(app.dossier), input.measures),
    },
    ...formerPaths(app, place, input).map((former) => ({ path: `${former}index.html`, text: alias() })),
  ]
}
