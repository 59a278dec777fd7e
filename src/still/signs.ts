/** The signs of the dossier's sites and events, with their names and dates. */
import type { Mark } from '../dossier/dossier.ts'
import { element } from '../markup/element.ts'
import { glyphs } from '../style/icons.ts'
import { below } from '../style/sites.ts'
import { boxOf, type Label, labelOf, type Measure, type Stand, standsAround, writeLabel } from './labels.ts'
import { linked, type Pinned, type Scene } from './marks.ts'
import type { Box, Grant, Wish } from './room.ts'

/** Wishes in the order of their claims to room, and how to draw what was granted. */
export interface Signs {
  wishes: Wish[]
  draw(grants: ReadonlyMap<Wish, Grant>): Pinned[]
}

const square = (radius: number): Box => ({ left: -radius, top: -radius, right: radius, bottom: radius })

const pointsOf = ({ shapes, frame }: Scene, type: Mark['type']) =>
  shapes.flatMap(({ mark, geometry }) =>
    mark.type === type && geometry.type === 'Point' ? [{ mark, at: frame.project(geometry.coordinates) }] : [],
  )

const glyphOf = (kind: string) => Object.entries(glyphs).find(([name]) => name === kind)?.[1] ?? ''

const disc = ({ kind }: Mark, { look }: Grant) =>
  element('g', { class: `disc ${look}`.trim() }, [
    '<circle class="ground" r="12"/>',
    element('path', { transform: 'scale(.69)translate(-12-12)', d: glyphOf(kind) }),
  ])

const siteSize = (zoom: number) => Math.min(16, zoom < 8 ? 9.5 + zoom * 0.625 : 11.5 + zoom * 0.375)

/** Every site has its sign where there is room for it, and a dot where there is none: no site is ever missing. */
export function siteSigns(scene: Scene, measure: Measure) {
  const { frame, lit } = scene
  const size = siteSize(frame.zoom)
  const sites = pointsOf(scene, 'site').map(({ mark, at }) => {
    const isLit = lit.includes(mark.slug)
    const label = labelOf({ text: mark.text, size, weight: 600 }, mark.nameArabic, size * 9, measure)
    const stands = standsAround(18, label)
    const sign: Wish = { at, ways: [square(13)] }
    const name: Wish = {
      at,
      ways: stands.map((stand) => boxOf(label, stand)),
      wanted: (zoom) => isLit || zoom >= mark.namedFrom,
    }
    return { mark, at, isLit, label, stands, sign, name }
  })
  const ranked = [...sites.filter(({ isLit }) => isLit), ...sites.filter(({ isLit }) => !isLit)]
  return {
    signs: ranked.map(({ sign }) => sign),
    names: ranked.map(({ name }) => name),
    draw: (grants: ReadonlyMap<Wish, Grant>): Pinned[] =>
      ranked
        .toReversed()
        .sort(byRoom(grants))
        .map(({ mark, at, isLit, label, stands, sign, name }) => {
          const [signed, named] = [grants.get(sign), grants.get(name)]
          const drawing = linked(scene, mark, 'site', [
            isLit ? '<circle class="glow" r="19"/>' : '',
            signed?.look === '' ? '' : '<circle class="dot" r="4.6"/>',
            signed ? disc(mark, signed) : '',
            written(label, stands, named, 'name'),
          ])
          return { at, drawing }
        }),
  }
}

/** Dots lie beneath the signs that left them no room. */
const byRoom = (grants: ReadonlyMap<Wish, Grant>) => (a: { sign: Wish }, b: { sign: Wish }) => {
  const rank = ({ sign }: { sign: Wish }) => (grants.has(sign) ? 1 : 0)
  return rank(a) - rank(b)
}

function written(label: Label, stands: readonly Stand[], grant: Grant | undefined, look: string): string {
  const stand = grant && stands[grant.way]
  return stand ? writeLabel(label, stand, `${look} ${grant.look}`.trim()) : ''
}

/** Dated events stand below their place, one under another. */
export function eventSigns(scene: Scene, measure: Measure): Signs {
  const events = pointsOf(scene, 'event').map(({ mark, at }) => {
    const level = below(mark.slot)
    const label = labelOf({ text: mark.text, size: 12.5, weight: 400 }, undefined, Infinity, measure)
    const stand: Stand = { anchor: 'start', x: 11, top: level - label.height / 2 }
    const wish: Wish = {
      at,
      ways: [{ left: -8, top: level - 9, right: 12 + label.width, bottom: level + 9 }],
      wanted: (zoom) => zoom >= 5,
    }
    return { mark, at, level, label, stand, wish }
  })
  return {
    wishes: events.map(({ wish }) => wish),
    draw: (grants) =>
      events.flatMap(({ mark, at, level, label, stand, wish }) => {
        const grant = grants.get(wish)
        if (!grant) return []
        const sign = `<path class="diamond" d="M0 ${level - 6.5}l6.5 6.5-6.5 6.5-6.5-6.5z"/>`
        return [
          { at, drawing: linked(scene, mark, `event ${grant.look}`.trim(), [sign, writeLabel(label, stand, 'date')]) },
        ]
      }),
  }
}
