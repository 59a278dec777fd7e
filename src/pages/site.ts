/** Every file of the site that is made from the dossiers. This is the entry of the build that makes the pages. */
import { onlineBasemaps } from '../../basemaps.config.ts'
import { memoryAddressBar } from '../address-bar.ts'
import { App } from '../app.svelte.ts'
import type { Bounds, Dossier, Editions, Feature } from '../dossier/dossier.ts'
import { excerptOf, textPartsOf } from '../dossier/excerpt.ts'
import {
  dossiersSegment,
  feedPath,
  notFoundPage,
  searchPath,
  smallMapPath,
  tilesPath,
  traitSetsPath,
} from '../dossier/published.ts'
import { DossierTiles, type TiledMarks } from '../dossier/tiles.ts'
import { offlinePagePath } from '../offline-list.ts'
import { writeAddress } from '../view/address.ts'
import { checkBasemapIds } from '../view/basemaps.ts'
import { isSame, noSelection, ofFeature, ofPassage, type Selection } from '../view/selection.ts'
import { plainView } from '../view/view.ts'
import { type AllWords, wordsFor } from '../words/all-words.ts'
import { type SiteLanguage, siteLanguages } from '../words/languages.ts'
import { aliasPage } from './alias.ts'
import { factsOf, stillSubjectOf } from './app-facts.ts'
import { entriesOf, feedOf } from './feed.ts'
import { headOf, structuredData } from './head.ts'
import { iconFiles, manifestFile } from './installing.ts'
import { oembedOf } from './oembed.ts'
import { dossiersPage, offlinePage, type PageInput, pageOf, textPage } from './page.ts'
import { drawPictureCard } from './picture-card.ts'
import { sitemapOf } from './sitemap.ts'
import { drawSmallMap, smallMapSize } from './small-map.ts'
import { subjectOf } from './subject.ts'

export interface SiteInput extends Omit<PageInput, 'folder'> {
  /** Those of the site, each in the language that it was written in; and those in others. */
  dossiers: readonly Dossier[]
  editions: Editions
  /** `https://maps.example`, or nothing where it is not known. */
  origin: string
  /** A dossier of more features than this is not carried whole by its pages. */
  mostWhole: number
  /** A few letters that differ where a text does, for the name of its file. */
  hash: (text: string) => string
  /** What the ground under a dossier is told from another by. */
  groundHash: (dossier: Dossier) => string
  /** Whether readers’ devices may keep dossiers. */
  isKeptOffline: boolean
  /** The icon of the site, as SVG. */
  icon: string
}

/** A file by its path in the site; a picture is an SVG that is still to be turned into a PNG. */
export type SiteFile = { path: string } & (
  | { text: string }
  | { picture: string }
  /** Of these an archive of tiles is to be made. */
  | { archive: DossierTiles; extent: Bounds }
  /** A folder, of which an index for searching is to be made. */
  | { records: SearchRecord[]; language: string }
)

/** What is to be found of a feature. */
export interface SearchRecord {
  slug: string
  name: string
  /** Its other names, and what is said of it. */
  text: string
}

/** Files that are made together. */
export interface SitePart {
  /** All that decides what is in them, but for the code, and for what they ask of the tiles. */
  inputs: readonly string[]
  /** What they ask, and all that decides the answers. */
  tiles?: { marks: TiledMarks; inputs: string } | undefined
  /** Whether another process makes them, so that the other parts need not wait. */
  isMadeApart?: boolean
  /** The folders of the dossiers that a device keeps with these files; none where it keeps them only once the reader has opened them. */
  keptWith?: readonly string[]
  /** The addresses of the pages among them. */
  addresses?: string[]
  /** @param tiles to be asked instead of those above, so that a note can be made of it */
  make: (tiles?: TiledMarks) => SiteFile[]
}

const base = import.meta.env.BASE_URL

/** What the pages of one language are made with. */
interface LanguageInput extends SiteInput, PageInput {
  words: AllWords
}

/** A dossier as the pages of one language have it. */
export interface DossierPages {
  language: SiteLanguage
  dossier: Dossier
}

const selectionsOf = ({ features, passages }: Dossier): Selection[] => [
  noSelection,
  ...features.map(({ slug }) => ofFeature(slug)),
  ...passages.map(({ id }) => ofPassage(id)),
]

const known = new WeakMap<object, string>()

/** A value as JSON, which is written once: many pages have the same one. */
function jsonOf(value: object): string {
  const json = known.get(value) ?? JSON.stringify(value)
  known.set(value, json)
  return json
}

