/** What a dossier is to the site, part by part. */
import type { Dossier, Feature } from '../../dossier/dossier.ts'
import { excerptOf, textPartsOf } from '../../dossier/excerpt.ts'
import { feedPath, searchPath, tilesPath, traitSetsPath } from '../../dossier/published.ts'
import { DossierTiles } from '../../dossier/tiles.ts'
import { offlinePagePath } from '../../offline-list.ts'
import { writeAddress } from '../../view/address.ts'
import { isSame, noSelection, ofFeature, ofPassage, type Selection } from '../../view/selection.ts'
import { plainView } from '../../view/view.ts'
import { entriesOf, feedOf } from '../feed.ts'
import { offlinePage } from '../plain-pages.ts'
import { appOf } from './app-of.ts'
import { pageFiles, textFiles } from './dossier-pages.ts'
import type { LanguageInput, SearchRecord, SitePart } from './site-part.ts'

const base = import.meta.env.BASE_URL

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

/** The parts of a dossier: its tiles, its text edition, its pages. @param isFirst whether the site’s own address shows it */
export function* dossierParts(dossier: Dossier, isFirst: boolean, input: LanguageInput): Generator<SitePart> {
  const { slug, extent } = dossier
  const { words, folder } = input
  const tiles = dossier.features.length > input.mostWhole ? new DossierTiles(dossier.marks) : undefined
  const marks = dossier.marks.features.map(jsonOf).join()
  // Its name stays, so that pages do where tiles elsewhere change: who reads an archive in ranges sees that it has changed.
  const keptWith = [folder + slug]
  const archive = folder + tilesPath(slug)
  if (tiles) {
    const inputs = [marks, JSON.stringify(extent)]
    yield { path: archive, inputs, keptWith, make: () => [{ path: archive, archive: tiles, extent }] }
    const sets = JSON.stringify(dossier.traitSets)
    // They have no words: those of the first language are for all.
    if (folder === '') {
      const path = traitSetsPath(slug)
      yield { path, inputs: [sets], keptWith, make: () => [{ path, text: sets }] }
    }
    const records = dossier.features.map(recordOf)
    const { language } = words
    const path = folder + searchPath(slug)
    const make = () => [{ path, records, language }]
    yield { path, inputs: [language, JSON.stringify(records)], keptWith, make, isMadeApart: true }
  }

  const texts = textPartsOf(dossier)
  for (const [index, part] of texts.entries()) {
    const app = appOf(`${slug}/`, part, input)
    const make = () => textFiles(app, { number: index + 1, of: texts.length }, input)
    yield {
      path: app.addresses.text(index + 1).slice(base.length),
      inputs: [JSON.stringify(texts.length), JSON.stringify(part)],
      keptWith,
      make,
      addresses: [app.addresses.textLink(index + 1)],
    }
  }

  const start = appOf(`${slug}/`, dossier, input)
  const toPage = (feature?: string) =>
    start.addresses.plainLink(feature === undefined ? noSelection : ofFeature(feature))
  const { title, aliases, editions } = dossier
  const entries = entriesOf(dossier, toPage, words)
  const feed = folder + feedPath(slug)
  yield {
    path: feed,
    inputs: [JSON.stringify([title, aliases, toPage(), entries])],
    make: () => {
      const text = feedOf(words.corrections.feedOf(title), input.origin + base + feed, toPage(), entries, words)
      // Who follows the feed by a former address goes on to be told: no feed can lead on without a server.
      return [slug, ...aliases].map((name) => ({ path: folder + feedPath(name), text }))
    },
  }
  if (input.isKeptOffline) {
    const path = offlinePagePath(folder + slug)
    const make = () => [{ path, text: offlinePage(start, input) }]
    yield { path, inputs: [JSON.stringify([slug, title, editions])], keptWith, make }
  }
  for (const selection of selectionsOf(dossier)) {
    const carried = tiles ? { ...excerptOf(dossier, selection), tiles: archive } : dossier
    const isRoot = isFirst && isSame(selection, noSelection)
    const address = writeAddress({ ...plainView(slug), ...selection })
    yield {
      path: folder + address,
      inputs: [JSON.stringify([isRoot, input.groundHash(dossier)]), ...textsOf(carried)],
      ...(tiles && { tiles: { marks: tiles, inputs: marks } }),
      ...((!tiles || isSame(selection, noSelection)) && { keptWith }),
      addresses: [start.addresses.plainLink(selection)],
      make: (asked) => {
        const app = appOf(address, carried, input)
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
