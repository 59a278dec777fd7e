import type { Dossier } from './dossier/dossier.ts'
import { citedBy, litBy, noSelection, type Selection } from './view/selection.ts'

/** What a reader attends to on a page: what they point at, and whether the whole article stands there. No link carries it. */
export class Attention {
  #pointed: Selection = $state.raw(noSelection)
  #isWhole = $state(false)
  readonly #dossier: () => Dossier

  /** What is lit because the reader points at it: the slugs of its marks, and its passages. */
  readonly litMarks: readonly string[] = $derived.by(() => litBy(this.#pointed, this.#dossier()))
  readonly litPassages = $derived.by(() => citedBy(this.#pointed, this.#dossier()))

  /** @param dossier the one that is read */
  constructor(dossier: () => Dossier) {
    this.#dossier = dossier
  }

  /** Whether the page of a selection quotes all passages, not only those that it rests on. */
  get isWhole() {
    return this.#isWhole
  }

  /** With a pointer or the focus, on the map or in the panel: at a feature, at a passage, or at nothing any more. */
  point(at: Selection) {
    this.#pointed = at
  }

  showWhole(isWhole: boolean) {
    this.#isWhole = isWhole
  }

  /** Begins a new page. */
  begin() {
    this.point(noSelection)
    this.showWhole(false)
  }
}
