/** What a still map draws of areas and routes: bands, circles, footprints, lines and their arrows. */
import type { Geometry, Position } from 'geojson'
import type { Mark } from '../dossier/dossier.ts'
import { simplify } from '../dossier/geodesy.ts'
import { element, short } from '../markup/element.ts'
import { arrow } from '../style/icons.ts'
import type { Point } from './frame.ts'
import { linked, type Pinned, type Scene, veiled } from './marks.ts'

const finest = 0.3 // in units

function pathOf({ frame }: Scene, geometry: Geometry): string {
  return frame.path(simplify(geometry, (finest * 360) / (512 * 2 ** frame.zoom))) ?? ''
}

/** As in `style/areas.ts`: from near by the band fills the view. */
const bandOpacity = (zoom: number, isLit: boolean) => {
  const [far, near] = [isLit ? 0.2 : 0.11, 0.05]
  return far + (near - far) * Math.min(1, Math.max(0, (zoom - 8) / 4))
}

export function drawAreas(scene: Scene): string {
  const { zoom } = scene.frame
  const looks: Partial<Record<Mark['type'], string>> = {
    corridor: zoom < 9 ? 'band' : 'band near',
    footprint: 'extent',
    precision: 'ring',
  }
  return scene.shapes
    .filter(({ mark }) => mark.type !== 'precision' || scene.lit.includes(mark.slug))
    .map(({ mark, geometry }) => {
      const look = looks[mark.type]
      if (!look) return ''
      return element('path', {
        class: mark.kind === 'town' && mark.type === 'footprint' ? `${look} town` : look,
        'fill-opacity':
          mark.type === 'corridor' ? short(bandOpacity(zoom, scene.lit.includes(mark.slug)), 2) : undefined,
        ...veiled(mark),
        d: pathOf(scene, geometry),
      })
    })
    .join('')
}

export function drawRoutes(scene: Scene): string {
  const movements = scene.shapes.filter(({ mark }) => mark.type === 'movement')
  return [...new Set(movements.map(({ mark }) => mark.slug))]
    .map((slug) => {
      const pieces = movements.filter(({ mark }) => mark.slug === slug)
      const [first] = pieces
      if (!first) return ''
      const lines = pieces.map(({ mark, geometry }) => {
        const opacity = mark.strength === 1 ? undefined : short(mark.strength, 2)
        const d = pathOf(scene, geometry)
        return element('g', { opacity }, [
          element('path', { class: 'casing', d }),
          element('path', { class: mark.inferred ? 'line inferred' : 'line', d }),
        ])
      })
      return linked(scene, first.mark, 'route', lines)
    })
    .join('')
}

/** Points along a line at every so many units, with the direction there in degrees. */
function alongLine(points: readonly Point[], spacing: number): { at: Point; angle: number }[] {
  let left = spacing / 2
  return points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? to
    const length = Math.hypot(to[0] - from[0], to[1] - from[1])
    const found: { at: Point; angle: number }[] = []
    let done = 0
    while (length - done >= left) {
      done += left
      left = spacing
      const share = done / length
      found.push({
        at: [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share],
        angle: (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI,
      })
    }
    left -= length - done
    return found
  })
}

/** The arrows along the routes. */
export function arrowsOf({ frame, shapes }: Scene, spacing: number): Pinned[] {
  const [[x0, y0], [x1, y1]] = frame.reach
  return shapes.flatMap(({ mark, geometry }) => {
    if (mark.type !== 'heading' || geometry.type !== 'LineString') return []
    const points = geometry.coordinates.map((position: Position) => frame.project(position))
    return alongLine(points, spacing)
      .filter(({ at: [x, y] }) => x > x0 && x < x1 && y > y0 && y < y1)
      .map(({ at, angle }) => ({
        at,
        attributes: veiled(mark),
        drawing: element('path', {
          class: 'arrow',
          transform: `rotate(${Math.round(angle)})scale(.62)translate(-12-12)`,
          d: arrow,
        }),
      }))
  })
}
