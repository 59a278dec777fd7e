/**
 * A dossier as the page reads it: checked, and with all that depends on nothing but the data worked out at build time.
 * It holds values, never sentences: `words/` makes those where they are read.
 *
 * Positions are [longitude, latitude] in degrees, WGS 84; bounds are [west, south, east, north]; lengths are in metres;
 * days are YYYY-MM-DD.
 */
import type { FeatureCollection, Geometry } from 'geojson'
import type { DossierFile } from './format/format.ts'
import { type Basis, type Course, type FeatureType, isSettlement, type Kind, type Mode, type Status } from './kinds.ts'

export type Bounds = [west: number, south: number, east: number, north: number]

/** As in the file. */
export type Source = DossierFile['sources'][number]

export interface When {
  basis: Basis
  note?: string
  /** EDTF's marks of approximation or of uncertainty stand at it. */
  isApproximate: boolean
  /** First and last day; null where the interval is open. */
  earliest: string | null
  latest: string | null
  span: PossibleSpan
  /** The article’s own words for it. */
  words?: string
}

/**
 * When something can have begun and ended: four days as YYYYMMDD, with spaces between them: begun at the earliest and at the
 * latest, ended at the earliest and at the latest. What is open is in `moments.ts`; empty where nothing is known.
 */
export type PossibleSpan = string

export interface Where {
  /** As in the file; to be printed by `printPosition`. */
  coordinates: [longitude: number, latitude: number]
  /** The radius within which the place is known; of a shape, one around it all. */
  precision: number
  shape?: PlaceShape
  basis: Basis
  source: string
  note?: string
}

/** Of a place that is no point: its own extent, a line or an area, or a region in which it lies somewhere. */
export interface PlaceShape {
  is: 'line' | 'area' | 'region'
  /** Of a line in metres, else in square metres, rounded to what is known. */
  size: number
  /** The radius within which its edge is known. */
  precision: number
}

export interface PathLength {
  along: number
  straight: number
}

export interface Path {
  basis: Basis
  over?: Course
  /** Along the path to each of its ends and as the crow flies, rounded to what is known; none where its line fades out. */
  lengths: PathLength[]
  /** The full width of the band that the path is thought to lie in. */
  corridor?: number
  source: string
  note?: string
}

export interface Claim {
  text: string
  status: Status
  /** When it was so, where that is told of it alone. */
  when?: When
  attribution: Source[]
  citations: Citation[]
  figures: Figure[]
  /** In the word of those who state it. */
  confidence?: { stated: string; citations: Citation[] }
  /** Those that cannot be true together with it. */
  contradictions: OtherClaim[]
  /** Those that stand in its place, and those in whose place it stands. */
  supersededBy: OtherClaim[]
  supersedes: OtherClaim[]
}

/** A number: exact where least and most are the same. */
export interface Figure {
  of: string
  least?: number
  most?: number
  about?: number
  citations: Citation[]
}

/** A claim as another one tells of it. */
export interface OtherClaim extends Pick<Claim, 'text' | 'status' | 'attribution' | 'citations'> {
  /** Slug of the feature that has it, and its place among that one’s claims: 0 is the first. */
  feature: string
  claim: number
  /** Of the article that it cites first. */
  date: When
}

/** A tie from a claim or an annotation to a passage. */
export interface Citation {
  /** Id of the passage. */
  passage: string
  /** The words of the passage that name the feature, or bear the annotation. */
  words: string
  /** Where they begin and end in the passage's `exact`, in UTF-16 units. */
  start: number
  end: number
}

/** An editor's words on the map. */
export interface Annotation {
  id: string
  /** What stands large. */
  text: string
  /** What stands smaller below it. */
  detail?: string
  /** Slug of the feature whose card it leads to. */
  feature: string
  /** When what it says can have been so: that of the claim that rests on the same passage, or else that of the feature. */
  span: PossibleSpan
  /** Where it is tied. */
  at: [longitude: number, latitude: number]
  citations: Citation[]
}

