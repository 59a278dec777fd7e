import { agreedHosts, keepAgreedHosts } from './agreed-hosts.ts'
import type { HostProblem } from './view/map-problem.ts'
import { type OnlineBasemap, thirdPartyHosts } from './view/online-basemap.ts'

/** The reader's consent to ask other hosts for a basemap, and what came of asking. `src/map/` sends the requests. */
export class OnlineState {
  #agreed: readonly string[] = $state.raw([])
  #askedFor: OnlineBasemap | undefined = $state.raw()
  #shown = $state(false)
  #failure: { basemap: OnlineBasemap; problem: HostProblem } | undefined = $state.raw()

  readonly #chosen: () => OnlineBasemap | undefined
  #ownHost = $state('')

  /** The basemap of another host that the view names, if it does. */
  readonly basemap: OnlineBasemap | undefined = $derived.by(() => this.#chosen())
  /** Who would see the reader's address. */
  readonly hosts: readonly string[] = $derived.by(() =>
    this.basemap ? thirdPartyHosts(this.basemap, this.#ownHost) : [],
  )
  readonly agreed: boolean = $derived(this.hosts.every((host) => this.#agreed.includes(host)))
  /** Whether the reader is being asked for consent. */
  readonly asking: boolean = $derived(this.#askedFor !== undefined && this.#askedFor === this.basemap && !this.agreed)
  /** Why the chosen basemap has failed, if it has. */
  readonly problem: HostProblem | undefined = $derived(
    this.#failure?.basemap === this.basemap ? this.#failure?.problem : undefined,
  )
  /** What the map is to fetch and show; undefined for our own ground. */
  readonly wanted: OnlineBasemap | undefined = $derived(this.agreed && !this.problem ? this.basemap : undefined)
  /** The basemap that is now shown in place of our own ground. */
  readonly shown: OnlineBasemap | undefined = $derived(this.#shown ? this.wanted : undefined)

  constructor(chosen: () => OnlineBasemap | undefined) {
    this.#chosen = chosen
  }

  /** In a browser: reads what the reader agreed to before. @param ownHost needs no consent */
  start(ownHost: string) {
    this.#ownHost = ownHost
    this.#agreed = agreedHosts()
  }

  /**
   * Shows the chosen basemap, after asking for consent where that is needed; tries again where it has failed. Only for
   * what the reader does: opening a link asks no question.
   */
  turnOn() {
    this.#failure = undefined
    this.#askedFor = this.basemap
  }

  agree() {
    this.#agreed = [...new Set([...this.#agreed, ...this.hosts])]
    this.#askedFor = undefined
    keepAgreedHosts(this.#agreed)
  }

  /** Whether the reader has ever agreed to anything. */
  get hasAgreed() {
    return this.#agreed.length > 0
  }

  withdraw() {
    this.#agreed = []
    keepAgreedHosts([])
  }

  /** Closes the question. */
  decline() {
    this.#askedFor = undefined
  }

  reportShown(shown: boolean) {
    this.#shown = shown
  }

  reportProblem(basemap: OnlineBasemap, problem: HostProblem) {
    this.#failure = { basemap, problem }
  }
}
