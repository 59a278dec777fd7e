import { tick } from 'svelte'
import type { App } from '../app.svelte.ts'
import { fetchDocument, takeStyles } from '../fetch-document.ts'
import { focusedMark, stillMark } from './still-marks.ts'

/** The maps that a page is built with, as markup; empty where it has none. */
export interface PageMaps {
  still: string
  inset: string
  locator: string
}

export const noMaps: PageMaps = { still: '', inset: '', locator: '' }

/** Where each is in a page. */
const places: Record<keyof PageMaps, string> = {
  still: '.still',
  inset: '.inset',
  locator: '.locator .drawing',
}

/** Reads them from a page. */
export const mapsIn = (page: ParentNode): PageMaps => ({
  still: page.querySelector(places.still)?.innerHTML ?? '',
  inset: page.querySelector(places.inset)?.innerHTML ?? '',
  locator: page.querySelector(places.locator)?.innerHTML ?? '',
})

/**
 * @param path of a page of this site
 * @throws Error where the page cannot be fetched or has no still map
 */
async function fetchMaps(path: string): Promise<Shown> {
  const { isFound, page } = await fetchDocument(path)
  if (!isFound) throw new Error(`fetchMaps: ${path} is no page; one was expected`)
  const sheets = Object.values(places).flatMap((place) => [...page.querySelectorAll(place)].flatMap(takeStyles))
  const maps = mapsIn(page)
  if (!maps.still) throw new Error(`fetchMaps: ${path} has no still map`)
  return { path, maps, sheets }
}

interface Shown {
  path: string
  maps: PageMaps
  /** Their styles, where the page did not come with them. */
  sheets: readonly CSSStyleSheet[]
}

/** The maps of the page that the app is at: those that it was opened with, and then those of other pages, once fetched. */
export class Drawings {
  #shown: Shown = $state.raw({ path: '', maps: noMaps, sheets: [] })
  readonly #app: App

  /** @param maps of the page that was opened */
  constructor(app: App, maps: PageMaps) {
    this.#app = app
    this.#shown = { path: app.addresses.path, maps, sheets: [] }
  }

  get maps() {
    return this.#shown.maps
  }

  /** A mark that has the focus keeps it. */
  async #show(shown: Shown) {
    const focused = focusedMark()
    const others = document.adoptedStyleSheets.filter((sheet) => !this.#shown.sheets.includes(sheet))
    document.adoptedStyleSheets = [...others, ...shown.sheets]
    this.#shown = shown
    await tick()
    if (focused) stillMark(focused)?.focus()
  }

  /** An attachment: fetches the maps of another page as soon as the app is there. In development there are none. */
  readonly follow = () => {
    const { addresses, browser } = this.#app
    const { path } = addresses
    if (!browser || !this.#shown.maps.still || this.#shown.path === path) return
    fetchMaps(path).then(
      (shown) => {
        if (this.#app.addresses.path === path) this.#show(shown)
      },
      () => {
        // No connection: the former maps stay, whose marks are links as well.
      },
    )
  }
}
