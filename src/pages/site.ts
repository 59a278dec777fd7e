/** Every file of the site that is made from the dossiers: the entry of the build that makes the pages. */
import { render } from 'svelte/server'
import { App } from '../app.svelte.ts'
import dossiers from '../data.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { earlyScript } from '../early.ts'
import Page from '../Page.svelte'
import type { Ground } from '../still/ground.ts'
import type { Measure } from '../still/labels.ts'
import { drawStill } from '../still/still.ts'
import { pageFonts } from '../style/fonts.ts'
import { nothing, ofFeature, ofPassage, type Selection } from '../view/selection.ts'
import { notFoundPage, plainView } from '../view/view.ts'
import { aliasPage } from './alias.ts'
import { drawCard } from './card.ts'
import type { PageFacts } from './facts.ts'
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
  measure: Measure
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

export const factsOf = (app: App): PageFacts => ({
  words: app.words,
  dossier: app.dossier,
  selected: app.selected,
  quoted: app.quoted,
  address: {
    canonical: app.canonical,
    of: (selection) => app.link({ ...plainView(app.dossier.slug), ...selection }),
    embed: app.link({ embed: true }),
    card: `${app.canonical}card.png`,
    oembed: `${app.canonical}oembed.json`,
  },
})

// A font that is late is not used at all, so that nothing moves: the sooner it is asked for, the better.
const preloads = pageFonts
  .map((font) => `<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>`)
  .join('\n')

function pageOf(app: App, materials: Materials, furtherHead: string): string {
  const still = drawStill(app, materials.ground, `${base}basemap/relief.webp`, materials.measure) + earlyScript
  const { head, body } = render(Page, { props: { app, still } })
  return materials.template
    .replace('<!--head-->', () => `${head}\n${preloads}\n${furtherHead}`)
    .replace('<!--body-->', () => body)
}

/** The pages, one after another; the first is that of the site's own address. */
export function* makeSite(materials: Materials): Generator<Made> {
  const root = appOf('', materials)
  yield { path: 'index.html', text: pageOf(root, materials, headOf(factsOf(root))) }
  const lost = appOf(notFoundPage, materials)
  yield { path: notFoundPage, text: pageOf(lost, materials, '<meta name="robots" content="noindex">') }

  const addresses: string[] = []
  for (const dossier of dossiers) {
    const start = appOf(`${dossier.slug}/`, materials)
    for (const selection of selectionsOf(dossier)) {
      const app = appOf(start.address(selection).slice(base.length), materials)
      const facts = factsOf(app)
      const head = headOf(facts)
      addresses.push(app.canonical)
      yield { path: `${folderOf(app)}index.html`, text: pageOf(app, materials, head) }
      yield { path: `${folderOf(app)}oembed.json`, text: oembedOf(facts) }
      yield { path: `${folderOf(app)}card.png`, picture: drawCard(app, facts, materials.ground, materials.measure) }
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
