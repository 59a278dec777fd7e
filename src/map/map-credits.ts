/** Who is named for the map, at its foot: folded behind a button where there is little room. Made of elements, never of markup. */
import type { IControl, Map as MapLibreMap } from 'maplibre-gl'
import type { App } from '../app.svelte.ts'
import type { GroundFile } from '../style/ground-files.ts'

/** One of these files of the ground is there wherever any of it is. */
const grounds: readonly GroundFile[] = ['world', 'region']

/** A line of text with links in it. */
function creditsLine(credits: App['words']['map']['ownGround']): (string | HTMLElement)[] {
  return credits.map((part) => {
    if (typeof part === 'string') return part
    const link = document.createElement('a')
    link.href = part.href
    link.relList.add('external', 'noreferrer')
    link.textContent = part.text
    return link
  })
}

/** It has the classes of MapLibre’s own control, whose style sheet sets it. */
export class MapCredits implements IControl {
  readonly #app: App
  readonly #container = document.createElement('details')
  readonly #line = document.createElement('div')
  #map: MapLibreMap | undefined

  /** @param isOpen whether they are shown from the start */
  constructor(app: App, isOpen: boolean) {
    this.#app = app
    const button = document.createElement('summary')
    button.className = 'maplibregl-ctrl-attrib-button'
    button.title = app.words.map.credits
    button.ariaLabel = app.words.map.credits
    this.#line.className = 'maplibregl-ctrl-attrib-inner'
    this.#container.classList.add('maplibregl-ctrl', 'maplibregl-ctrl-attrib', 'maplibregl-compact')
    this.#container.append(button, this.#line)
    this.#container.addEventListener('toggle', this.#show)
    this.#container.open = isOpen
    this.#show()
  }

  readonly #show = () => {
    this.#container.classList.toggle('maplibregl-compact-show', this.#container.open)
  }
  readonly #write = () => {
    const { online, words } = this.#app
    const own = grounds.some((file) => this.#map?.getSource(file)) ? words.map.ownGround : []
    const others = online.shown?.attribution ?? []
    const between = own.length > 0 && others.length > 0 ? [' | '] : []
    this.#line.replaceChildren(...creditsLine([...others, ...between, ...own]))
  }
  /** Who moves the map wants to see it. */
  readonly #fold = () => {
    this.#container.open = false
  }

  onAdd(map: MapLibreMap): HTMLElement {
    this.#map = map
    map.on('styledata', this.#write)
    map.on('drag', this.#fold)
    this.#write()
    return this.#container
  }

  onRemove() {
    this.#map?.off('styledata', this.#write)
    this.#map?.off('drag', this.#fold)
    this.#container.remove()
  }
}
