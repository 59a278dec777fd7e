import type { MapGeoJSONFeature, Map as MapLibreMap } from 'maplibre-gl'
import type { App } from '../app.svelte.ts'
import type { Dossier, Mark } from '../dossier/dossier.ts'
import { findFeature, inListOrder, marksOf } from '../dossier/find.ts'
import type { Phase } from '../dossier/phase.ts'
import { isPlainClick } from '../plain-click.ts'
import { interactiveLayers } from '../style/overlays.ts'
import { noSelection, ofFeature } from '../view/selection.ts'
import { linesIn } from '../view/sight.ts'

/** A mark that is on the map just now. */
interface MarkInView {
  slug: string
  name: string
  /** A position of it that is in view: [longitude, latitude] in degrees, WGS 84. */
  at: [longitude: number, latitude: number]
}

type DrawnShape = Pick<MapGeoJSONFeature, 'geometry'>

/** Of a point that itself, of a line or an area the middle one of the positions that are in view. */
function positionIn(map: MapLibreMap, shapes: readonly DrawnShape[]): MarkInView['at'] | undefined {
  const { width, height } = map.getCanvas().getBoundingClientRect()
  const positions = shapes
    .flatMap(({ geometry }) => linesIn(geometry).flat())
    .map(([longitude = 0, latitude = 0]): MarkInView['at'] => [longitude, latitude])
  const seen = positions.filter((position) => {
    const { x, y } = map.project(position)
    return x >= 0 && y >= 0 && x <= width && y <= height
  })
  return seen[Math.floor(seen.length / 2)] ?? positions[Math.floor(positions.length / 2)]
}

/** What stands for a feature itself: not what surrounds it. */
const ownShapes = (dossier: Dossier, slug: string): DrawnShape[] => {
  const marks = marksOf(dossier, slug)
  const own = marks.filter(({ properties: { type } }) => ['site', 'event', 'movement'].includes(type))
  return own.length > 0 ? own : marks
}

/** What is drawn on the map and can be pointed at, in the order of the list; then, by name, what only its tiles have. */
function marksInView(map: MapLibreMap, { dossier }: Pick<App, 'dossier'>): MarkInView[] {
  const layers = interactiveLayers.filter((id) => map.getLayer(id))
  const drawn = map
    .queryRenderedFeatures({ layers })
    .filter(({ state, properties }) => properties.slug && state.phase !== ('not-yet' satisfies Phase))
  const bySlug = new Map(drawn.map((feature) => [String(feature.properties.slug), feature]))
  const listed = inListOrder(dossier.features).filter(({ slug }) => bySlug.has(slug))
  const others = [...bySlug]
    .filter(([slug]) => !findFeature(dossier, slug))
    .map(([slug, feature]) => ({ slug, name: String((feature.properties as Mark).label), shapes: [feature] }))
    .toSorted((one, other) => one.name.localeCompare(other.name))
  return [...listed.map(({ slug, name }) => ({ slug, name, shapes: ownShapes(dossier, slug) })), ...others].flatMap(
    ({ slug, name, shapes }) => {
      const at = positionIn(map, shapes)
      return at ? { slug, name, at } : []
    },
  )
}

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
