import type { Map as MapLibreMap } from 'maplibre-gl'
import type { App } from '../app.svelte.ts'
import { isPlainClick } from '../plain-click.ts'
import { noSelection, ofFeature } from '../view/selection.ts'
import { type MarkInView, marksInView } from './marks-in-view.ts'

/**
 * Gives each mark on the map an element: a link with the name of its feature, for who does not see the map or does not point at it.
 * None is a stop of the Tab key, the map being one as a whole: a key leads in, arrows from one to the next.
 */
export class MarkLinks {
  readonly #map: MapLibreMap
  readonly #app: App
  readonly #group = document.createElement('div')
  readonly #links = new Map<string, HTMLAnchorElement>()
  #marks: readonly MarkInView[] = []

  constructor(map: MapLibreMap, app: App) {
    this.#map = map
    this.#app = app
    this.#group.className = 'mark-links'
    this.#group.role = 'group'
    this.#group.ariaLabel = app.words.map.marks
    map.getCanvasContainer().after(this.#group)
    map.on('idle', () => this.#update())
    // Elsewhere nobody sees where they are while it moves.
    map.on('move', () => this.#group.contains(document.activeElement) && this.#place())
    this.#group.addEventListener('keydown', (event) => this.#goByKey(event))
    this.#group.addEventListener('click', (event) => this.#select(event))
    this.#group.addEventListener('focusin', ({ target }) => app.attention.focus(ofFeature(this.#slugOf(target) ?? '')))
    this.#group.addEventListener('focusout', () => app.attention.focus(noSelection))
  }

  get marks() {
    return this.#marks
  }

  /** @returns whether there is a mark to go to */
  enter(): boolean {
    const link = this.#links.get(this.#app.view.feature ?? '') ?? this.#links.values().next().value
    link?.focus({ preventScroll: true })
    return link !== undefined
  }

  #slugOf = (target: EventTarget | null) => [...this.#links].find(([, link]) => link === target)?.[0]

  #update() {
    try {
      this.#marks = marksInView(this.#map, this.#app)
    } catch {
      // MapLibre throws while a tile has features that belong to other data; it is asked again when it next comes to rest.
      return
    }
    const wanted = new Set(this.#marks.map(({ slug }) => slug))
    for (const [slug, link] of this.#links) {
      if (wanted.has(slug)) continue
      // Who was there is back at the map.
      if (document.activeElement === link) this.#map.getCanvas().focus()
      link.remove()
      this.#links.delete(slug)
    }
    const links = this.#marks.map(({ slug, name }) => {
      const link = this.#links.get(slug) ?? document.createElement('a')
      link.href = this.#app.addresses.of(ofFeature(slug))
      link.ariaLabel = name
      link.ariaCurrent = slug === this.#app.view.feature ? 'location' : null
      link.dataset.mark = slug
      link.tabIndex = -1
      return [slug, link] as const
    })
    this.#links.clear()
    for (const [index, [slug, link]] of links.entries()) {
      this.#links.set(slug, link)
      // One that stays where it is keeps the focus.
      if (this.#group.children[index] !== link) this.#group.insertBefore(link, this.#group.children[index] ?? null)
    }
    this.#place()
  }

  #place() {
    for (const { slug, at } of this.#marks) {
      const { x, y } = this.#map.project(at)
      const link = this.#links.get(slug)
      if (link) Object.assign(link.style, { left: `${x}px`, top: `${y}px` })
    }
  }

  #goByKey(event: KeyboardEvent) {
    const links = [...this.#links.values()]
    const now = links.findIndex((link) => link.contains(document.activeElement))
    const next = {
      ArrowRight: now + 1,
      ArrowDown: now + 1,
      ArrowLeft: now - 1,
      ArrowUp: now - 1,
      Home: 0,
      End: links.length - 1,
    }[event.key]
    if (event.key === 'Escape') this.#map.getCanvas().focus()
    else if (next !== undefined) links.at(next % links.length)?.focus({ preventScroll: true })
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  #select(event: MouseEvent) {
    const slug = this.#slugOf(event.target)
    if (slug === undefined || !isPlainClick(event)) return
    event.preventDefault()
    this.#app.select(ofFeature(slug))
  }
}
