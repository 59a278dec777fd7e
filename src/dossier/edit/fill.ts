/**
 * Fills what a dossier says that follows from the article and from itself, and tells what it has filled: facts of the article,
 * the place of each quotation, how finely a position is known, the extent. What could mean two things it leaves, and says so.
 */
import { type ArticleText, paragraphStarts } from '../check/check.ts'
import { dossierFileName, isLayerFile, passagesFileName } from '../format/format.ts'
import { type Draft, drafts, type Filled, isDraft } from './draft.ts'
import { fillPassages, missing } from './fill-passages.ts'
import { jsonText } from './json-text.ts'

const brief = (value: unknown) => {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

/** Sets what is not yet so. @returns the keys that were filled */
function fillIn(draft: Draft, values: Draft): string[] {
  const keys = Object.keys(values).filter((key) => JSON.stringify(draft[key]) !== JSON.stringify(values[key]))
  for (const key of keys) draft[key] = values[key]
  return keys
}

interface Meant {
  /** Undefined for the article itself. */
  id: string | undefined
  facts: Draft
  /** What the facts are called in messages. */
  name: string
}

function articlesIn(dossier: Draft): Meant[] {
  if (!isDraft(dossier.article)) dossier.article = {}
  const further = drafts(dossier.furtherArticles).map((facts, index) => ({
    id: String(facts.id),
    facts,
    name: `furtherArticles[${index}]`,
  }))
  return [{ id: undefined, facts: isDraft(dossier.article) ? dossier.article : {}, name: 'article' }, ...further]
}

/** The article that a text is of: by its hash; else one that has none yet; else the one of whose quotations it misses fewest. */
function meantArticle(dossier: Draft, passages: Draft, { text, sha256 }: ArticleText): Meant {
  const all = articlesIn(dossier)
  const [first] = all.toSorted((one, other) => missing(passages, one.id, text) - missing(passages, other.id, text))
  const found = all.find(({ facts }) => facts.sha256 === sha256) ?? all.find(({ facts }) => !facts.sha256) ?? first
  return found ?? { id: undefined, facts: {}, name: 'article' }
}

function fillArticle({ facts, name }: Meant, { text, sha256 }: ArticleText): string[] {
  const filled = fillIn(facts, { paragraphs: paragraphStarts(text).length, length: text.length, sha256 })
  return filled.map((key) => `${dossierFileName} · ${name}.${key}: ${brief(facts[key])}`)
}

const decimals = (degrees: unknown) => String(degrees).split('.')[1]?.length ?? 0

/** The precision that the decimals of a position claim: a place given to 0.01° is known to about a kilometre. */
const claimed = (coordinates: unknown[]) => 10 ** (5 - Math.max(...coordinates.map(decimals)))

function fillPrecision(file: string, feature: Draft): string[] {
  const position = isDraft(feature.properties) ? feature.properties.position : undefined
  const geometry = isDraft(feature.geometry) ? feature.geometry : {}
  if (!isDraft(position) || position.precision !== undefined) return []
  if (geometry.type !== 'Point' || !Array.isArray(geometry.coordinates)) return []
  position.precision = claimed(geometry.coordinates)
  return [`${file} · ${feature.id}: position.precision ${position.precision} m, by the decimals of its coordinates`]
}

/** Every [longitude, latitude] in a value. */
function positionsIn(value: unknown): [number, number][] {
  if (!Array.isArray(value)) return []
  const [longitude, latitude] = value
  return typeof longitude === 'number' && typeof latitude === 'number'
    ? [[longitude, latitude]]
    : value.flatMap(positionsIn)
}

function fillExtent(dossier: Draft, features: readonly Draft[]): string[] {
  const positions = features.flatMap(({ geometry }) => (isDraft(geometry) ? positionsIn(geometry.coordinates) : []))
  if (Array.isArray(dossier.extent) || positions.length === 0) return []
  const sides = [0, 1].map((axis) => positions.map((position) => position[axis] ?? 0))
  const [west = 0, south = 0] = sides.map((side) => Math.min(...side))
  const [east = 0, north = 0] = sides.map((side) => Math.max(...side))
  const margin = Math.max(0.1, (east - west) / 10, (north - south) / 10)
  const down = (degrees: number) => Math.floor((degrees - margin) * 10) / 10
  const up = (degrees: number) => Math.ceil((degrees + margin) * 10) / 10
  dossier.extent = [down(west), down(south), up(east), up(north)]
  return [`${dossierFileName} · extent: [${dossier.extent}], around all that is placed`]
}

/** Why a text cannot be that of an article: it differs from the one of before, and lacks words that this one had. */
function otherArticle({ id, facts, name }: Meant, passages: Draft, { text, sha256 }: ArticleText): string[] {
  const before = facts.sha256
  if (!before || before === sha256 || missing(passages, id, text) === 0) return []
  return [
    `${dossierFileName} · ${name}.sha256: found ${brief(before)}, but the text given has ${brief(sha256)} and not all of the quotations; expected an article of this dossier. For a new edition of it, remove ${name}.sha256`,
  ]
}

/**
 * @param files the text of each file of the dossier, by its name
 * @throws SyntaxError where one is not JSON: the check says more of that
 */
export function fillDossier(files: ReadonlyMap<string, string>, article: ArticleText): Filled {
  const read = new Map([...files].map(([name, text]) => [name, JSON.parse(text) as Draft]))
  const dossier = read.get(dossierFileName) ?? {}
  const layers = [...read].filter(([name]) => isLayerFile(name))
  const quoted = read.get(passagesFileName) ?? {}
  const meant = meantArticle(dossier, quoted, article)
  const refused = otherArticle(meant, quoted, article)
  if (refused.length > 0) return { files, told: [], refused }
  const passages = fillPassages(quoted, article, meant.id)
  const told = [
    ...fillArticle(meant, article),
    ...passages.told,
    ...layers.flatMap(([name, { features }]) => drafts(features).flatMap((feature) => fillPrecision(name, feature))),
    ...fillExtent(
      dossier,
      layers.flatMap(([, { features }]) => drafts(features)),
    ),
  ]
  const isSame = (name: string, value: Draft) =>
    JSON.stringify(JSON.parse(files.get(name) ?? '')) === JSON.stringify(value)
  return {
    files: new Map(
      [...read].map(([name, value]) => [name, isSame(name, value) ? (files.get(name) ?? '') : jsonText(value)]),
    ),
    told,
    refused: passages.refused,
  }
}
