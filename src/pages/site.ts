/** Every file of the site that is made from the dossiers: the entry of the build that makes the pages. */
import { render } from 'svelte/server'
import { App } from '../app.svelte.ts'
import dossiers from '../data.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { earlyScript } from '../early.ts'
import Page from '../Page.svelte'
import { drawStillMap, type Ground } from '../still/still-map.ts'
import { pageFonts } from '../style/font-files.ts'
import { nothing, ofFeature, ofPassage, type Selection } from '../view/selection.ts'
import { notFoundPage } from '../view/view.ts'
import { aliasPage } from './alias.ts'
import { drawCard, type Measures } from './card.ts'
import { headOf } from './head.ts'
import { oembedOf } from './oembed.ts'
import { sitemapOf } from './sitemap.ts'
import { subjectOf } from './subject.ts'

export interface Materials {
  /** The built page without content: `<!--head-->` and `<!--body-->` say where that goes. */
  template: string
  /** `https://maps.example`, or nothing where it is not known. */
  origin: string
  ground: Ground
  measures: Measures
}

/** A file by its path in the site; a picture is an SVG, still to be made a PNG. */
export type Made = { path: string; text: string } | { path: string; picture: string }

const base = import.meta.env.BASE_URL

const selectionsOf = ({ features, passages }: Dossier): Selection[] => [
  nothing,
  ...features.map(({ slug }) => ofFeature(slug)),
  ...passages.map(({ id }) => ofPassage(id)),
]

/** @param path as in the address, after the base */
const appOf = (path: string, { origin }: Materials) =>
  new App(dossiers, { pathname: base + path, search: '' }, { origin, base })

const folderOf = (app: App) => app.path.slice(base.length)

const filesOf = (app: App, { origin }: Materials) => ({
  card: `${origin}${app.path}card.png`,
  oembed: `${origin}${app.path}oembed.json`,
})

// A font that is late is not used at all, so that nothing moves: the sooner it is asked for, the better.
const preloads = pageFonts
  .map((font) => `<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>`)
  .join('\n')

function pageOf(app: App, materials: Materials, furtherHead: string): string {
  const subject = {
    view: app.view,
    dossier: app.dossier,
    bounds: app.bounds,
    address: (slug: string) => app.address(ofFeature(slug)),
  }
  const map = drawStillMap(subject, materials.ground, `${base}basemap/relief.webp`, materials.measures.advance)
  const still = map + earlyScript
  const { head, body } = render(Page, { props: { app, still } })
  return materials.template
    .replace('<!--head-->', () => `${head}\n${preloads}\n${furtherHead}`)
    .replace('<!--body-->', () => body)
}

/** The pages, one after another; the first is that of the site's own address. */
export function* makeSite(materials: Materials): Generator<Made> {
  const root = appOf('', materials)
  yield { path: 'index.html', text: pageOf(root, materials, headOf(root, filesOf(root, materials))) }
  const lost = appOf(notFoundPage, materials)
  yield { path: notFoundPage, text: pageOf(lost, materials, '<meta name="robots" content="noindex">') }

  const addresses: string[] = []
  for (const dossier of dossiers) {
    const start = appOf(`${dossier.slug}/`, materials)
    for (const selection of selectionsOf(dossier)) {
      const app = appOf(start.address(selection).slice(base.length), materials)
      const files = filesOf(app, materials)
      const head = headOf(app, files)
      addresses.push(app.canonical)
      yield { path: `${folderOf(app)}index.html`, text: pageOf(app, materials, head) }
      yield { path: `${folderOf(app)}oembed.json`, text: oembedOf(app, files.card) }
      yield { path: `${folderOf(app)}card.png`, picture: drawCard(app, materials.ground, materials.measures) }
      for (const alias of app.selected?.aliases ?? []) {
        const text = aliasPage({ path: app.path, canonical: app.canonical, title: subjectOf(app).title, head })
        yield { path: `${dossier.slug}/${alias}/index.html`, text }
      }
    }
  }
  yield { path: 'sitemap.xml', text: sitemapOf(addresses) }
}
