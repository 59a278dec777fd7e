/** Buttons that move, turn and tilt the map: for whoever cannot drag it (WCAG 2.5.7). */
import { type Map as MapLibreMap, NavigationControl } from 'maplibre-gl'
import type { App } from '../app.svelte.ts'

/** How far one press goes: pixels, degrees and degrees, as by MapLibre’s keys. */
const [distance, turn, tilt] = [100, 15, 10]

/** Paths in a square of 16; what is turned or mirrored elsewhere is one shape. */
const shapes = {
  all: 'M8 1l2.5 3H8.8v3.2H12V5.5L15 8l-3 2.5V8.8H8.8V12h1.7L8 15l-2.5-3h1.7V8.8H4v1.7L1 8l3-2.5v1.7h3.2V4H5.5z',
  arrow: 'M8 3.5l5.5 7h-11z',
  turn: 'M7.5 1v2.3A5 5 0 1 1 3 8.6h1.8A3.2 3.2 0 1 0 7.5 5.1v2.4L3.5 4.2z',
  flat: 'M3 3h10v10H3z',
  tilted: 'M5 5h6l4 7H1z',
} as const

type ShapeName = keyof typeof shapes
type Names = App['words']['moveButtons']

const svg = 'http://www.w3.org/2000/svg'

function buttonOf(name: string, shape: ShapeName, transform = ''): HTMLButtonElement {
  const button = document.createElement('button')
  const [drawing, path] = [document.createElementNS(svg, 'svg'), document.createElementNS(svg, 'path')]
  drawing.setAttribute('viewBox', '0 0 16 16')
  drawing.setAttribute('aria-hidden', 'true')
  drawing.setAttribute('transform', transform)
  path.setAttribute('d', shapes[shape])
  drawing.append(path)
  button.type = 'button'
  button.ariaLabel = name
  button.title = name
  button.append(drawing)
  return button
}

/** In rows of three; the middle one is free. */
function padOf(map: MapLibreMap, words: Names): HTMLElement {
  const turnBy = (by: number) => map.easeTo({ bearing: map.getBearing() + by })
  const tiltBy = (by: number) => map.easeTo({ pitch: map.getPitch() + by })
  const buttons: [name: string, act: () => void, shape: ShapeName, transform?: string][] = [
    [words.turnLeft, () => turnBy(turn), 'turn'],
    [words.up, () => map.panBy([0, -distance]), 'arrow'],
    [words.turnRight, () => turnBy(-turn), 'turn', 'scale(-1 1)'],
    [words.left, () => map.panBy([-distance, 0]), 'arrow', 'rotate(-90)'],
    [words.right, () => map.panBy([distance, 0]), 'arrow', 'rotate(90)'],
    [words.flatter, () => tiltBy(-tilt), 'flat'],
    [words.down, () => map.panBy([0, distance]), 'arrow', 'rotate(180)'],
    [words.steeper, () => tiltBy(tilt), 'tilted'],
  ]
  const pad = document.createElement('div')
  pad.className = 'move-pad'
  pad.id = 'move-pad'
  pad.role = 'group'
  pad.ariaLabel = words.title
  for (const [name, act, shape, transform] of buttons) {
    const button = buttonOf(name, shape, transform)
    button.addEventListener('click', act)
    pad.append(button)
  }
  return pad
}

/** MapLibre’s own buttons, and one that shows those that move the map. */
export class Navigation extends NavigationControl {
  readonly #words: Names
  readonly #makeRoom: () => void

  /** @param makeRoom called before they are shown: on a narrow map they would lie beneath the list */
  constructor(words: Names, makeRoom: () => void) {
    super({ visualizePitch: true })
    this.#words = words
    this.#makeRoom = makeRoom
  }

  override onAdd(map: MapLibreMap): HTMLElement {
    const group = super.onAdd(map)
    const opener = buttonOf(this.#words.title, 'all')
    const pad = padOf(map, this.#words)
    let isShown = false
    const show = (isWanted: boolean) => {
      isShown = isWanted
      pad.hidden = !isShown
      opener.ariaExpanded = String(isShown)
      if (isShown) this.#makeRoom()
    }
    show(false)
    opener.setAttribute('aria-controls', pad.id)
    opener.addEventListener('click', () => show(!isShown))
    group.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !isShown) return
      event.preventDefault()
      show(false)
      opener.focus()
    })
    group.append(opener, pad)
    return group
  }
}
