import { LngLat, type Map as MapLibreMap } from 'maplibre-gl'
import type { App } from '../app.svelte.ts'
import { metresPerPixel } from '../dossier/mercator.ts'
import { toTwoDigits } from '../dossier/position.ts'
import type { GroundFile } from '../style/ground-files.ts'
import { groundName } from '../style/ground-names.ts'
import { MarkLinks } from './mark-links.ts'

const towns = 'places' satisfies GroundFile
/** So long a map rests before it is said where it is, in milliseconds. */
const rest = 500

/** The town of the ground that is nearest to the middle of the map; nothing where another host’s basemap is shown. */
function nearestTown(map: MapLibreMap, language: string): string | undefined {
  if (!map.getSource(towns)) return undefined
  const centre = map.getCenter()
  const found = map
    .querySourceFeatures(towns, { filter: ['==', ['get', 'kind'], 'town'] })
    .flatMap(({ geometry, properties }) => {
      const [longitude = 0, latitude = 0] = geometry.type === 'Point' ? geometry.coordinates : []
      return geometry.type === 'Point'
        ? { name: groundName(properties, language), away: centre.distanceTo(new LngLat(longitude, latitude)) }
        : []
    })
  return found.toSorted((one, other) => one.away - other.away)[0]?.name
}

/** How much of the world the map shows from its left to its right edge, in metres to two digits. */
const metresAcross = (map: MapLibreMap): number =>
  toTwoDigits(map.getCanvas().clientWidth * metresPerPixel(map.getCenter().lat, map.getZoom()))

/**
 * What a keyboard does on the map beside what MapLibre gives it: Enter leads to the marks, `w` says where the map is, `?` shows all
 * keys. Where the map is moved by keys, it is said where it is once it has come to rest.
 */
export function addKeys(map: MapLibreMap, app: App, element: HTMLElement): () => void {
  const { words } = app
  const links = new MarkLinks(map, app)
  const [hint, status] = ['p', 'p'].map((name) => document.createElement(name))
  const canvas = map.getCanvas()
  if (!hint || !status) throw new Error('addKeys: the document makes no elements')
  hint.id = 'map-keys'
  hint.hidden = true
  hint.textContent = words.map.keysHint
  status.className = 'unseen'
  status.role = 'status'
  element.append(hint, status)
  canvas.role = 'application'
  canvas.setAttribute('aria-describedby', hint.id)

  let timer: ReturnType<typeof setTimeout> | undefined
  const whereItIs = () =>
    words.map.here(
      nearestTown(map, app.dossier.language),
      metresAcross(map),
      links.marks.map(({ name }) => name),
    )
  const say = (text: string, isAsked: boolean) => {
    if (!isAsked && status.textContent === text) return
    // What is said a second time is only heard where it is new.
    status.textContent = ''
    requestAnimationFrame(() => {
      status.textContent = text
    })
  }
  let hasMoved = false
  const sayAtRest = () => {
    if (!hasMoved) return
    hasMoved = false
    clearTimeout(timer)
    if (element.contains(document.activeElement)) timer = setTimeout(() => say(whereItIs(), false), rest)
  }
  const keys: Record<string, () => void> = {
    Enter: () => links.enter() || say(words.map.noMarks, true),
    w: () => say(whereItIs(), true),
    '?': () => app.map.showKeys(true),
  }
  function press(event: KeyboardEvent) {
    const act = event.key === 'Enter' && event.target !== canvas ? undefined : keys[event.key]
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    act()
  }
  element.addEventListener('keydown', press)
  const subscriptions = [
    map.on('moveend', () => {
      hasMoved = true
    }),
    // By then it is known which marks are in view.
    map.on('idle', sayAtRest),
  ]
  return () => {
    clearTimeout(timer)
    for (const subscription of subscriptions) subscription.unsubscribe()
    element.removeEventListener('keydown', press)
    hint.remove()
    status.remove()
  }
}
