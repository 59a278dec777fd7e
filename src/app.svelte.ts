import { createContext } from 'svelte'
import { Online } from './consent.svelte.ts'
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
import { type Basemap, type BundledBasemap, isBundled, onlineBasemap } from './view/basemaps.ts'
import type { Selection } from './view/selection.ts'
import { type Notice, plainView, readView, type View, writeView } from './view/view.ts'
import { languages, type Words } from './words/words.ts'

/** What brought the reader to the present selection; it decides how the map moves. */
export type Arrival =
  | { by: 'address' } // opened, reloaded, back or forward: the camera is the address's
  | { by: 'choice' } // selected in the panel or on the map: move only if needed
  | { by: 'request' } // asked to see it closer

interface Place {
  pathname: string
  search: string
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
  #bundled: BundledBasemap = $state('auto')
  #browser: Browser | undefined = $state.raw()

  readonly #base: string
  readonly #origin: string

  /** The path, after the base, that the page was made for. */
  readonly madeFor: string

  readonly dossiers: readonly Dossier[]
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
  readonly online: Online = new Online(() => onlineBasemap(this.#view.basemap))

  /**
   * @param site where the site stands: its origin (`https://maps.example`, or nothing where that is not known) and the
   * path it is served under, with its slashes, for example `/` or `/maps/`
   */
  constructor(dossiers: readonly Dossier[], place: Place, site: { origin: string; base: string }) {
    this.dossiers = dossiers
    this.#origin = site.origin
    this.#base = site.base
    this.madeFor = place.pathname.slice(site.base.length)
    this.arrive(place)
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
  /** Our own ground: the one in the view, or the one to stay with while another host's is not there. */
  get bundled() {
    return this.#bundled
  }
  /** The reader's browser; undefined until scripts have taken the page over. */
  get browser() {
    return this.#browser
  }

  /** Takes over a page in a browser. */
  start(browser: Browser, place: Place & { host: string }) {
    this.#browser = browser
    this.online.start(place.host)
    this.arrive(place)
  }

  /** Takes the view from an address: on opening, and on back and forward. */
  arrive({ pathname, search }: Place) {
    const path = pathname.startsWith(this.#base) ? pathname.slice(this.#base.length) : pathname
    const { view, notices } = readView(path, search, this.dossiers)
    this.#view = view
    if (isBundled(view.basemap)) this.#bundled = view.basemap
    this.#notices = notices
    this.#arrival = { by: 'address' }
  }

  /** The address of the view, with what differs; without the camera. */
  address(change: Partial<View> = {}) {
    return this.#base + writeView({ ...this.#view, ...change })
  }

  /** The same, to be given to others: with the origin of the site, and not in a frame. */
  link(change: Partial<View> = {}) {
    return this.#origin + this.address({ embed: false, ...change })
  }

  /** The path of the page that shows the same, whatever its looks. */
  get path() {
    const { dossier, feature, passage } = this.#view
    return this.#base + writeView({ ...plainView(dossier), feature, passage })
  }

  /** The one address of what is shown. */
  get canonical() {
    return this.#origin + this.path
  }

  /** Selects a feature or a passage, or nothing. Back returns to the selection before. */
  select(selection: Selection) {
    const { feature, passage, embed } = this.#view
    if (selection.feature === feature && selection.passage === passage) return
    this.#view = { ...this.#view, ...selection }
    this.#notices = []
    this.#arrival = { by: 'choice' }
    // A frame shares its history with the page around it, which is not ours to write.
    if (embed) history.replaceState(null, '', this.address())
    else history.pushState(null, '', this.address())
  }

  /** Brings the selection, or the whole dossier, into view. */
  locate() {
    this.#arrival = { by: 'request' }
  }

  /** Chooses a basemap. One of another host stands in the link at once, but on the map only with the reader's leave. */
  setBasemap(basemap: Basemap) {
    if (isBundled(basemap)) this.#bundled = basemap
    this.#replace({ basemap })
    this.online.turnOn()
  }

  /** Stays with our own ground. */
  declineOnline() {
    this.online.decline()
    this.#replace({ basemap: this.#bundled })
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

  #replace(change: Partial<View>) {
    this.#view = { ...this.#view, ...change }
    history.replaceState(history.state, '', this.address() + location.hash)
  }

  #knownDossier(slug: string): Dossier {
    const dossier = this.dossiers.find((candidate) => candidate.slug === slug)
    if (!dossier) throw new RangeError(`App: no dossier “${slug}”`) // readView answers only with one it was given
    return dossier
  }
}

/** The app of the component tree. */
export const [getApp, setApp] = createContext<App>()
