/** Every file of the site that is made from the dossiers. This is the entry of the build that makes the pages. */
import { onlineBasemaps } from '../../basemaps.config.ts'
import { memoryAddressBar } from '../address-bar.ts'
import { App } from '../app.svelte.ts'
import dossiers from '../data.ts'
import { type Bounds, type Dossier, dossiersSegment } from '../dossier/dossier.ts'
import { excerptOf, textPartsOf } from '../dossier/excerpt.ts'
import { DossierTiles } from '../dossier/tiles.ts'
import { notFoundPage, writeAddress } from '../view/address.ts'
import { checkBasemapIds } from '../view/basemaps.ts'
import { isSame, noSelection, ofFeature, ofPassage, type Selection } from '../view/selection.ts'
import { plainView } from '../view/view.ts'
import { aliasPage } from './alias.ts'
import { factsOf, stillSubjectOf } from './app-facts.ts'
import { headOf } from './head.ts'
import { oembedOf } from './oembed.ts'
import { dossiersPage, type PageInput, pageOf, textPage } from './page.ts'
import { drawPictureCard } from './picture-card.ts'
import { sitemapOf } from './sitemap.ts'
import { subjectOf } from './subject.ts'

export interface SiteInput extends PageInput {
  /** `https://maps.example`, or nothing where it is not known. */
  origin: string
  /** A dossier of more features than this is not carried whole by its pages. */
  mostWhole: number
  /** A few letters that differ where a text does, for the name of its file. */
  hash: (text: string) => string
}

/** A file by its path in the site; a picture is an SVG that is still to be turned into a PNG. */
export type SiteFile = { path: string } & (
  | { text: string }
  | { picture: string }
  /** Of these an archive of tiles is to be made. */
  | { tiles: DossierTiles; extent: Bounds }
)

const base = import.meta.env.BASE_URL

const selectionsOf = ({ features, passages }: Dossier): Selection[] => [
  noSelection,
  ...features.map(({ slug }) => ofFeature(slug)),
  ...passages.map(({ id }) => ofPassage(id)),
]

const pathOf = ({ slug }: Dossier, selection: Selection) => writeAddress({ ...plainView(slug), ...selection })

/** @param path as in the address, after the base */
const appOf = (path: string, dossier: Dossier, { origin }: SiteInput) =>
  new App({ dossier, basemaps: onlineBasemaps, site: { origin, base }, address: memoryAddressBar(base + path) })

const folderOf = (app: App) => app.path.slice(base.length)

/** The files of a dossier; the addresses of its pages are added to a list. @param isFirst whether the site’s own address shows it */
function* dossierFiles(dossier: Dossier, isFirst: boolean, addresses: string[], input: SiteInput): Generator<SiteFile> {
  const tiles = dossier.features.length > input.mostWhole ? new DossierTiles(dossier.marks) : undefined
  const archive = tiles && `assets/${dossier.slug}-${input.hash(JSON.stringify(dossier.marks))}.pmtiles`
  if (tiles && archive) yield { path: archive, tiles, extent: dossier.extent }
  const written = new Set<string>()

  const parts = textPartsOf(dossier, input.mostWhole)
  for (const [index, part] of parts.entries()) {
    const app = appOf(`${dossier.slug}/`, part, input)
    const address = app.textAddress(index + 1)
    addresses.push(input.origin + address)
    yield {
      path: `${address.slice(base.length)}index.html`,
      text: textPage(app, { number: index + 1, of: parts.length }, input),
    }
  }
  for (const selection of selectionsOf(dossier)) {
    const carried = archive ? { ...excerptOf(dossier, selection), tiles: archive } : dossier
    const json = JSON.stringify(carried)
    const data = `assets/${dossier.slug}-${input.hash(json)}.json`
    if (!written.has(data)) yield { path: data, text: json }
    written.add(data)

    const app = appOf(pathOf(dossier, selection), carried, input)
    const facts = factsOf(app)
    const head = headOf(facts)
    const page = (shown: App) => pageOf(shown, input, { furtherHead: head, data: base + data, tiles })
    addresses.push(app.canonical)
    if (isFirst && isSame(selection, noSelection)) yield { path: 'index.html', text: page(appOf('', carried, input)) }
    yield { path: `${folderOf(app)}index.html`, text: page(app) }
    yield { path: `${folderOf(app)}oembed.json`, text: oembedOf(facts) }
    const subject = { ...stillSubjectOf(app), tiles }
    yield { path: `${folderOf(app)}card.png`, picture: drawPictureCard(subject, facts, input.ground, input.measures) }
    for (const alias of app.selected?.aliases ?? []) {
      const { words, path, canonical } = app
      const text = aliasPage({ words, path, canonical, title: subjectOf(facts).title, head })
      yield { path: `${dossier.slug}/${alias}/index.html`, text }
    }
  }
}

/** The files of the site, one after another. */
export function* makeSite(input: SiteInput): Generator<SiteFile> {
  checkBasemapIds(onlineBasemaps)
  const list = `${dossiersSegment}/`
  const canonical = input.origin + base + list
  yield { path: notFoundPage, text: dossiersPage({ dossiers, base }, input) }
  yield { path: `${list}index.html`, text: dossiersPage({ dossiers, base, canonical }, input) }
  const addresses = [canonical]
  for (const [index, dossier] of dossiers.entries()) yield* dossierFiles(dossier, index === 0, addresses, input)
  yield { path: 'sitemap.xml', text: sitemapOf(addresses) }
}
