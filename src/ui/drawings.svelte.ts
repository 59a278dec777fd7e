import { tick } from 'svelte'
import type { App } from '../app.svelte.ts'
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
async function fetchMaps(path: string): Promise<PageMaps> {
  const response = await fetch(path, { priority: 'low' })
  if (!response.ok) throw new Error(`fetchMaps: ${path} answered ${response.status}; a page was expected`)
  const maps = mapsIn(new DOMParser().parseFromString(await response.text(), 'text/html'))
  if (!maps.still) throw new Error(`fetchMaps: ${path} has no still map`)
  return maps
}

/** The maps of the page that the app is at: those that it was opened with, and then those of other pages, once fetched. */
export class Drawings {
  #shown: { path: string; maps: PageMaps } = $state.raw({ path: '', maps: noMaps })
  readonly #app: App

  /** @param maps of the page that was opened */
  constructor(app: App, maps: PageMaps) {
    this.#app = app
    this.#shown = { path: app.addresses.path, maps }
  }

  get maps() {
    return this.#shown.maps
  }

  /** A mark that has the focus keeps it. */
  async #show(shown: { path: string; maps: PageMaps }) {
    const focused = focusedMark()
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
      (maps) => {
        if (this.#app.addresses.path === path) this.#show({ path, maps })
      },
      () => {
        // No connection: the former maps stay, whose marks are links as well.
      },
    )
  }
}
