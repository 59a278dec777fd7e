/** What has a size of its own on any screen: signs, texts and circles, each pinned to its place. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { element, short } from '../markup/element.ts'
import { escapeMarkup } from '../markup/escape.ts'
import { arabicFamily, fontInCss } from '../style/fonts.ts'
import { interactiveLayers } from '../style/overlays.ts'
import { drawSign } from './draw-sign.ts'
import { type DrawingContext, featuresOf, hiding, markOf, type Screen } from './drawing-context.ts'
import type { Point } from './frame.ts'
import type { LettersAlong } from './letters-along.ts'
import type { PlacedSymbol } from './place-symbols.ts'
import type { LayerAt, SourceFeature } from './read-layer.ts'
import type { Justification } from './shape-text.ts'

/** Something drawn around a point of the frame, in CSS pixels of its screen. */
export interface Pinned {
  /** In units of the frame. */
  at: Point
  markup: string
  /** Of the element that holds it. */
  attributes: Record<string, string | number | undefined>
}

const anchors: Record<Justification, string | undefined> = { left: undefined, center: 'middle', right: 'end' }

/** MapLibre's glyphs stand this much, in em, to the right of where their advance begins. */
const bearing = 0.5 / 24

const fontLook = (font: string, size: number) => {
  const { family = 'sans-serif', weight = 400 } = fontInCss[font] ?? {}
  return {
    'font-family': `${family},${arabicFamily},sans-serif`,
    'font-weight': weight,
    'font-size': `${short(size, 2)}px`,
  }
}

function textLook({ colours }: DrawingContext, layer: LayerAt, feature: SourceFeature) {
  const halo = layer.number('text-halo-width', feature)
  return {
    fill: colours.write(layer.color('text-color', feature)),
    ...(halo > 0 && {
      stroke: colours.write(layer.color('text-halo-color', feature)),
      'stroke-width': `${short(2 * halo, 2)}px`,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    }),
  }
}

function drawText(context: DrawingContext, layer: LayerAt, { text, feature }: PlacedSymbol): string {
  if (!text) return ''
  const { shaped, size, spacing, way } = text
  const side = way.justification === 'left' ? -0.5 : way.justification === 'right' ? 0.5 : 0
  // The space after the last letter moves what is centred, and what ends at its right.
  const trailing = way.justification === 'left' ? 0 : way.justification === 'right' ? spacing : spacing / 2
  const lines = shaped.lines.map(({ run, baseline }) => {
    const own = run.scale === 1 ? undefined : context.looks.classFor(fontLook(run.font, size * run.scale))
    return element(
      'tspan',
      {
        class: own,
        x: short(way.x + (side * shaped.width + trailing + bearing) * size),
        y: short(way.y + baseline * size),
        lang: /\p{Script=Arabic}/u.test(run.text) ? 'ar' : undefined,
      },
      escapeMarkup(run.text),
    )
  })
  const look = {
    ...textLook(context, layer, feature),
    ...fontLook(shaped.lines[0]?.run.font ?? '', size),
    ...(spacing > 0 && { 'letter-spacing': `${short(spacing, 3)}em` }),
  }
  return element('text', { class: context.looks.classFor(look), 'text-anchor': anchors[way.justification] }, lines)
}

function drawLetters(
  context: DrawingContext,
  layer: LayerAt,
  feature: SourceFeature,
  { font, size, letters }: LettersAlong,
  [x, y]: Point,
) {
  const look = { ...textLook(context, layer, feature), ...fontLook(font, size) }
  const list = (value: (letter: (typeof letters)[number]) => number) => letters.map(value).join(' ')
  return element(
    'text',
    {
      class: context.looks.classFor(look),
      x: list(({ start }) => short(start[0] - x)),
      y: list(({ start }) => short(start[1] - y)),
      rotate: list(({ angle }) => Math.round(angle)),
    },
    escapeMarkup(letters.map(({ letter }) => letter).join('')),
  )
}

interface Part {
  feature: SourceFeature
  at: Point
  markup: string
}

