/** What keeps its size on any screen: signs, texts and circles, each pinned to a point. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { element, short } from '../markup/element.ts'
import type { Point } from '../plane/box.ts'
import { withoutOrder } from '../style/map-text.ts'
import { interactiveLayers } from '../style/overlays.ts'
import { drawSign } from './draw-sign.ts'
import { drawLetters, drawText } from './draw-text.ts'
import {
  type DrawingContext,
  type DrawnScreen,
  featuresOf,
  hiding,
  linkAttributes,
  markOf,
  pointedAt,
} from './drawing-context.ts'
import type { Look } from './look-classes.ts'
import type { PlacedSymbol } from './place-symbols.ts'
import type { LayerAt, SourceFeature } from './read-layer.ts'

/** Something drawn around a point of the frame, in CSS pixels of its screen. */
export interface Pinned {
  /** In units of the frame. */
  at: Point
  markup: string
  /** Of the element that holds it. */
  attributes: Record<string, string | number | undefined>
}

interface Part {
  feature: SourceFeature
  at: Point
  markup: string
  /** What is written in it. */
  written?: string
}

function drawSymbols(context: DrawingContext, layer: LayerAt, placed: readonly PlacedSymbol[]): Part[] {
  return placed
    .filter((symbol) => symbol.layer === layer.spec.id)
    .toReversed() // what was placed first lies on top
    .flatMap((symbol): Part[] => {
      const { sign, letters, feature, at } = symbol
      const drawn = sign ? drawSign(sign.sign, context.colours, context.looks, sign.rotation) : ''
      const shift = sign && (sign.x !== 0 || sign.y !== 0) ? `translate(${short(sign.x)} ${short(sign.y)})` : undefined
      const parts = [
        shift && drawn ? element('g', { transform: shift }, drawn) : drawn,
        drawText(context, layer, symbol),
        letters ? drawLetters(context, layer, feature, letters, at) : '',
      ]
      const markup = parts.join('')
      const written = symbol.text?.shaped.lines.map(({ run }) => withoutOrder(run.text)).join(' ') ?? ''
      // Of what only keeps others away there is nothing to draw.
      return markup === '' ? [] : [{ feature, at, markup, written }]
    })
}

function drawCircles(context: DrawingContext, layer: LayerAt, screen: DrawnScreen): Part[] {
  return featuresOf({ ...context, screens: [screen] }, layer.spec).flatMap((feature): Part[] => {
    if (feature.geometry.type !== 'Point') return []
    const look = (state: SourceFeature): Look => {
      const opacity = layer.number('circle-opacity', state)
      return opacity === 0
        ? undefined
        : {
            fill: context.colours.write(layer.color('circle-color', state)),
            'fill-opacity': short(opacity, 3),
            ...(!interactiveLayers.includes(layer.spec.id) && { 'pointer-events': 'none' }),
          }
    }
    const [plain, lit] = [look(feature), look(pointedAt(context, feature))]
    if (!plain && !lit) return []
    const [x, y] = context.frame.project(feature.geometry.coordinates)
    const scale = 2 ** (screen.zoom - context.frame.zoom)
    const markup = element('circle', {
      class: context.looks.classFor(plain, lit),
      r: layer.number('circle-radius', feature),
    })
    return [{ feature, at: [x * scale, y * scale], markup }]
  })
}

interface Group {
  mark?: ReturnType<typeof markOf>
  attributes: Pinned['attributes']
  at: Point
  markup: string[]
  /** What is written in it. */
  written: string[]
  /** Whether it can be clicked. */
  isInteractive: boolean
}

/** What one screen shows of a run of layers: all parts of one mark at one place make one group, and one link. */
function groupsOn(
  context: DrawingContext,
  run: readonly LayerSpecification[],
  screen: DrawnScreen,
  placed: readonly PlacedSymbol[],
) {
  const groups = new Map<string, Group>()
  for (const spec of run) {
    const layer = screen.layers.get(spec.id)
    if (!layer) continue
    const parts = spec.type === 'circle' ? drawCircles(context, layer, screen) : drawSymbols(context, layer, placed)
    for (const { feature, at, markup, written } of parts) {
      const mark = markOf(spec, feature)
      const key = mark ? `${mark.slug} ${mark.span} ${at.map(Math.round)}` : String(groups.size)
      const group: Group = groups.get(key) ?? {
        mark,
        attributes: mark ? hiding(mark) : {},
        at,
        markup: [],
        written: [],
        isInteractive: false,
      }
      // A part on a higher layer moves the whole group there.
      groups.delete(key)
      groups.set(key, group)
      group.markup.push(markup)
      if (written) group.written.push(written)
      group.isInteractive ||= interactiveLayers.some((id) => id === spec.id)
    }
  }
  return [...groups.values()]
}

/** @param placed the symbols of each screen */
export function drawPinned(
  context: DrawingContext,
  run: readonly LayerSpecification[],
  placed: readonly (readonly PlacedSymbol[])[],
): Pinned[] {
  const { frame } = context
  const drawn = context.screens.flatMap((screen, index) => {
    const scale = 2 ** (frame.zoom - screen.zoom)
    return groupsOn(context, run, screen, placed[index] ?? []).map(
      ({ mark, attributes, at: [x, y], markup, written, isInteractive }) => {
        const link = mark && isInteractive ? linkAttributes(context, mark, written) : undefined
        // What is read aloud, one text after the other, has a space between them.
        const content = link ? element('a', link, markup.join(written.length > 1 ? ' ' : '')) : markup.join('')
        const at: Point = [x * scale, y * scale]
        return { key: `${at.map((value) => short(value))} ${content}`, screen: index, at, markup: content, attributes }
      },
    )
  })
  return drawn.flatMap(({ key, screen, at, markup, attributes }) => {
    const shownOn = drawn.filter((other) => other.key === key).map((other) => other.screen)
    if (shownOn[0] !== screen) return []
    return [{ at, markup, attributes: { class: context.screenClass(shownOn), ...attributes } }]
  })
}