/** Where a movement begins or ends. */
export interface End {
  name: string
  /** Slug of a site. */
  site?: string
  country?: string
  where?: Where
  /** The claims that name it, where others name another: 0 is the first. */
  claims?: number[]
}

/** A site, a movement or an event: what a reader can select. */
export interface Feature {
  slug: string
  aliases: string[]
  type: FeatureType
  kind: Kind
  /** Where the kind is `other`: what it is, in the dossier’s own word. */
  kindName?: string
  /** Of a movement, where it is stated. */
  mode?: Mode
  layer: string
  name: string
  /** Its name on the map: short. */
  label: string
  /** Its name in the other language of the dossier. */
  otherName?: string
  spellings: string[]
  summary: string
  status: Status
  claims: Claim[]
  when?: When
  where?: Where
  path?: Path
  from?: End
  /** None where it is not stated; several where claims differ. */
  to: End[]
  /** What the map brings into view; null where the article names no place. */
  bounds: Bounds | null
  /** From this zoom on, the mark does not touch its neighbours. */
  clearZoom: number
  /** What a view can be narrowed down by, as `traits.ts` writes it. */
  traits: string
}

/** Features of one layer that are alike in all that a view can be narrowed down by. */
export interface TraitSet extends Pick<Feature, 'layer' | 'traits'> {
  /** How many of them there are, and how many of these have a place. */
  features: number
  placed: number
}

export interface Country {
  name: string
  otherName: string
  /** The best first. */
  at: [longitude: number, latitude: number][]
}

export interface Passage {
  id: string
  /** Id of one of the further articles; without it, it is from the article. */
  article?: string
  /** Its place among the passages of the dossier, in the article's order: 1 is the first. */
  number: number
  paragraph: number
  exact: string
  /** Our own, where the article is in another language. */
  translation?: string
  /** Where it is into another language than that of the dossier: into which. */
  translationLanguage?: string
  /** Its article, opened at this passage by a text fragment. */
  url: string
  /** Whether it follows the passage before without a gap in its article. */
  adjoins: boolean
  /** Every citation of it, in the order of its words: by which feature, for which of its claims (0 is the first). */
  citations: { feature: string; claim: number; start: number; end: number }[]
  /** Slugs of the features that cite it, in the dossier's order. */
  features: string[]
  /** What the map brings into view for it; null where none of its features has a place. */
  bounds: Bounds | null
}

export interface Article {
  headline: string
  publisher: string
  url: string
  /** The address of an archived copy. */
  archive?: string
  /** As HTML's `lang` names it. */
  language: string
  date: When
  years?: string
}

interface FurtherArticle extends Article {
  id: string
}

/** A dossier in one language. */
export interface Dossier {
  slug: string
  /** Slugs that it had: their addresses lead on to it. */
  aliases: string[]
  /** Of its own words, as HTML’s `lang` names it; and the one in which places have a second name. */
  language: string
  otherLanguage: string
  /** All languages that the site has it in: first the one that it was written in. */
  editions: string[]
  title: string
  summary: string
  article: Article
  /** Others that it quotes. */
  furtherArticles: FurtherArticle[]
  attribution: Source[]
  /** The day on which it was first published, as far as is known. */
  published: string | null
  /** The newest first. */
  corrections: NonNullable<DossierFile['corrections']>
  extent: Bounds
  /** What the map names wherever it shows it, at one of these positions. */
  countries: Country[]
  groups: DossierFile['groups']
  /** Everyone a claim is attributed to. */
  sources: Pick<Source, 'id' | 'name'>[]
  /** Of the whole dossier; of an excerpt they are in a file of their own, as any change of a claim may change them. */
  traitSets: TraitSet[]
  /** How many features and passages there are. */
  counts: Record<FeatureType | 'passage', number>
  /** All of them, or those of an excerpt; so are the annotations, the passages and the marks. */
  features: Feature[]
  /** The most important first. */
  annotations: Annotation[]
  passages: Passage[]
  /** Null where nothing bears a date. */
  timeline: Timeline | null
  /** Everything the map draws. */
  marks: FeatureCollection<Geometry, Mark>
  /** The first mark of each layer that has any, the faintest where it fades: in an excerpt too. */
  samples: Mark[]
  /** The signs of the kinds of all its features: SVG paths on the grid of 15 × 15 of Maki and Temaki. */
  glyphs: Glyphs
  /** None where no ground covers it. */
  ground: GroundFacts | null
  /** The files that it was made from, which the site publishes as they are: first those of the layers, in their order. */
  files: DataFile[]
  /** Of an excerpt: the address, after the base, of the tiles that hold the sites of the whole. */
  tiles?: string
}

