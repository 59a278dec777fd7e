/** What is kept of a dossier to be read without a connection: the build writes a list of it, the service worker goes by that. */

/**
 * How much works then: everything; or of a large dossier the map, the text edition and each page that the reader has opened;
 * or these without the map, where its marks are too many to be fetched as a whole.
 */
export type Reach = 'all' | 'opened' | 'text'

/** Of one build: two that differ in a file of a dossier have different lists of it. */
export interface OfflineList {
  /** Differs where anything in the list does. */
  version: string
  /** The folders of its pages, after the base: that of the dossier, then former ones. */
  folders: readonly string[]
  reach: Reach
  /** The digest of each file, by its path after the base; that of a page ends with a slash. */
  files: Readonly<Record<string, string>>
}

/** The worker: in the folder that it answers for. */
export const workerPath = 'sw.js'

export const offlineListPath = (folder: string): string => `${folder}/offline.json`

/** The page in place of one that is not kept. */
export const offlinePagePath = (folder: string): string => `${folder}/offline.html`

/** A digest is so much of SHA-256 in base64url: no two files of a site share 72 bits of it by chance. */
export const digestLength = 12

/** Whether the name of a file tells its content: it is the same in whatever builds have it. */
export const isNamedByContent = (path: string): boolean => path.startsWith('assets/')

/** How lists name a file: a page by its folder. @param path after the base */
export const listedName = (path: string): string => path.replace(/(^|\/)index\.html$/, '$1')

/** How lists name what is at an address. @param base the path of the site, with its slashes */
export const nameAt = (address: string, base: string): string =>
  listedName(new URL(address).pathname.slice(base.length))

/** What a page asks of the worker, once its map stands. */
export interface Wish {
  /** Of the dossier, in the language of the page. */
  folder: string
  /** The page that the build made, by its path after the base. */
  page: string
  /** The addresses of its data and scripts as they are written in it, by which it is told from that page of another build. */
  marks: readonly string[]
  /** Whether all of the dossier is wanted; if not, what the page has fetched. */
  fetched: 'all' | readonly string[]
}

/** What the worker says to a page: once for each dossier, when it has become complete. */
export interface KeptReport {
  folder: string
  reach: Reach
}