function drawSymbols(context: DrawingContext, layer: LayerAt, placed: readonly PlacedSymbol[]): Part[] {
  return placed
    .filter((symbol) => symbol.layer === layer.spec.id)
    .toReversed() // what was placed first lies on top
    .map((symbol) => {
      const { sign, letters, feature, at } = symbol
      const drawn = sign ? drawSign(sign.sign, context.colours, context.looks, sign.rotation) : ''
      const shift = sign && (sign.x !== 0 || sign.y !== 0) ? `translate(${short(sign.x)} ${short(sign.y)})` : undefined
      const markup = [
        shift ? element('g', { transform: shift }, drawn) : drawn,
        drawText(context, layer, symbol),
        letters ? drawLetters(context, layer, feature, letters, at) : '',
      ]
      return { feature, at, markup: markup.join('') }
    })
}

function drawCircles(context: DrawingContext, layer: LayerAt, screen: Screen): Part[] {
  return featuresOf({ ...context, screens: [screen] }, layer.spec).flatMap((feature): Part[] => {
    const opacity = layer.number('circle-opacity', feature)
    if (feature.geometry.type !== 'Point' || opacity === 0) return []
    const [x, y] = context.frame.project(feature.geometry.coordinates)
    const scale = 2 ** (screen.zoom - context.frame.zoom)
    const look = {
      fill: context.colours.write(layer.color('circle-color', feature)),
      'fill-opacity': short(opacity, 3),
    }
    const markup = element('circle', { class: context.looks.classFor(look), r: layer.number('circle-radius', feature) })
    return [{ feature, at: [x * scale, y * scale], markup }]
  })
}

interface Group {
  slug?: string | undefined
  attributes: Pinned['attributes']
  at: Point
  markup: string[]
  /** Whether it answers to a click. */
  isInteractive: boolean
}

/** What one screen shows of a run of layers: all that belongs to one mark at one place is one thing, and one link. */
function groupsOn(
  context: DrawingContext,
  run: readonly LayerSpecification[],
  screen: Screen,
  placed: readonly PlacedSymbol[],
) {
  const groups = new Map<string, Group>()
  for (const spec of run) {
    const layer = screen.layers.get(spec.id)
    if (!layer) continue
    const parts = spec.type === 'circle' ? drawCircles(context, layer, screen) : drawSymbols(context, layer, placed)
    for (const { feature, at, markup } of parts) {
      const mark = markOf(spec, feature)
      const key = mark ? `${mark.slug} ${at.map(Math.round)}` : String(groups.size)
      const group: Group = groups.get(key) ?? {
        slug: mark?.slug,
        attributes: mark ? hiding(mark) : {},
        at,
        markup: [],
        isInteractive: false,
      }
      // Whatever is drawn on a higher layer lifts the whole mark there.
      groups.delete(key)
      groups.set(key, group)
      group.markup.push(markup)
      group.isInteractive ||= interactiveLayers.some((id) => id === spec.id)
    }
  }
  return [...groups.values()]
}

const linkAttributes = ({ lit, name }: DrawingContext, slug: string, address: (slug: string) => string) => ({
  href: address(slug),
  'data-feature': slug,
  'aria-label': name(slug),
  'aria-current': lit.includes(slug) ? 'location' : undefined,
})

/** @param placed the symbols of each screen */
export function drawPinned(
  context: DrawingContext,
  run: readonly LayerSpecification[],
  placed: readonly (readonly PlacedSymbol[])[],
): Pinned[] {
  const { address, frame } = context
  const drawn = context.screens.flatMap((screen, index) => {
    const scale = 2 ** (frame.zoom - screen.zoom)
    return groupsOn(context, run, screen, placed[index] ?? []).map(
      ({ slug, attributes, at: [x, y], markup, isInteractive }) => {
        const isLink = slug !== undefined && isInteractive && address
        const content = isLink ? element('a', linkAttributes(context, slug, address), markup) : markup.join('')
        const at: Point = [x * scale, y * scale]
        return { key: `${at.map((value) => short(value))} ${content}`, screen: index, at, markup: content, attributes }
      },
    )
  })
  return drawn.flatMap(({ key, screen, at, markup, attributes }) => {
    const others = drawn.filter((other) => other.key === key)
    const isShared = others.length === context.screens.length
    if (isShared && others[0]?.screen !== screen) return []
    return [{ at, markup, attributes: { class: isShared ? undefined : context.screenClass(screen), ...attributes } }]
  })
}
