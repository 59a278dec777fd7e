import type { Dossier } from './dossier/dossier.ts'
import { citedBy, isSame, litBy, noSelection, type Selection } from './view/selection.ts'

/** What a reader attends to on a page: what they point at, and whether the whole article stands there. No link carries it. */
export class Attention {
  #pointed: Selection = $state.raw(noSelection)
  #focused: Selection = $state.raw(noSelection)
  #read: Selection = $state.raw(noSelection)
  #isWhole = $state(false)
  readonly #dossier: () => Dossier

  /** What the pointer is over, or else what has the focus, or else what is read. */
  readonly #attended = $derived.by(
    () => [this.#pointed, this.#focused, this.#read].find((one) => !isSame(one, noSelection)) ?? noSelection,
  )
  /** What is lit because the reader attends to it: the slugs of its marks, and its passages. */
  readonly litMarks: readonly string[] = $derived.by(() => litBy(this.#attended, this.#dossier()))
  readonly litPassages = $derived.by(() => citedBy(this.#attended, this.#dossier()))

  /** @param dossier the one that is read */
  constructor(dossier: () => Dossier) {
    this.#dossier = dossier
  }

  /** Whether the page of a selection quotes all passages, not only those that it rests on. */
  get isWhole() {
    return this.#isWhole
  }

  /** With a pointer, on the map or in the panel: at a feature, at a passage, or at nothing any more. */
  point(at: Selection) {
    if (!isSame(at, this.#pointed)) this.#pointed = at
  }

  /** The same with the focus, which stays while a pointer comes and goes. */
  focus(on: Selection) {
    if (!isSame(on, this.#focused)) this.#focused = on
  }

  /** The passage that a reader scrolls past the map, or nothing. */
  read(passage: Selection) {
    if (!isSame(passage, this.#read)) this.#read = passage
  }

  showWhole(isWhole: boolean) {
    this.#isWhole = isWhole
  }

  /** Begins a new page. */
  begin() {
    this.point(noSelection)
    this.focus(noSelection)
    this.showWhole(false)
  }
}
