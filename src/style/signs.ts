/**
 * The signs of the map. All that is needed to draw one, but for its glyph, is in its name, so that it is drawn only when a style uses it: on a
 * canvas for the live map, as SVG for the still one, from the same paths.
 */
import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Glyphs } from '../dossier/dossier.ts'
import { arrow } from './icons.ts'
import { type ColourName, type Palette, palettes } from './palette.ts'

type Shape = 'disc' | 'cluster' | 'diamond' | 'dot' | 'arrow' | 'town' | 'leader' | 'frame' | 'nothing'

type Stretched = 'leader' | 'frame'

/** One path of a sign, painted stroke over fill; its own grid has the sign's middle at `middle` in both directions. */
export interface SignPart {
  path: string
  middle: number
  /** CSS pixels to a unit of the path’s own grid. */
  scale: number
  fill: ColourName | 'none'
  /** Width in units of the path’s own grid. */
  stroke?: { colour: ColourName; width: number; isBehind?: boolean }
}

export interface Sign {
  /** Side of the square that it fills, in CSS pixels. */
  size: number
  parts: readonly SignPart[]
  /** How its strokes turn a corner, and what its paths enclose, in the words that canvas and SVG share. */
  lineJoin: 'round' | 'bevel' | 'miter'
  fillRule: 'evenodd' | 'nonzero'
  /** The name of the palette it is drawn with. */
  palette: string
}

/** In CSS pixels; a leader and a frame are as large as they reach. */
export const signSizes: Record<Exclude<Shape, Stretched>, number> = {
  disc: 26,
  cluster: 36,
  diamond: 15,
  dot: 11,
  arrow: 15,
  town: 7,
  nothing: 1,
}
const edge = 1.6
const fineLine = 0.9
/** Of the width of a disc. */
const glyphShare = 0.64
const arrowGrid = 24
const glyphGrid = 15

const circlePath = (radius: number) =>
  `M${-radius} 0a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`
const diamond = (radius: number) => `M0 ${-radius}L${radius} 0L0 ${radius}L${-radius} 0z`

/** Of a side of an open diamond, what is drawn of it at either corner. */
const cornerShare = 0.36
/** The same as dashes along the edge of a whole one: the length of a dash and of a gap, and where to begin, in CSS pixels. */
export function openDashes(): [dash: number, gap: number, offset: number] {
  const side = Math.SQRT2 * (signSizes.diamond / 2 - 1)
  return [2 * cornerShare * side, (1 - 2 * cornerShare) * side, cornerShare * side]
}

/** Its corners alone: an open sign. */
function diamondCorners(radius: number): string {
  const part = radius * cornerShare
  const rest = radius - part
  return `M${-part} ${-rest}L0 ${-radius}L${part} ${-rest}M${rest} ${-part}L${radius} 0L${rest} ${part}M${part} ${rest}L0 ${radius}L${-part} ${rest}M${-rest} ${part}L${-radius} 0L${-rest} ${-part}`
}

/** How far a leader leads, or how large a frame is, as the kind of its sign: whole CSS pixels to the right and down. */
export const extentKind = (right: number, down: number): string => `${right}:${down}`

/** Fine lines, as long as their kind says. */
function stretchedSign(shape: Stretched, kind: string): Pick<Sign, 'size' | 'parts'> | undefined {
  const [right = 0, down = 0] = kind.split(':').map(Number)
  if (!Number.isInteger(right) || !Number.isInteger(down)) return undefined
  const [x, y] = [right / 2, down / 2]
  const path = shape === 'leader' ? `M${-x} ${-y}L${x} ${y}` : `M${-x} ${-y}h${right}v${down}h${-right}z`
  const line: SignPart = { path, middle: 0, scale: 1, fill: 'none', stroke: { colour: 'ink', width: fineLine } }
  return { size: Math.max(Math.abs(right), Math.abs(down)) + 2, parts: [line] }
}

function signParts(shape: Exclude<Shape, Stretched>, glyph: string | undefined, state: string | undefined): SignPart[] {
  const size = signSizes[shape]
  const radius = size / 2 - 1
  const ground = (path: string, fill: SignPart['fill'], line: ColourName): SignPart => ({
    path,
    middle: 0,
    scale: 1,
    fill,
    stroke: { colour: line, width: edge },
  })
  const isSelected = state === ('selected' satisfies SignState)
  const strong = isSelected ? 'accent' : 'ink'
  const onGrid = (path: string, grid: number, extent: number, fill: ColourName): SignPart => ({
    path,
    middle: grid / 2,
    scale: extent / grid,
    fill,
  })
  switch (shape) {
    case 'arrow':
      return [{ ...onGrid(arrow, arrowGrid, size, 'accent'), stroke: { colour: 'land', width: 4, isBehind: true } }]
    case 'town':
      return [ground(circlePath(radius), 'land', 'town')]
    case 'cluster':
    case 'dot':
      return [ground(circlePath(radius), strong, 'paper')]
    case 'diamond':
      if (state === ('possible' satisfies SignState))
        return [
          { path: diamond(radius), middle: 0, scale: 1, fill: 'paper' },
          { ...ground(diamondCorners(radius), 'none', 'ink') },
        ]
      return [isSelected ? ground(diamond(radius), strong, 'paper') : ground(diamond(radius), 'paper', 'ink')]
    case 'nothing':
      return []
    case 'disc':
      return [
        ground(circlePath(radius), strong, 'paper'),
        ...(glyph ? [onGrid(glyph, glyphGrid, size * glyphShare, 'paper')] : []),
      ]
  }
}

const isStretched = (text: string): text is Stretched => text === 'leader' || text === 'frame'
const isShape = (text: string | undefined): text is Shape =>
  text !== undefined && (isStretched(text) || Object.hasOwn(signSizes, text))

export type SignState = 'plain' | 'selected' | 'possible'

const separator = '/'
const partsOfName = <Part>(shape: Shape, kind: Part, state: Part, palette: Palette) =>
  [shape, kind, state, palette.name] as const

/** The name of a sign, for example `disc/air-base/plain/light`. */
export const signName = (shape: Shape, palette: Palette, kind = 'any', state: SignState = 'plain'): string =>
  partsOfName(shape, kind, state, palette).join(separator)

/** The same as an expression over marks: each has its own kind, and is selected where `selected` says so. */
export function signNames(shape: Shape, palette: Palette, selected: ExpressionSpecification): ExpressionSpecification {
  const state: ExpressionSpecification = ['case', selected, 'selected' satisfies SignState, 'plain' satisfies SignState]
  const parts = partsOfName<ExpressionSpecification>(shape, ['get', 'kind'], state, palette)
  return ['concat', ...parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part]))]
}

/** Reads the name of a sign; undefined for any other text. @param glyphs what stands on a disc, by the kind of the site */
export function readSign(name: string, glyphs: Glyphs): Sign | undefined {
  const [shape, kind, state, palette = '', ...rest] = name.split(separator)
  if (!isShape(shape) || rest.length > 0) return undefined
  const glyph = kind !== undefined && Object.hasOwn(glyphs, kind) ? glyphs[kind] : undefined
  const drawn = isStretched(shape)
    ? stretchedSign(shape, kind ?? '')
    : { size: signSizes[shape], parts: signParts(shape, glyph, state) }
  return (
    drawn && {
      ...drawn,
      lineJoin: 'round',
      fillRule: 'nonzero',
      palette,
    }
  )
}

const themeNames = Object.values(palettes)
/** The palette by its name. */
export const paletteNamed = (name: string): Palette | undefined => themeNames.find((palette) => palette.name === name)