/** All that is in a dossier, part by part, as many excerpts have the same parts. */
function* textsOf({ features, passages, annotations, marks, ...rest }: Dossier): Generator<string> {
  for (const list of [features, passages, annotations, marks.features]) {
    for (const part of list) yield jsonOf(part)
    yield ''
  }
  for (const [key, part] of Object.entries(rest)) {
    yield key
    yield typeof part === 'object' && part !== null ? jsonOf(part) : String(part)
  }
}

/** @param path as in the address, after the base and the folder of the language */
const appOf = (path: string, dossier: Dossier, { words, origin, folder }: LanguageInput) =>
  new App({
    words,
    dossier,
    basemaps: onlineBasemaps,
    site: { origin, base, folder },
    address: memoryAddressBar(base + folder + path),
  })

/** The parts of a dossier: its tiles, its text edition, its pages. @param isFirst whether the site’s own address shows it */
function* dossierParts(dossier: Dossier, isFirst: boolean, input: LanguageInput): Generator<SitePart> {
  const { slug, extent } = dossier
  const { words, folder } = input
  const tiles = dossier.features.length > input.mostWhole ? new DossierTiles(dossier.marks) : undefined
  const marks = dossier.marks.features.map(jsonOf).join()
  // Its name stays, so that pages do where tiles elsewhere change: who reads an archive in ranges sees that it has changed.
  const keptWith = [folder + slug]
  const archive = folder + tilesPath(slug)
  if (tiles) {
    yield { inputs: [marks], keptWith, make: () => [{ path: archive, archive: tiles, extent }] }
    const sets = JSON.stringify(dossier.traitSets)
    // They have no words: those of the first language are for all.
    if (folder === '')
      yield { inputs: ['sets', slug, sets], keptWith, make: () => [{ path: traitSetsPath(slug), text: sets }] }
    const records = dossier.features.map(recordOf)
    const { language } = words
    const make = () => [{ path: folder + searchPath(slug), records, language }]
    yield { inputs: [JSON.stringify(records)], keptWith, make, isMadeApart: true }
  }

  const texts = textPartsOf(dossier)
  for (const [index, part] of texts.entries()) {
    const app = appOf(`${slug}/`, part, input)
    const make = () => textFiles(app, { number: index + 1, of: texts.length }, input)
    yield {
      inputs: [JSON.stringify(['text', folder, index, texts.length]), JSON.stringify(part)],
      keptWith,
      make,
      addresses: [app.addresses.textLink(index + 1)],
    }
  }

  const start = appOf(`${slug}/`, dossier, input)
  const toPage = (feature?: string) =>
    start.addresses.plainLink(feature === undefined ? noSelection : ofFeature(feature))
  const entries = entriesOf(dossier, toPage, words)
  yield {
    inputs: ['feed', folder, JSON.stringify(entries)],
    make: () => {
      const path = folder + feedPath(slug)
      const title = words.corrections.feedOf(dossier.title)
      const text = feedOf(title, input.origin + base + path, toPage(), entries, words)
      // Who follows the feed by a former address goes on to be told: no feed can lead on without a server.
      return [slug, ...dossier.aliases].map((name) => ({ path: folder + feedPath(name), text }))
    },
  }
  if (input.isKeptOffline) {
    const { title } = dossier
    const make = () => [{ path: offlinePagePath(folder + slug), text: offlinePage(start, input) }]
    yield { inputs: ['offline', folder, slug, title], keptWith, make }
  }
  for (const selection of selectionsOf(dossier)) {
    const carried = tiles ? { ...excerptOf(dossier, selection), tiles: archive } : dossier
    const isRoot = isFirst && isSame(selection, noSelection)
    yield {
      inputs: [JSON.stringify(['page', folder, selection, isRoot, input.groundHash(dossier)]), ...textsOf(carried)],
      ...(tiles && { tiles: { marks: tiles, inputs: marks } }),
      ...((!tiles || isSame(selection, noSelection)) && { keptWith }),
      addresses: [start.addresses.plainLink(selection)],
      make: (asked) => {
        const app = appOf(writeAddress({ ...plainView(slug), ...selection }), carried, input)
        return pageFiles(app, { json: jsonOf(carried), tiles: asked, isRoot }, input)
      },
    }
  }
}

const recordOf = ({ slug, name, label, otherName = '', spellings, summary }: Feature): SearchRecord => ({
  slug,
  name,
  text: [label, otherName, ...spellings, summary].join('. '),
})

