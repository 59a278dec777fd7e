import { createContext } from 'svelte'
import type { AddressBar } from './address-bar.ts'
import {
  type Bounds,
  type Dossier,
  type Feature,
  findFeature,
  findPassage,
  layersOf,
  type Passage,
} from './dossier/dossier.ts'
import { LiveMap } from './live-map.svelte.ts'
import { OnlineState } from './online-state.svelte.ts'
import { type Known, readAddress, writeAddress } from './view/address.ts'
import { findOnlineBasemap, type OnlineBasemaps } from './view/basemaps.ts'
import type { Notice } from './view/notice.ts'
import type { Selection } from './view/selection.ts'
import { ground, plainView, type Theme, type View } from './view/view.ts'
import { languages, type Words } from './words/words.ts'

/** What brought the reader to the present selection; it decides how the map moves. */
export type Arrival =
  | { by: 'address' } // opened, reloaded, back or forward: the camera is the address's
  | { by: 'choice' } // selected in the panel or on the map: move only if needed
  | { by: 'request' } // asked to see it closer

interface AppOptions extends Known {
  /**
   * Where the site stands: its origin (`https://maps.example`, or nothing where that is not known) and the path it is
   * served under, with its slashes, for example `/` or `/maps/`.
   */
  site: { origin: string; base: string }
  address: AddressBar
  /** The path, after the base, that the page was made for; without it, that of the address. */
  madeFor?: string
}

/** What is known only in a reader's browser, and not where the pages are made. */
interface Browser {
  /** YYYY-MM-DD, where the reader is. */
  today: string
  /** Whether it can hand a link to other apps. */
  canShare: boolean
  /** Whether the key of the map can stay open. */
  isRoomy: boolean
}

/** The view, the selection, and the verbs that change them. The only writer of the address, but for MapLibre's `#map`. */
export class App {
  #view: View = $state.raw(plainView(''))
  #notices: readonly Notice[] = $state.raw([])
  #arrival: Arrival = $state.raw({ by: 'address' })
  #browser: Browser | undefined = $state.raw()

  readonly #site: AppOptions['site']
  readonly #address: AddressBar
  /** The path and query that the view was last read from or written to. */
  #current = ''

