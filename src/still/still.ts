/**
 * The map before the map: an SVG of a page's own view, drawn when the site is built.
 *
 * The ground and the lines lie in a box that is stretched to the place where the live map will put the same bounds; what
 * has a size of its own on any screen (signs, names, arrows) is pinned to the box by fractions of it.
 */
import type { App } from '../app.svelte.ts'
import { element, short } from '../markup/element.ts'
import { region } from '../style/ground-files.ts'
import { closest, margins } from '../style/margins.ts'
import { markedTowns } from '../style/places.ts'
import { ofFeature } from '../view/selection.ts'
import { type Frame, fittingZoom, frameOf, type Stage, shownOn } from './frame.ts'
import { drawGround, filesOf, type Ground } from './ground.ts'
import type { Measure } from './labels.ts'
import { drawAreas, drawRoutes } from './lines.ts'
import type { Pinned, Scene } from './marks.ts'
import { placeNames } from './places.ts'
import type { Screen } from './room.ts'
import { drawPinned, sceneOf } from './scene.ts'

const stage = (width: number, height: number): Stage => ({ width, height, margins: margins({ width, height }) })

const desktop = stage(980, 900)
/** Names are set for the smallest, and more for the larger; the ground reaches to the edges of all. */
const phone = stage(390, 439)
const roomy = stage(916, 756)
const others = [stage(844, 390), stage(640, 480), stage(2100, 1300)]

const share = (part: number, whole: number) => `${short((part / whole) * 100, 2)}%`

/** The shaded relief, as far as the live map shows it. */
function reliefOf(frame: Frame, address: string): string {
  const strength = Math.min(1, Math.max(0, (12 - frame.zoom) / 4))
  if (strength === 0 || !filesOf(frame).includes('relief') || frame.zoom < 5) return ''
  const [west, south, east, north] = region
  const [x, y] = frame.project([west, north])
  const [right, bottom] = frame.project([east, south])
  return element('image', {
    class: 'relief',
    href: address,
    x: short(x),
    y: short(y),
    width: short(right - x),
    height: short(bottom - y),
    preserveAspectRatio: 'none',
    style: strength < 1 ? `--strength:${short(strength, 2)}` : undefined,
  })
}

const pin =
  ({ width, height }: Frame) =>
  ({ at: [x, y], drawing, attributes }: Pinned) =>
    element('svg', { x: share(x, width), y: share(y, height), ...attributes }, drawing)

function screenOf(app: App, frame: Frame, stage: Stage, look: string): Screen {
  const zoom = fittingZoom(app.bounds, stage)
  const scale = 2 ** (zoom - frame.zoom)
  const [[left, top], [right, bottom]] = shownOn(stage, [frame.width * scale, frame.height * scale], 1)
  return { zoom, look, area: { left, top, right, bottom } }
}

/** @param relief the address of the shaded relief */
export function drawStill(app: App, ground: Ground, relief: string, measure: Measure): string {
  const frame = frameOf(app.bounds, [desktop, phone, ...others])
  const scene: Scene = { ...sceneOf(app, frame), address: (slug) => app.address(ofFeature(slug)) }
  const screens = [screenOf(app, frame, phone, ''), screenOf(app, frame, roomy, 'roomy')]
  const places = ground.places && placeNames(ground.places, frame, markedTowns(app.dossier), measure)
  const { width, height, world } = frame
  const box = { viewBox: `0 0 ${short(width, 2)} ${short(height, 2)}`, preserveAspectRatio: 'none' }
  const most = short((width * 2 ** closest) / 2 ** frame.zoom)
  return element(
    'svg',
    {
      class: 'still-map',
      role: 'group',
      'aria-label': app.words.map.region,
      style: `--ratio:${short(width / height, 5)};--most:${most}px;aspect-ratio:${short(width / height, 5)}`,
      'data-world': world.map((part) => short(part, 9)).join(' '),
      'data-bounds': frame.bounds.map((degrees) => short(degrees, 3)).join(' '),
    },
    [
      element('svg', box, [drawGround(ground, frame, reliefOf(frame, relief)), drawAreas(scene), drawRoutes(scene)]),
      ...drawPinned(scene, places, screens, measure).map(pin(frame)),
    ],
  )
}
