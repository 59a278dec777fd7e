import type { Mark } from '../dossier/dossier.ts'
import type { Point } from '../plane/box.ts'
import type { Label, LabelFeature } from '../style/labels.ts'
import type { Screen } from './screen.ts'

/** What a label is of. */
export type LabelOwner = Pick<Mark, 'slug' | 'layer' | 'traits' | 'kind' | 'span'> & {
  /** Where it has a state of its own; else it has that of its feature. */
  id?: string
}

/** The owner of what is at no mark. */
export const nobody: LabelOwner = { slug: '', layer: '', traits: '', kind: '', span: '' }

const emptyLabel = {
  text: '',
  second: '',
  size: 0,
  secondScale: 1,
  anchor: 'left',
  textOffset: [0, 0],
  signOffset: [0, 0],
  extent: '',
  rotation: 0,
  clearance: [0, 0, 0, 0],
} satisfies Omit<Label, keyof LabelOwner | 'id' | 'type'>

/** @param coordinates [longitude, latitude] in degrees, WGS 84 */
export const makeLabel = (
  { slug, layer, traits, kind, span, id = slug }: LabelOwner,
  coordinates: readonly number[],
  own: Pick<Label, 'type'> & Partial<Label>,
): LabelFeature => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [...coordinates] },
  properties: { ...emptyLabel, id, slug, layer, traits, kind, span, ...own },
})

/** The same at a point of the screen. */
export const makeLabelAt = (
  owner: LabelOwner,
  screen: Screen,
  point: Point,
  own: Pick<Label, 'type'> & Partial<Label>,
): LabelFeature => makeLabel(owner, screen.unproject(point), own)