  readonly madeFor: string
  readonly dossiers: readonly Dossier[]
  readonly basemaps: OnlineBasemaps
  readonly dossier: Dossier = $derived.by(() => this.#knownDossier(this.#view.dossier))
  readonly selected: Feature | undefined = $derived(findFeature(this.dossier, this.#view.feature))
  readonly quoted: Passage | undefined = $derived(findPassage(this.dossier, this.#view.passage))
  /** What the map brings into view: the selection where it has a place, or else the whole dossier. */
  readonly bounds: Bounds = $derived(this.selected?.bounds ?? this.quoted?.bounds ?? this.dossier.extent)

  /** Every sentence that a reader sees, in the reader's language. */
  readonly words: Words = languages.en
  /** What the map draws, with the words that it writes there. */
  readonly marks = $derived(this.words.markTexts(this.dossier))

  readonly map = new LiveMap()
  /** The basemap of another host, where the view names one. */
  readonly online: OnlineState = new OnlineState(() => findOnlineBasemap(this.basemaps, this.#view.base))

  /** The page as it was made: a browser's own address has its say from `start` on. */
  constructor({ dossiers, basemaps, site, address, madeFor }: AppOptions) {
    this.dossiers = dossiers
    this.basemaps = basemaps
    this.#site = site
    this.#address = address
    this.madeFor = madeFor ?? this.#pathAfterBase(address.read().pathname)
    if (madeFor === undefined) this.#readAddressBar()
    else this.#readView({ path: madeFor, search: '', hash: '' })
  }

  get view() {
    return this.#view
  }
  get notices() {
    return this.#notices
  }
  get arrival() {
    return this.#arrival
  }
  /** The reader's browser; undefined until scripts have taken the page over. */
  get browser() {
    return this.#browser
  }

  /** Takes over a page in a browser, on a host. */
  start(browser: Browser, host: string) {
    this.#browser = browser
    this.online.start(host)
    this.#readAddressBar()
  }

  /** Takes the view from the address, where back and forward have changed it; a jump within the page has not. */
  syncWithAddress() {
    const { pathname, search } = this.#address.read()
    if (pathname + search !== this.#current) this.#readAddressBar()
  }

  /** The address of the view, with what differs; without the camera. */
  address(change: Partial<View> = {}) {
    return this.#site.base + writeAddress({ ...this.#view, camera: null, ...change })
  }

  /** The same, to be given to others: with the origin of the site, and not in a frame. */
  link(change: Partial<View> = {}) {
    return this.#site.origin + this.address({ embed: false, ...change })
  }

  /** The path of the page that shows the same, whatever its looks. */
  get path() {
    const { dossier, feature, passage } = this.#view
    return this.#site.base + writeAddress({ ...plainView(dossier), feature, passage })
  }

  /** The one address of what is shown. */
  get canonical() {
    return this.#site.origin + this.path
  }

  /** Selects a feature or a passage, or nothing. Back returns to the selection before. */
  select(selection: Selection) {
    const { feature, passage, embed } = this.#view
    if (selection.feature === feature && selection.passage === passage) return
    this.#view = { ...this.#view, ...selection, camera: null }
    this.#notices = []
    this.#arrival = { by: 'choice' }
    // A frame shares its history with the page around it, which is not ours to write.
    this.#write(embed ? 'replace' : 'push', this.address())
  }

  /** Brings the selection, or the whole dossier, into view. */
  zoomToSelection() {
    this.#view = { ...this.#view, camera: null }
    this.#arrival = { by: 'request' }
  }

  /** Chooses a basemap. One of another host stands in the link at once, but on the map only with the reader's leave. */
  setBase(base: string) {
    this.#replace({ base })
    this.online.turnOn()
  }

  setTheme(theme: Theme | null) {
    this.#replace({ theme })
  }

  /** Stays with our own ground. */
  declineOnline() {
    this.online.decline()
    this.#replace({ base: ground })
  }

  /** Takes back the reader’s leave to ask other hosts. */
  withdrawConsent() {
    this.online.withdraw()
    this.declineOnline()
  }

  setDay(at: string | null) {
    this.#replace({ at })
  }

  /** Shows or hides layers, by id. */
  setHidden(ids: readonly string[], hide: boolean) {
    const hidden = layersOf(this.dossier)
      .map(({ id }) => id)
      .filter((id) => (ids.includes(id) ? hide : this.#view.hidden.includes(id)))
    this.#replace({ hidden })
  }

  dismissNotices() {
    this.#notices = []
  }

  #readAddressBar() {
    const { pathname, search, hash } = this.#address.read()
    this.#current = pathname + search
    this.online.decline()
    this.#readView({ path: this.#pathAfterBase(pathname), search, hash })
  }

  #readView(address: { path: string; search: string; hash: string }) {
    const { view, notices } = readAddress(address, this)
    this.#view = view
    this.#notices = notices
    this.#arrival = { by: 'address' }
  }

  #replace(change: Partial<View>) {
    this.#view = { ...this.#view, ...change }
    // The camera there is MapLibre's, which may have moved on since the view was read.
    this.#write('replace', this.address() + this.#address.read().hash)
  }

  #write(how: 'push' | 'replace', address: string) {
    this.#address[how](address)
    const { pathname, search } = this.#address.read()
    this.#current = pathname + search
  }

  #pathAfterBase(pathname: string) {
    const { base } = this.#site
    return pathname.startsWith(base) ? pathname.slice(base.length) : pathname
  }

  #knownDossier(slug: string): Dossier {
    const dossier = this.dossiers.find((candidate) => candidate.slug === slug)
    if (!dossier) throw new RangeError(`App: no dossier “${slug}”`) // readAddress answers only with one it was given
    return dossier
  }
}

/** The app of the component tree. */
export const [getApp, setApp] = createContext<App>()
