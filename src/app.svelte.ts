import { createContext } from 'svelte'
import type { AddressBar } from './address-bar.ts'
import { Addresses, type PublishedAt } from './addresses.ts'
import { Attention } from './attention.svelte.ts'
import type { Bounds, Dossier, DossierProblem, Feature, Passage } from './dossier/dossier.ts'
import { findFeature, findPassage, isWhole, knownTraits, layersOf } from './dossier/find.ts'
import { currentAt } from './dossier/phase.ts'
import { LiveMap } from './live-map.svelte.ts'
import { OfflineState } from './offline-state.svelte.ts'
import { OnlineState } from './online-state.svelte.ts'
import { Playing } from './playing.svelte.ts'
import { type Known, readAddress } from './view/address.ts'
import { findOnlineBasemap, type OnlineBasemaps } from './view/basemaps.ts'
import { type Camera, readCamera, roundCamera, writeCamera } from './view/camera.ts'
import type { Notice } from './view/notice.ts'
import { isSame, quotedOn, type Selection } from './view/selection.ts'
import { countLeft, hidesAll, hidingOf } from './view/shown.ts'
import { ground, plainView, type Theme, type View } from './view/view.ts'
import { siteLanguages } from './words/languages.ts'
import type { Words } from './words/words.ts'

/** What brought the reader to the present selection; it decides how the map moves. */
export type Arrival =
  | { by: 'address' } // opened, reloaded, back, forward, or another camera there: the camera is the address's
  | { by: 'choice' } // selected in the panel or on the map: move only if needed
  | { by: 'request' } // “Zoom to it”: move in any case
  | { by: 'flight' } // found: go to the camera of the view

interface AppOptions extends Known {
  /** Every sentence that a reader sees, in the reader's language. */
  words: Words
  site: PublishedAt
  address: AddressBar
  /** The path, after the base, that the page was made for; without it, that of the address. */
  madeFor?: string
  /** The dossier as the page at an address carries it: needed where this one is an excerpt. */
  fetchDossier?: (address: string) => Promise<Dossier>
  /** What the check says of the dossiers: in development alone. */
  problems?: readonly DossierProblem[] | undefined
}

/** What is known only in a reader's browser, not when the pages are built. */
interface BrowserFacts {
  /** The reader's own day, YYYY-MM-DD. */
  today: string
  /** Whether it has the Web Share API. */
  canShare: boolean
  /** As the browser prefers them, the first most. */
  languages: readonly string[]
}

/** The view, the selection, and the verbs that change them. The only writer of the address. */
export class App {
  #view: View = $state.raw(plainView(''))
  #notices: readonly Notice[] = $state.raw([])
  #arrival: Arrival = $state.raw({ by: 'address' })
  #browser: BrowserFacts | undefined = $state.raw()

  readonly #words: Words
  #dossier: Dossier
  readonly #address: AddressBar
  readonly #fetchDossier: AppOptions['fetchDossier']
  /** Counts what the reader has gone to: a dossier that comes late is of no use. */
  #steps = 0
  /** The path and query that the view was last read from or written to. */
  #currentAddress = ''
  /** The camera there, as it is written: nothing where there was none. */
  #currentCamera = $state.raw('')

