/** Makes what the page reads from the checked files of a dossier: in the build, so that Turf and EDTF.js are not in the page. */
import type { Article, Bounds, Dossier, Feature, GroundFacts, Mark, Source } from '../dossier.ts'
import { articleOf, layersOf } from '../find.ts'
import { type DossierFile, ownLanguageOf } from '../format/format.ts'
import { groupBy } from '../group-by.ts'
import { featureTypes, type Kind } from '../kinds.ts'
import type { DossierFiles } from './across.ts'
import { type Edition, ownEdition, translatedEdition } from './edition.ts'
import { known } from './known.ts'
import { timelineOf } from './lay-days.ts'
import { listFiles } from './list-files.ts'
import { type Located, whereOf } from './located.ts'
import { makeMarks } from './make-marks.ts'
import { preparePassages } from './passages.ts'
import { prepareClaims } from './prepare-claims.ts'
import { prepareFeatures } from './prepare-features.ts'
import { whenOf } from './read-date.ts'
import { tieAnnotations } from './tie-annotations.ts'
import { traitSetsOf, traitsOf } from './traits-of.ts'

/** What a dossier is prepared with that no file of it says. */
export interface PreparedWith {
  /** The signs of all kinds. */
  glyphs: Readonly<Record<Kind, string>>
  groundFor: (slug: string, extent: Bounds) => GroundFacts | null
  /** Those that the site is made in. */
  languages: readonly string[]
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
 * A dossier in its own language.
 *
 * @param texts the text of each of its files, by name: these are published
 */
export const prepare = (
  slug: string,
  files: DossierFiles,
  texts: ReadonlyMap<string, string>,
  given: PreparedWith,
): Dossier => prepareEdition(slug, ownEdition(files), texts, given)

/** The same in the words of a translation. @param language one that the dossier has a translation into */
export const prepareTranslation = (
  language: string,
  slug: string,
  files: DossierFiles,
  texts: ReadonlyMap<string, string>,
  given: PreparedWith,
): Dossier => prepareEdition(slug, translatedEdition(files, language), texts, given)

function prepareEdition(
  slug: string,
  { language, otherLanguage, files, countries, namesOf, translationOf }: Edition,
  texts: ReadonlyMap<string, string>,
  { glyphs, groundFor, languages }: PreparedWith,
): Dossier {
  const { dossier, passages, layers, translations } = files
  const sources = new Map(dossier.sources.map((source) => [source.id, source]))
  const chain = (ids: readonly string[]): Source[] => ids.map((id) => known(sources.get(id), `source ${id}`))
  const located = dossier.groups
    .flatMap((group) => group.layers)
    .flatMap(({ id }) =>
      known(layers.get(id), `layer ${id}`).features.map((file): Located => ({ layer: id, file, where: whereOf(file) })),
    )
  const featureFiles = located.map((entry) => entry.file)
  const traits = traitsOf(located)
  const marks = makeMarks(located, traits, namesOf)
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

  const features = prepareFeatures(located, drawnOf, claimsOf, traits, namesOf)
  const countOf = (type: Feature['type']) => features.filter((feature) => feature.type === type).length

  return {
    slug,
    aliases: dossier.aliases ?? [],
    language,
    otherLanguage,
    editions: [ownLanguageOf(dossier), ...languages.filter((each) => translations.has(each))],
    title: dossier.title,
    summary: dossier.summary,
    article,
    furtherArticles,
    attribution: chain(dossier.attribution),
    published: dossier.published ?? article.date.latest,
    corrections: dossier.corrections ?? [],
    extent: dossier.extent satisfies Bounds,
    countries,
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
    passages: preparePassages(passages.passages, features, { article, furtherArticles }, translationOf),
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
