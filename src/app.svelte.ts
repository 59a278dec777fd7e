import { createContext } from 'svelte'
import { type Dossier, type Feature, findFeature, layersOf } from './domain/dossier.ts'
import {
  type Basemap,
  type BundledBasemap,
  isBundled,
  onlineBasemap,
  readView,
  type View,
  writeView,
} from './domain/view.ts'
import { Online } from './online.svelte.ts'

/** What brought the reader to the present selection; it decides how the map moves. */
export type Arrival =
  | { by: 'address' } // opened, reloaded, back or forward: the camera is the address's
  | { by: 'choice' } // selected in the panel or on the map: move only if needed
  | { by: 'request' } // asked to see it closer

interface Place {
  pathname: string
  search: string
  /** The site's own; unknown while the page is made at build time. */
  host?: string
}

/** The view, the selection, and the verbs that change them. The only writer of the address, but for MapLibre's `#map`. */
export class App {
  #view: View = $state.raw({ dossier: '', feature: null, basemap: 'auto', hidden: [], at: null })
  #notices: readonly string[] = $state.raw([])
  #arrival: Arrival = $state.raw({ by: 'address' })
  #mapProblem = $state('')
  #isClose = $state(false)
  #bundled: BundledBasemap = $state('auto')

  readonly #dossiers: readonly Dossier[]
  readonly #base: string

  readonly dossier: Dossier = $derived.by(() => this.#knownDossier(this.#view.dossier))
  readonly selected: Feature | undefined = $derived(findFeature(this.dossier, this.#view.feature))

  /** The basemap of another host, where the view names one. */
  readonly online: Online

  /** @param base the path the site is served under, with its slashes, for example `/` or `/maps/` */
  constructor(dossiers: readonly Dossier[], place: Place, base: string) {
    this.#dossiers = dossiers
    this.#base = base
    this.online = new Online(() => onlineBasemap(this.#view.basemap), place.host ?? '')
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
  /** Whether the map is so near that our own ground has nothing more to show. */
  get isClose() {
    return this.#isClose
  }
  /** Why there is no live map, or nothing. */
  get mapProblem() {
    return this.#mapProblem
  }

  /** Takes the view from an address: on opening, and on back and forward. */
  arrive({ pathname, search }: Place) {
    const path = pathname.startsWith(this.#base) ? pathname.slice(this.#base.length) : pathname
    const { view, notices } = readView(path, search, this.#dossiers)
    this.#view = view
    if (isBundled(view.basemap)) this.#bundled = view.basemap
    this.#notices = notices
    this.#arrival = { by: 'address' }
  }

  /** The address of the view with another selection, for links; without the camera. */
  address(feature: string | null = this.#view.feature) {
    return this.#base + writeView({ ...this.#view, feature })
  }

  /** Selects a feature, or none. Back returns to the selection before. */
  select(feature: string | null) {
    if (feature === this.#view.feature) return
    this.#view = { ...this.#view, feature }
    this.#notices = []
    this.#arrival = { by: 'choice' }
    history.pushState(null, '', this.address())
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

  reportCloseness(isClose: boolean) {
    this.#isClose = isClose
  }

  reportMapProblem(problem: string) {
    this.#mapProblem = problem
  }

  #replace(change: Partial<View>) {
    this.#view = { ...this.#view, ...change }
    history.replaceState(history.state, '', this.address() + location.hash)
  }

  #knownDossier(slug: string): Dossier {
    const dossier = this.#dossiers.find((candidate) => candidate.slug === slug)
    if (!dossier) throw new RangeError(`App: no dossier “${slug}”`) // readView answers only with one it was given
    return dossier
  }
}

/** The app of the component tree. */
export const [getApp, setApp] = createContext<App>()
