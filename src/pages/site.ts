/** Every file of the site that is made from the dossiers. This is the entry of the build that makes the pages. */
import { render } from 'svelte/server'
import { onlineBasemaps } from '../../basemaps.config.ts'
import { memoryAddressBar } from '../address-bar.ts'
import { App } from '../app.svelte.ts'
import dossiers from '../data.ts'
import type { Dossier } from '../dossier/dossier.ts'
import Page from '../Page.svelte'
import type { Ground } from '../still/draw-map.ts'
import { fittingZoom } from '../still/frame.ts'
import { pageStages } from '../still/page-stages.ts'
import { drawStillMap } from '../still/still-map.ts'
import { pageFonts } from '../style/font-files.ts'
import { groundFiles } from '../style/ground-files.ts'
import { laysStill } from '../ui/lay-still.ts'
import { notFoundPage } from '../view/address.ts'
import { checkBasemapIds } from '../view/basemaps.ts'
import { noSelection, ofFeature, ofPassage, type Selection } from '../view/selection.ts'
import { plainView } from '../view/view.ts'
import { aliasPage } from './alias.ts'
import { headOf } from './head.ts'
import { oembedOf } from './oembed.ts'
import type { PageFacts } from './page-facts.ts'
import { drawPictureCard, type TextMeasures } from './picture-card.ts'
import { sitemapOf } from './sitemap.ts'
import { subjectOf } from './subject.ts'

export interface SiteInput {
  /** The built page without content: `<!--head-->` and `<!--body-->` say where that goes. */
  template: string
  /** `https://maps.example`, or nothing where it is not known. */
  origin: string
  ground: Ground
  measures: TextMeasures
  /** The script that runs before the first paint. */
  earlyScript: string
  /** The scripts of the live map, after the base, in the order in which they are run. */
  mapScripts: readonly string[]
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
const appOf = (path: string, { origin }: SiteInput) =>
  new App({ dossiers, basemaps: onlineBasemaps, site: { origin, base }, address: memoryAddressBar(base + path) })

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

export const stillSubjectOf = ({ view, dossier, selected, marks, bounds, words }: App) => ({
  view,
  dossier,
  marks,
  bounds,
  label: words.map.region,
  selected,
  overlays: { inset: words.map.around, locator: words.map.locator, length: words.length },
})

// A font that arrives late is not used at all, so that nothing moves (`font-display: optional`): so the fonts are preloaded.
const preloads = pageFonts
  .map((font) => `<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>`)
  .join('\n')

/**
 * What the live map will ask for, one file after the other, is asked for as soon as the page is there: at its end, so that
 * nothing of it delays the page itself. The ground comes after the scripts, which take time to be run.
 */
function hintsFor({ bounds }: App, scripts: readonly string[]): string {
  const [{ stage }] = pageStages
  const ground = groundFiles(fittingZoom(bounds, stage), bounds).filter((file) => file !== 'relief')
  const later = ground.map((file) => `${base}basemap/${file}.geojson`).join(' ')
  return scripts
    .map((file, index) => {
      const then = index === scripts.length - 1 ? ` data-then="${later}"` : ''
      return `<link rel="modulepreload" href="${base}${file}"${then}>`
    })
    .join('')
}

/** A browser may paint the map before the script at its end has placed it, so it is hidden until then. */
const hidingScript = "document.currentScript.parentElement.classList.add('unlaid')"
const layingScript = `${laysStill}(document.currentScript.parentElement)`

function pageOf(app: App, input: SiteInput, furtherHead: string): string {
  const { ground, measures, earlyScript } = input
  const { map, inset, locator, foldsList } = drawStillMap(
    { ...stillSubjectOf(app), address: (slug) => app.address(ofFeature(slug)) },
    ground,
    `${base}basemap/relief.webp`,
    measures.advance,
  )
  const still = `<script>${hidingScript}</script>${map}<script>${layingScript}</script>`
  const { head, body } = render(Page, {
    props: { app, early: `<script>${earlyScript}</script>`, maps: { still, inset, locator }, foldsList },
  })
  return input.template
    .replace('<!--head-->', () => `${head}\n${preloads}\n${furtherHead}`)
    .replace('<!--body-->', () => body + hintsFor(app, input.mapScripts))
}

/** The pages, one after another; the first is that of the site's own address. */
export function* makeSite(input: SiteInput): Generator<SiteFile> {
  checkBasemapIds(onlineBasemaps)
  const root = appOf('', input)
  yield { path: 'index.html', text: pageOf(root, input, headOf(factsOf(root))) }
  const lost = appOf(notFoundPage, input)
  yield { path: notFoundPage, text: pageOf(lost, input, '<meta name="robots" content="noindex">') }

  const addresses: string[] = []
  for (const dossier of dossiers) {
    const start = appOf(`${dossier.slug}/`, input)
    for (const selection of selectionsOf(dossier)) {
      const app = appOf(start.address(selection).slice(base.length), input)
      const facts = factsOf(app)
      const head = headOf(facts)
      addresses.push(app.canonical)
      yield { path: `${folderOf(app)}index.html`, text: pageOf(app, input, head) }
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