/** Dossiers in other languages than those that they were written in: by language, in the order of the site. */
export type Editions = Readonly<Partial<Record<string, Dossier[]>>>

/** The ground under a dossier, beyond the outline of the world. */
export interface GroundFacts {
  /** Where the site has its files: after its base, without slashes at its ends. */
  folder: string
  /** What they cover. */
  box: Bounds
  /** The zoom from which it takes the place of the world in outline. */
  from: number
  /** Those that it has of its own. */
  files: string[]
  /** Boxes around the pieces of its lines that the list explains. */
  lines: { road: Bounds[]; disputed: Bounds[] }
}

/** The days of a dossier along a line. */
export interface Timeline {
  /** Moments, as `moments.ts` counts them, and where they are as shares of the line: where something begins or ends. */
  stops: [moment: number, share: number][]
  /** After which of them, 0 being the first, a long stretch in which nothing begins or ends is drawn short. */
  shortened: number[]
}

export type Glyphs = Partial<Record<string, string>>

/** What the check says of a dossier that is being made; told in development alone. */
export interface DossierProblem {
  /** Slug of the dossier. */
  dossier: string
  /** Id of the feature or the passage that it is about. */
  feature?: string
  text: string
}

export interface DataFile {
  name: string
  /** About so many, to two digits. */
  bytes: number
  holds: { layer: string; name: string } | 'passages' | 'dossier' | 'translation'
  /** Where the positions and paths in it come from, each once. */
  sources: string[]
}

/** Properties of a drawn feature. */
export type Mark = {
  /** The feature it belongs to: hovering or clicking the mark means that feature. */
  slug: string
  layer: string
  type: FeatureType | 'footprint' | 'corridor' | 'precision' | 'heading' | 'tip'
  kind: string
  /** Its short name; none at a dated event, which the map names by its day. */
  label: string
  otherName: string
  inferred: boolean
  /** Opacity, from 1 to 0: some lines fade out towards an end that is not stated. */
  strength: number
  /** The direction of travel at a tip, in degrees clockwise from north; 0 at all other marks. */
  bearing: number
  /** Of a circle of precision: its radius in CSS pixels at zoom 0. */
  reach: number
  span: PossibleSpan
  traits: string
}

/** Beyond this zoom no sites are joined to clusters: each stands by itself. */
export const lastClusterZoom = 10

/** Of how many sites of one set of traits a cluster of sites is, as a property of it. */
export const countProperty = ({ layer, traits }: Pick<TraitSet, 'layer' | 'traits'>): string => `of ${layer} ${traits}`

/** A mark with the words that the map writes at it, in the reader's language. */
export type NamedMark = Mark & { text: string }

/** A town that is known only within this many metres stands for the region around it. */
const regionFrom = 5000

/** Whether a site is no more than an area of doubt: a mark there is not of a point. */
export const isRegion = ({ kind, where }: Pick<Feature, 'kind' | 'where'>): boolean =>
  where?.shape
    ? where.shape.is === 'region'
    : isSettlement(kind) && where !== undefined && where.precision >= regionFrom