/** A part of the text edition, and what leads on to it. */
function textFiles(app: App, part: { number: number; of: number }, input: LanguageInput): SiteFile[] {
  const { dossier, addresses } = app
  const { words } = input
  const path = addresses.text(part.number)
  const place = path.slice(base.length)
  const canonical = addresses.textLink(part.number)
  const alias = () =>
    aliasPage({ words, path, canonical, title: words.page.title(dossier.title, words.page.asText), head: '' })
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
function pageFiles(
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
  const alias = () => aliasPage({ words, path, canonical, title: subjectOf(facts).title, head })
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

/** What is new and what was corrected in all dossiers. */
function feedOfAll(input: LanguageInput): SitePart {
  const { words, folder } = input
  const path = folder + feedPath(dossiersSegment)
  const entries = input.dossiers.flatMap((dossier) => {
    const { addresses } = appOf(`${dossier.slug}/`, dossier, input)
    return entriesOf(
      dossier,
      (feature) => addresses.plainLink(feature === undefined ? noSelection : ofFeature(feature)),
      words,
    )
  })
  const make = () => {
    const [self, page] = [input.origin + base + path, `${input.origin + base + folder + dossiersSegment}/`]
    return [{ path, text: feedOf(words.corrections.feedOfAll, self, page, entries, words) }]
  }
  return { inputs: ['feed', folder, JSON.stringify(entries)], make }
}

/** The page that lists all dossiers. @param canonical its address; that for unknown addresses has none */
function listPage({ dossiers, origin, words, folder, ...input }: LanguageInput, canonical?: string): string {
  const pages = siteLanguages.map((each) => ({ ...each, address: `${base}${each.folder}${dossiersSegment}/` }))
  const given = { words, dossiers, origin, base: base + folder, smallMapSize, pages }
  return dossiersPage({ ...given, ...(canonical !== undefined && { canonical }) }, { ...input, folder })
}

const listed = ({ dossiers }: SiteInput) =>
  JSON.stringify(dossiers.map(({ slug, title, summary, article }) => [slug, title, summary, article]))

function listOfAll(input: LanguageInput): SitePart {
  const { dossiers, origin, folder } = input
  const path = `${folder}${dossiersSegment}/`
  const canonical = origin + base + path
  const make = () => [{ path: `${path}index.html`, text: listPage(input, canonical) }]
  const keptWith = dossiers.map(({ slug }) => folder + slug)
  return { inputs: [folder, listed(input)], keptWith, addresses: [canonical], make }
}

/** Where there is no page the list answers, in the first language: what file servers send knows nothing of others. */
function lostPage(input: LanguageInput): SitePart {
  const keptWith = dossiersOfSite(input).map(({ language, dossier }) => language.folder + dossier.slug)
  return { inputs: ['lost', listed(input)], keptWith, make: () => [{ path: notFoundPage, text: listPage(input) }] }
}

/** In the first language of the site stands every dossier, in any other those that are in it. */
function dossiersIn({ language, folder }: SiteLanguage, { dossiers, editions }: SiteInput): Dossier[] {
  return dossiers.flatMap((dossier) => {
    if (dossier.language === language) return dossier
    return editions[language]?.find(({ slug }) => slug === dossier.slug) ?? (folder === '' ? dossier : [])
  })
}

/** All that the site has pages of. */
export const dossiersOfSite = (input: SiteInput): DossierPages[] =>
  siteLanguages.flatMap((language) => dossiersIn(language, input).map((dossier) => ({ language, dossier })))

function* partsIn(input: LanguageInput): Generator<SitePart> {
  const { words, folder } = input
  if (folder === '') yield lostPage(input)
  yield listOfAll(input)
  yield feedOfAll(input)
  yield { inputs: ['installing', folder], make: () => [manifestFile(base, folder, words)] }
  for (const [index, dossier] of input.dossiers.entries()) yield* dossierParts(dossier, index === 0, input)
}

/** The site, part by part. */
export function* makeSite(input: SiteInput): Generator<SitePart> {
  checkBasemapIds(onlineBasemaps)
  const addresses: string[] = []
  for (const language of siteLanguages) {
    const { folder } = language
    const dossiers = dossiersIn(language, input)
    for (const part of partsIn({ ...input, words: wordsFor(language.language), folder, dossiers })) {
      addresses.push(...(part.addresses ?? []))
      yield part
    }
  }
  yield { inputs: ['icons'], make: () => iconFiles(input.icon) }
  const path = 'sitemap.xml'
  yield { inputs: addresses, make: () => [{ path, text: sitemapOf(addresses) }] }
}
