import { tick } from 'svelte'
import type { Attachment } from 'svelte/attachments'
import type { App } from '../app.svelte.ts'
import { fetchDocument, takeStyles } from '../fetch-document.ts'
import { focusedMark, stillMark } from './still-marks.ts'

const mapNames = ['still', 'inset', 'locator'] as const

/** The maps that a page is built with. Each stands in the element that says its name in `data-built`. */
export type MapName = (typeof mapNames)[number]

/** What they consist of; of a map that a page has not, nothing. */
export type PageMaps = Readonly<Record<MapName, readonly Node[]>>

export const noMaps: PageMaps = { still: [], inset: [], locator: [] }

const nodesOfMap = (page: ParentNode, name: MapName) => [
  ...(page.querySelector(`[data-built="${name}"]`)?.childNodes ?? []),
]

/** Finds them in a page. */
export const mapsIn = (page: ParentNode): PageMaps => ({
  still: nodesOfMap(page, 'still'),
  inset: nodesOfMap(page, 'inset'),
  locator: nodesOfMap(page, 'locator'),
})

interface Shown {
  path: string
  maps: PageMaps
  /** Their styles, where the page did not come with them. */
  sheets: readonly CSSStyleSheet[]
}

/**
 * @param path of a page of this site
 * @throws Error where the page cannot be fetched or has no still map
 */
async function fetchMaps(path: string): Promise<Shown> {
  const { isFound, page } = await fetchDocument(path)
  if (!isFound) throw new Error(`fetchMaps: ${path} is no page; one was expected`)
  const sheets = [...page.querySelectorAll('[data-built]')].flatMap(takeStyles)
  const maps = mapsIn(page)
  if (maps.still.length === 0) throw new Error(`fetchMaps: ${path} has no still map`)
  return { path, maps, sheets }
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

  /** An attachment: has a map in the element. @param follow what is then done to the element, again with each other map */
  readonly draw =
    (name: MapName, follow?: (element: HTMLElement) => ReturnType<Attachment>): Attachment<HTMLElement> =>
    (element) => {
      const drawn = this.#shown.maps[name]
      // The build has put it in already, or another attachment.
      if (drawn[0] !== element.childNodes[0]) element.replaceChildren(...drawn)
      return follow?.(element)
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
    if (!browser || this.#shown.maps.still.length === 0 || this.#shown.path === path) return
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
