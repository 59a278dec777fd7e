/** Every file of the site that is made from the dossiers. This is the entry of the build that makes the pages. */
import { onlineBasemaps } from '../../basemaps.config.ts'
import { memoryAddressBar } from '../address-bar.ts'
import { App } from '../app.svelte.ts'
import dossiers from '../data.ts'
import { type Dossier, dossiersSegment } from '../dossier/dossier.ts'
import { notFoundPage } from '../view/address.ts'
import { checkBasemapIds } from '../view/basemaps.ts'
import { noSelection, ofFeature, ofPassage, type Selection } from '../view/selection.ts'
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
  /** A few letters that differ where a text does, for the name of its file. */
  hash: (text: string) => string
}

/** A file by its path in the site; a picture is an SVG that is still to be turned into a PNG. */
export type SiteFile = { path: string; text: string } | { path: string; picture: string }

const base = import.meta.env.BASE_URL

const selectionsOf = ({ features, passages }: Dossier): Selection[] => [
  noSelection,
  ...features.map(({ slug }) => ofFeature(slug)),
  ...passages.map(({ id }) => ofPassage(id)),
]

/** @param path as in the address, after the base */
const appOf = (path: string, dossier: Dossier, { origin }: SiteInput) =>
  new App({ dossier, basemaps: onlineBasemaps, site: { origin, base }, address: memoryAddressBar(base + path) })

const folderOf = (app: App) => app.path.slice(base.length)

/** The pages, one after another; the first is that of the site's own address. */
export function* makeSite(input: SiteInput): Generator<SiteFile> {
  checkBasemapIds(onlineBasemaps)
  const list = `${dossiersSegment}/`
  const canonical = input.origin + base + list
  yield { path: notFoundPage, text: dossiersPage({ dossiers, base }, input) }
  yield { path: `${list}index.html`, text: dossiersPage({ dossiers, base, canonical }, input) }

  const addresses = [canonical]
  for (const [index, dossier] of dossiers.entries()) {
    const json = JSON.stringify(dossier)
    const data = `assets/${dossier.slug}-${input.hash(json)}.json`
    yield { path: data, text: json }
    const start = appOf(`${dossier.slug}/`, dossier, input)
    const textAddress = input.origin + start.textAddress
    addresses.push(textAddress)
    yield { path: `${start.textAddress.slice(base.length)}index.html`, text: textPage(start, textAddress, input) }
    if (index === 0) {
      const root = appOf('', dossier, input)
      yield { path: 'index.html', text: pageOf(root, input, headOf(factsOf(root)), base + data) }
    }
    for (const selection of selectionsOf(dossier)) {
      const app = appOf(start.address(selection).slice(base.length), dossier, input)
      const facts = factsOf(app)
      const head = headOf(facts)
      addresses.push(app.canonical)
      yield { path: `${folderOf(app)}index.html`, text: pageOf(app, input, head, base + data) }
      yield { path: `${folderOf(app)}oembed.json`, text: oembedOf(facts) }
      yield {
        path: `${folderOf(app)}card.png`,
        picture: drawPictureCard(stillSubjectOf(app), facts, input.ground, input.measures),
      }
      for (const alias of app.selected?.aliases ?? []) {
        const text = aliasPage({
          words: app.words,
          path: app.path,
          canonical: app.canonical,
          title: subjectOf(facts).title,
          head,
        })
        yield { path: `${dossier.slug}/${alias}/index.html`, text }
      }
    }
  }
  yield { path: 'sitemap.xml', text: sitemapOf(addresses) }
}