  readonly madeFor: string
  readonly problems: readonly DossierProblem[]
  readonly addresses: Addresses
  readonly basemaps: OnlineBasemaps
  readonly selected: Feature | undefined = $derived(findFeature(this.dossier, this.#view.feature))
  readonly quoted: Passage | undefined = $derived(findPassage(this.dossier, this.#view.passage))
  /** The passages that are the page’s own: those that the selection rests on, or all of them. */
  readonly passages: readonly Passage[] = $derived(quotedOn(this.#view, this.dossier))
  /** How many features it is narrowed down to, and of how many. */
  readonly left = $derived(countLeft(this.dossier, this.#view.only))
  /** Whether the map has nothing to show, because of the view. */
  readonly hidesAll = $derived(hidesAll(this.dossier, this.#view))
  /** What the moment is about; nothing in the whole story. */
  readonly current: readonly Feature[] = $derived(currentAt(this.dossier.features, this.#view.at))
  /** What the map brings into view: the selection where it has a place, or else the whole dossier. */
  readonly bounds: Bounds = $derived(this.selected?.bounds ?? this.quoted?.bounds ?? this.dossier.extent)

  /** What the map draws, with the words that it writes there. */
  readonly marks = $derived(this.words.markTexts(this.dossier))

  readonly map = new LiveMap()
  readonly attention = new Attention(() => this.dossier)
  readonly playing: Playing = new Playing({
    dossier: () => this.dossier,
    at: () => this.#view.at,
    pass: (at) => {
      this.#view = { ...this.#view, at }
    },
    rest: (at) => this.setDay(at),
  })
  readonly offline = new OfflineState()
  /** The basemap of another host, where the view names one. */
  readonly online: OnlineState = new OnlineState(() => findOnlineBasemap(this.basemaps, this.#view.base))

  /** Shows the page as it was built; in a browser, `start` then reads the address. */
  constructor({ words, dossier, basemaps, site, address, madeFor, fetchDossier, problems = [] }: AppOptions) {
    this.#words = words
    this.#dossier = $state.raw(dossier)
    this.basemaps = basemaps
    this.addresses = new Addresses(
      site,
      () => this.#view,
      () => this.#currentCamera,
    )
    this.#address = address
    this.#fetchDossier = fetchDossier
    this.problems = problems
    this.madeFor = madeFor ?? this.addresses.afterBase(address.read().pathname)
    if (madeFor === undefined) this.#readAddressBar()
    else this.#readView({ path: madeFor, search: '', hash: '' })
  }

  get words() {
    return this.#words
  }
  /** The languages in which the site has the dossier. */
  get languages() {
    return siteLanguages.filter(({ language }) => this.#dossier.editions.includes(language))
  }
  get dossier() {
    return this.#dossier
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

  /** Takes over a page in a browser. @param host the page's own host, with its port */
  start(browser: BrowserFacts, host: string) {
    this.#browser = browser
    this.online.start(host)
    this.#readAddressBar()
  }

  /**
   * Reads the view from the address after back, forward or an edit; a jump to an anchor in the page changes nothing.
   *
   * @returns where the dossier of that page is still to come: once it is there
   */
  syncWithAddress(): Promise<void> | undefined {
    const { pathname, search, hash } = this.#address.read()
    if (pathname + search !== this.#currentAddress) {
      return this.#withDossierAt(
        pathname,
        () => this.#readAddressBar(),
        () => this.#address.leaveFor(pathname + search + hash),
      )
    }
    const camera = readCamera(hash)
    const isAnchor = camera === null && hash !== ''
    if (isAnchor || writeCamera(camera) === this.#currentCamera) return undefined
    this.#currentCamera = writeCamera(camera)
    this.#view = { ...this.#view, camera }
    this.#arrival = { by: 'address' }
    return undefined
  }

  /** Writes the camera with which the live map has come to rest; in a frame nobody would see it. */
  reportCamera(camera: Camera) {
    if (this.#view.embed) return
    const { pathname, search } = this.#address.read()
    this.#currentCamera = writeCamera(roundCamera(camera))
    this.#write('replace', pathname + search + this.#currentCamera)
  }

  /** Moves to a camera that the reader has chosen on the still map. */
  moveTo(camera: Camera) {
    this.map.ask()
    this.#view = { ...this.#view, camera }
    this.#arrival = { by: 'address' }
    this.reportCamera(camera)
  }

  /** Flies to a place that the reader has found. */
  flyTo({ zoom, latitude, longitude }: Pick<Camera, 'zoom' | 'latitude' | 'longitude'>) {
    this.moveTo({ zoom, latitude, longitude, bearing: 0, pitch: 0 })
    this.#arrival = { by: 'flight' }
  }

  /** Selects a feature or a passage, or nothing; at another moment, where one is given. Back returns to the selection before. */
  select(selection: Selection, at = this.#view.at) {
    if (isSame(selection, this.#view) && at === this.#view.at) return
    const address = this.addresses.of({ ...selection, at })
    this.#withDossierAt(
      address.replace(/\?.*/, ''),
      () => this.#select({ ...selection, at }),
      () => this.#address.leaveFor(address),
    )
  }

  #select(selection: Selection & Pick<View, 'at'>) {
    this.#view = { ...this.#view, ...selection, camera: null }
    this.#currentCamera = ''
    this.#notices = []
    this.#arrival = { by: 'choice' }
    // A frame shares its history with the page around it, which is not ours to write.
    this.#write(this.#view.embed ? 'replace' : 'push', this.addresses.of())
    // Only now: the address bar keeps with the step that is left what the reader attended to there.
    this.attention.begin()
  }

  /** Fits the map to the selection, or to the whole dossier. */
  zoomToSelection() {
    this.map.ask()
    this.#view = { ...this.#view, camera: null }
    this.#arrival = { by: 'request' }
  }

  /** Chooses a basemap. One of another host is in the link at once, but on the map only with the reader's consent. */
  setBase(base: string) {
    this.#replace({ base })
    this.online.turnOn()
  }

  setTheme(theme: Theme | null) {
    this.#replace({ theme })
  }

  /** Goes back to our own ground. */
  declineOnline() {
    this.online.decline()
    this.#replace({ base: ground })
  }

  /** Withdraws the reader’s consent to ask other hosts. */
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

  /** Narrows the view down to some traits; to nothing shows all. */
  setOnly(traits: readonly string[]) {
    this.#replace({ only: knownTraits(this.dossier.traitSets).filter((trait) => traits.includes(trait)) })
  }

  /** Shows all that the view hides. */
  showAll() {
    this.#replace({ hidden: [], only: [], at: null })
  }

  /** Shows what the view hides of some features: their layers, and all traits and all days where these hide one of them. */
  reveal(features: readonly Feature[]) {
    const { hidden, only, at } = this.#view
    const hiding = hidingOf(features, this.#view)
    this.#replace({
      hidden: hidden.filter((id) => !hiding.hidden.includes(id)),
      only: hiding.only.length === 0 ? only : [],
      at: hiding.at === null ? at : null,
    })
  }

  dismissNotices() {
    this.#notices = []
  }

  /** Goes on once the dossier is there as the page at a path has it: at once where this one is whole. */
  #withDossierAt(path: string, goOn: () => void, onFailure: () => void): Promise<void> | undefined {
    this.#steps += 1
    const step = this.#steps
    if (isWhole(this.#dossier) || !this.#fetchDossier) {
      goOn()
      return undefined
    }
    const ifStillWanted = (act: () => void) => {
      if (step === this.#steps) act()
    }
    return this.#fetchDossier(path).then(
      (dossier) =>
        ifStillWanted(() => {
          this.#dossier = dossier
          goOn()
        }),
      () => ifStillWanted(onFailure),
    )
  }

  #readAddressBar() {
    const { pathname, search, hash } = this.#address.read()
    this.#currentAddress = pathname + search
    this.online.decline()
    this.playing.stop()
    this.#readView({ path: this.addresses.afterBase(pathname), search, hash })
  }

  #readView(address: { path: string; search: string; hash: string }) {
    const { view, notices } = readAddress(address, this)
    this.#view = view
    this.#currentCamera = writeCamera(view.camera)
    this.#notices = notices
    this.#arrival = { by: 'address' }
    this.attention.begin()
  }

  #replace(change: Partial<View>) {
    this.#view = { ...this.#view, ...change }
    // The map may have moved on since the view was read.
    this.#write('replace', this.addresses.of() + this.#address.read().hash)
  }

  #write(how: 'push' | 'replace', address: string) {
    this.#address[how](address)
    const { pathname, search } = this.#address.read()
    this.#currentAddress = pathname + search
  }
}

/** The app of the component tree. */
export const [getApp, setApp] = createContext<App>()
