/** The addresses that a page leads to, and the site’s files: absolute paths, or links for other people. */
import { dataPath, dossiersSegment, feedPath, searchPath, textSegment } from './dossier/published.ts'
import { writeAddress } from './view/address.ts'
import { plainView, type View } from './view/view.ts'

/**
 * Where the site is published: its origin (`https://maps.example`; empty where it is not known) and the path that it is served
 * under, which begins and ends with a slash: `/` or `/maps/`.
 */
export interface PublishedAt {
  origin: string
  base: string
  /** What stands before the pages of its language, after the base: `ar/`, or nothing. */
  folder: string
}

export class Addresses {
  readonly #site: PublishedAt
  readonly #view: () => View
  readonly #camera: () => string

  /** @param view the present one @param camera where the live map has come to rest, as an address has it */
  constructor(site: PublishedAt, view: () => View, camera: () => string) {
    this.#site = site
    this.#view = view
    this.#camera = camera
  }

  get #pages() {
    return this.#site.base + this.#site.folder
  }

  /** The same view in another language, as an absolute path. @param folder of its pages */
  inLanguage(folder: string) {
    return this.#site.base + folder + writeAddress({ ...this.#view(), camera: null })
  }

  /** The page itself in another language, for other people, with no looks of the view. @param folder of its pages */
  plainLinkIn(folder: string) {
    const { dossier, feature, passage } = this.#view()
    return this.#site.origin + this.#site.base + folder + writeAddress({ ...plainView(dossier), feature, passage })
  }

  /** Of the view with a change to it, as an absolute path, without the camera. */
  of(change: Partial<View> = {}) {
    return this.#pages + writeAddress({ ...this.#view(), camera: null, ...change })
  }

  /** The same for other people: with the origin of the site, and not embedded. */
  link(change: Partial<View> = {}) {
    return this.#site.origin + this.of({ embed: false, ...change })
  }

  /** The same with the camera, which is the one that the live map has come to rest with. */
  linkWithCamera(change: Partial<View> = {}) {
    return this.link(change) + this.#camera()
  }

  /** The same of the page as it is published: with no looks of the view. */
  plainLink(change: Partial<View> = {}) {
    const { dossier, feature, passage } = this.#view()
    return this.link({ ...plainView(dossier), feature, passage, ...change })
  }

  /** The canonical address of what is selected. */
  get canonical() {
    return this.plainLink()
  }

  /** The same as an absolute path. */
  get path() {
    return this.canonical.slice(this.#site.origin.length)
  }

  /** The folder of the dossier, in the language of its pages, after the base. */
  get folder() {
    return this.#site.folder + this.#view().dossier
  }

  /** What follows the site’s base, and the folder of the language, in an absolute path. */
  afterBase(path: string) {
    return path.startsWith(this.#pages) ? path.slice(this.#pages.length) : path
  }

  /** Where a file of the dossier can be fetched from. */
  file(name: string) {
    return this.#site.base + dataPath(this.#view().dossier, name)
  }

  /** Of a part of the text edition: the whole dossier as text. @param folder of the pages of a language */
  text(number = 1, folder = this.#site.folder) {
    const part = number === 1 ? '' : `${number}/`
    return `${this.#site.base}${folder}${this.#view().dossier}/${textSegment}/${part}`
  }

  /** The same for other people. */
  textLink(number = 1, folder = this.#site.folder) {
    return this.#site.origin + this.text(number, folder)
  }

  /** Of the index for searching the dossier, where it is an excerpt. */
  get search() {
    return this.#pages + searchPath(this.#view().dossier)
  }

  /** Of the feed of its corrections. */
  feed() {
    return this.#pages + feedPath(this.#view().dossier)
  }

  /** Of the page that lists all dossiers of the site. */
  get allDossiers() {
    return `${this.#pages}${dossiersSegment}/`
  }
}
