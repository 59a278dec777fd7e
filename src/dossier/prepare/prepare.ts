/** Makes what the page reads from the checked files of a dossier: in the build, so that Turf and EDTF.js are not in the page. */
import type { Article, Bounds, Dossier, Feature, GroundFacts, Mark, Source } from '../dossier.ts'
import { articleOf, layersOf } from '../find.ts'
import type { DossierFile } from '../format/format.ts'
import { boundsOf } from '../geodesy.ts'
import { groupBy } from '../group-by.ts'
import { featureTypes, type Kind } from '../kinds.ts'
import { acrossMeridian, type DossierFiles } from './across.ts'
import { clearZooms } from './clearance.ts'
import { known } from './known.ts'
import { timelineOf } from './lay-days.ts'
import { listFiles } from './list-files.ts'
import { type Located, whereOf } from './located.ts'
import { makeMarks } from './make-marks.ts'
import { endFiles, endOf, pathOf } from './movements.ts'
import { preparePassages } from './passages.ts'
import { prepareClaims } from './prepare-claims.ts'
import { whenOf } from './read-date.ts'
import { tieAnnotations } from './tie-annotations.ts'
import { traitSetsOf, traitsOf } from './traits-of.ts'

/** What a dossier is prepared with that no file of it says. */
export interface PreparedWith {
  /** The signs of all kinds. */
  glyphs: Readonly<Record<Kind, string>>
  groundFor: (slug: string, extent: Bounds) => GroundFacts | null
}

type ArticleFile = DossierFile['article']

const prepareArticle = ({ headline, publisher, url, archive, language, date, years }: ArticleFile): Article => ({
  headline,
  publisher,
  url,
  archive,
  language,
  date: whenOf(date),
  years: years?.note,
})

/**
 * @param texts the text of each of its files, by name: these are published
 */
export function prepare(
  slug: string,
  files: DossierFiles,
  texts: ReadonlyMap<string, string>,
  { glyphs, groundFor }: PreparedWith,
): Dossier {
  const { dossier, passages, layers } = acrossMeridian(files)
  const sources = new Map(dossier.sources.map((source) => [source.id, source]))
  const chain = (ids: readonly string[]): Source[] => ids.map((id) => known(sources.get(id), `source ${id}`))
  const located = dossier.groups
    .flatMap((group) => group.layers)
    .flatMap(({ id }) =>
      known(layers.get(id), `layer ${id}`).features.map((file): Located => ({ layer: id, file, where: whereOf(file) })),
    )
  const featureFiles = located.map((entry) => entry.file)
  const clearZoom = clearZooms(located)
  const traits = traitsOf(located)
  const marks = makeMarks(located, traits)
  // A band of doubt reaches beyond what is to be seen.
  const inView = marks.features.filter(({ properties }) => properties.type !== 'corridor')
  const drawnOf = groupBy(inView, ({ properties }) => properties.slug)
  const quotations = new Map(passages.passages.map(({ id, selector: [{ exact }] }) => [id, exact]))

  const article = prepareArticle(dossier.article)
  const furtherArticles = (dossier.furtherArticles ?? []).map((further) => ({
    ...prepareArticle(further),
    id: further.id,
  }))
  const dates = new Map(
    passages.passages.map((passage) => [passage.id, articleOf({ article, furtherArticles }, passage).date]),
  )
  const dateOf = (passage: string) => known(dates.get(passage), `passage ${passage}`)
  const claimsOf = prepareClaims(featureFiles, quotations, dateOf, chain)

  const features = located.flatMap((entry): Feature[] => {
    const { layer, file, where } = entry
    const { properties } = file
    const { from, to } = endFiles(file)
    if (properties.type === 'footprint') return []
    const drawn = drawnOf.get(file.id) ?? []
    const claims = claimsOf(file)
    return [
      {
        slug: file.id,
        aliases: properties.aliases ?? [],
        type: properties.type,
        kind: properties.kind,
        kindName: properties.kindName,
        mode: 'mode' in properties ? properties.mode : undefined,
        layer,
        name: properties.name,
        label: properties.label ?? properties.name,
        otherName: properties.nameArabic,
        spellings: properties.spellings ?? [],
        summary: properties.summary,
        status: known(
          claims.find(({ supersededBy }) => supersededBy.length === 0) ?? claims[0],
          `a claim of ${file.id}`,
        ).status,
        claims,
        when: 'date' in properties && properties.date ? whenOf(properties.date) : undefined,
        where,
        path: pathOf(file),
        from: from && endOf(from),
        to: to.map(endOf),
        bounds: drawn.length > 0 ? boundsOf(drawn.map((mark) => mark.geometry)) : null,
        clearZoom: clearZoom(entry),
        traits: traits(file),
      },
    ]
  })

  const countOf = (type: Feature['type']) => features.filter((feature) => feature.type === type).length

  return {
    slug,
    aliases: dossier.aliases ?? [],
    language: 'en',
    otherLanguage: 'ar',
    title: dossier.title,
    summary: dossier.summary,
    article,
    furtherArticles,
    attribution: chain(dossier.attribution),
    published: dossier.published ?? article.date.latest,
    corrections: dossier.corrections ?? [],
    extent: dossier.extent satisfies Bounds,
    countries: (dossier.countries ?? []).map(({ name, nameArabic = '', at }) => ({ name, otherName: nameArabic, at })),
    groups: dossier.groups,
    sources: dossier.sources.map(({ id, name }) => ({ id, name })),
    traitSets: traitSetsOf(
      features,
      marks.features.map(({ properties }) => properties),
    ),
    counts: {
      site: countOf('site'),
      movement: countOf('movement'),
      event: countOf('event'),
      passage: passages.passages.length,
    },
    features,
    annotations: tieAnnotations(dossier, located, quotations),
    passages: preparePassages(passages.passages, features, { article, furtherArticles }),
    timeline: timelineOf(features, [article, ...furtherArticles]),
    marks,
    samples: samplesOf(marks, dossier.groups),
    glyphs: Object.fromEntries(features.map(({ kind }) => [kind, glyphs[kind]])),
    ground: groundFor(slug, dossier.extent),
    files: listFiles(dossier, layers, texts),
  }
}

function samplesOf({ features }: Dossier['marks'], groups: Dossier['groups']): Mark[] {
  const marks = features
    .map(({ properties }) => properties)
    .filter(({ type }) => featureTypes.some((known) => known === type))
  const byLayer = groupBy(marks, ({ layer }) => layer)
  return layersOf({ groups }).flatMap(({ id }) => {
    const [first, ...others] = byLayer.get(id) ?? []
    const faintest = others.findLast(({ slug, strength }) => slug === first?.slug && strength < 1)
    return faintest ?? first ?? []
  })
}
