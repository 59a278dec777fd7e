/** What the swatches of the list show: for each, the marks or the ground on a small piece of map, in CSS pixels. */
import type { Mark } from '../dossier/dossier.ts'
import { fadingStrengths } from '../dossier/fading.ts'
import type { FootprintKind } from '../dossier/kinds.ts'
import type { GroundFile } from '../style/ground-files.ts'
import { type Label, labelsSource } from '../style/labels.ts'
import { marksSource } from '../style/marks.ts'
import { tilesSource } from '../style/tiled.ts'
import { glyphStandIn, type SwatchDrawing } from '../view/key.ts'
import type { SourceFeature } from './read-layer.ts'

/** Its middle lies within a pixel, so that thin lines and small signs there are crisp. */
export const piece = { width: 31, height: 19 }
const [x, y] = [piece.width / 2, piece.height / 2]

/** What is selected on the piece of map. */
export const selectedSample = 'selected'

interface SampleShape {
  geometry: SourceFeature['geometry']
  /** The path of an area or a line. */
  d: string
  /** Where on the piece it stands that is pinned to a point, from the left; in the middle unless it is given. */
  from?: number
}

export interface Sample extends SampleShape {
  source: string
  properties: SourceFeature['properties']
}

const area = (d: string): SampleShape => ({ geometry: { type: 'Polygon', coordinates: [] }, d })
const lineAlong = (d: string): SampleShape => ({ geometry: { type: 'LineString', coordinates: [] }, d })
const point: SampleShape = { geometry: { type: 'Point', coordinates: [] }, d: '' }

const anyMark: Mark = {
  slug: 'plain',
  layer: '',
  type: 'site',
  kind: '',
  label: '',
  otherName: '',
  inferred: false,
  strength: 1,
  bearing: 0,
  reach: 0,
  span: '',
  traits: '',
}
const mark = (own: Partial<Mark>, shape: SampleShape): Sample => ({
  source: marksSource,
  properties: { ...anyMark, ...own },
  ...shape,
})
const ofGround = (source: GroundFile, layer: string, shape: SampleShape): Sample => ({
  source,
  properties: { layer },
  ...shape,
})

const across = lineAlong(`M0 ${y}H${piece.width}`)
const label = (own: Partial<Label>): Sample => ({
  source: labelsSource,
  properties: { id: 'plain', slug: 'plain', layer: '', kind: '', span: '', traits: '', ...own },
  ...point,
})
/** As a dossier has a line that fades out: in pieces, each fainter than the one before, with a tip that points to the right. */
const fading = [
  ...fadingStrengths.map((strength, index) =>
    mark({ type: 'movement', inferred: true, strength }, lineAlong(`M${index * 7} ${y}h7`)),
  ),
  mark({ type: 'tip', inferred: true, bearing: 90 }, { ...point, from: fadingStrengths.length * 7 }),
]

export const samples = {
  disc: [label({ type: 'sign', kind: glyphStandIn })],
  cluster: [{ source: tilesSource, properties: { layer: '', span: '', traits: '', point_count: 2 }, ...point }],
  dot: [mark({}, point)],
  diamond: [label({ type: 'day', signOffset: [0, 0] })],
  solid: [mark({ type: 'movement' }, across)],
  dashed: [mark({ type: 'movement', inferred: true }, across)],
  fading,
  band: [mark({ type: 'corridor' }, area(`M-2 ${y - 6}h${piece.width + 4}v12H-2z`))],
  // Its circumference is a whole number of its dashes.
  ring: [
    mark(
      { type: 'precision', slug: selectedSample, reach: 1 },
      area(`M${x - 7.8} ${y}a7.8 7.8 0 1 1 15.6 0a7.8 7.8 0 1 1-15.6 0z`),
    ),
  ],
  area: [mark({ type: 'footprint', kind: 'harbour' satisfies FootprintKind }, area(`M${x - 12} ${y - 7}h24v14h-24z`))],
  road: [ofGround('region', 'motorway', across)],
  disputed: [ofGround('region', 'disputed', across)],
} satisfies Record<SwatchDrawing, readonly Sample[]>
