import type { App } from '../app.svelte.ts'
import { fetchDrawing } from './fetch-drawing.ts'

/** What a page was built with and another page has otherwise, such as its inset: that of the page whose path the app has. */
export class PageDrawing {
  #drawn: { path: string; markup: string } = $state.raw({ path: '', markup: '' })
  readonly #app: App
  readonly #selector: string

  /** @param selector of the element that holds it @param markup of the page that was opened */
  constructor(app: App, selector: string, markup: string) {
    this.#app = app
    this.#selector = selector
    this.#drawn = { path: app.path, markup }
  }

  /** HTML; empty where the page has none. */
  get markup() {
    return this.#drawn.markup
  }

  /** An attachment: fetches what belongs to another path as soon as the app has that. */
  readonly follow = () => {
    const { path, browser } = this.#app
    if (!browser || this.#drawn.path === path) return
    fetchDrawing(path, this.#selector).then(
      (element) => {
        if (this.#app.path === path) this.#drawn = { path, markup: element?.innerHTML ?? '' }
      },
      () => {
        // No connection: what was there stays.
      },
    )
  }
}
