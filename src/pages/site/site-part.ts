/** What the site is made from, and what it is made into: file by file, part by part. */
import type { Bounds, Dossier, Editions } from '../../dossier/dossier.ts'
import type { DossierTiles, TiledMarks } from '../../dossier/tiles.ts'
import type { AllWords } from '../../words/all-words.ts'
import type { SiteLanguage } from '../../words/languages.ts'
import type { PageInput } from '../page.ts'

export interface SiteInput extends Omit<PageInput, 'folder' | 'origins'> {
  /** Those of the site, each in the language that it was written in; and those in others. */
  dossiers: readonly Dossier[]
  editions: Editions
  /** `https://maps.example`, or nothing where it is not known. */
  origin: string
  /** A dossier of more features than this is not carried whole by its pages. */
  mostWhole: number
  /** A few letters that differ where a text does, for the name of its file. */
  hash: (text: string) => string
  /** What the ground under a dossier is told from another by. */
  groundHash: (dossier: Dossier) => string
  /** Whether readers’ devices may keep dossiers. */
  isKeptOffline: boolean
  /** The icon of the site, as SVG. */
  icon: string
}

/** A file by its path in the site; a picture is an SVG that is still to be turned into a PNG. */
export type SiteFile = { path: string } & (
  | { text: string }
  | { picture: string }
  /** Of these an archive of tiles is to be made. */
  | { archive: DossierTiles; extent: Bounds }
  /** A folder, of which an index for searching is to be made. */
  | { records: SearchRecord[]; language: string }
)

/** What is to be found of a feature. */
export interface SearchRecord {
  slug: string
  name: string
  /** Its other names, and what is said of it. */
  text: string
}

/** Files that are made together. */
export interface SitePart {
  /** The first of them, or the folder that they are in: no other part of the site has the same. */
  path: string
  /** All that decides what is in them, but for the path, the code, and for what they ask of the tiles. */
  inputs: readonly string[]
  /** What they ask, and all that decides the answers. */
  tiles?: { marks: TiledMarks; inputs: string } | undefined
  /** Whether another process makes them, so that the other parts need not wait. */
  isMadeApart?: boolean
  /** The folders of the dossiers that a device keeps with these files; none where it keeps them only once the reader has opened them. */
  keptWith?: readonly string[]
  /** The addresses of the pages among them. */
  addresses?: string[]
  /** @param tiles to be asked instead of those above, so that a note can be made of it */
  make: (tiles?: TiledMarks) => SiteFile[]
}

/** What the pages of one language are made with. */
export interface LanguageInput extends SiteInput, PageInput {
  words: AllWords
}

/** A dossier as the pages of one language have it. */
export interface DossierPages {
  language: SiteLanguage
  dossier: Dossier
}
