/** What the style draws of a dossier, by the filters of its layers, as MapLibre evaluates them. */
import { type FilterSpecification, featureFilter } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, test } from 'vitest'
import dossiers from '../../src/data.ts'
import { layersOf } from '../../src/dossier/dossier.ts'
import { palettes } from '../../src/style/palette.ts'
import { buildStyle } from '../../src/style/style.ts'
import { plainView, type View } from '../../src/view/view.ts'
import { en } from '../../src/words/en.ts'

const [dossier] = dossiers
if (!dossier) throw new Error('there is no dossier to test with')
const plain = plainView(dossier.slug)
const layers = layersOf(dossier).map(({ id }) => id)
const types = { Point: 1, LineString: 2, Polygon: 3 } as const

/** Which marks each layer of the style draws near by, where everything has room, by the style's layer and the mark. */
function shown(view: View) {
  if (!dossier) return []
  const { layers } = buildStyle({
    view,
    dossier,
    marks: en.markTexts(dossier),
    palette: palettes.light,
    files: [],
    groundAddress: (name) => name,
  })
  return layers.flatMap((layer) => {
    if (!('source' in layer) || layer.source !== 'dossier') return []
    const filter = 'filter' in layer ? (layer.filter as FilterSpecification | undefined) : undefined
    const { filter: passes } = featureFilter(filter, `layers.${layer.id}.filter`)
    return dossier.marks.features.flatMap(({ geometry, properties }) => {
      const type = types[geometry.type.replace('Multi', '') as keyof typeof types]
      const isDrawn =
        layer.layout?.visibility !== 'none' && passes({ zoom: 12 }, { type, properties: { ...properties } })
      return isDrawn ? { by: layer.id, layer: properties.layer, since: properties.since } : []
    })
  })
}

describe('the map draws', () => {
  const all = shown(plain)

  test('something of every layer at first', () => {
    expect([...new Set(all.map(({ layer }) => layer))].sort()).toEqual([...layers].sort())
  })

  test.each(layers)('nothing of %s while that is hidden, and all else as before', (id) => {
    expect(shown({ ...plain, hidden: [id] })).toEqual(all.filter(({ layer }) => layer !== id))
  })

  test.each(dossier.groups)('nothing of the group $name while that is hidden, and all else as before', (group) => {
    const hidden = group.layers.map(({ id }) => id)
    expect(shown({ ...plain, hidden })).toEqual(all.filter(({ layer }) => !hidden.includes(layer)))
  })

  test('nothing where everything is hidden', () => {
    expect(shown({ ...plain, hidden: layers })).toEqual([])
  })

  test.each(dossier.days)('up to %s nothing that happened later, and all else as before', (day) => {
    expect(shown({ ...plain, at: day })).toEqual(all.filter(({ since }) => since <= Number(day.replaceAll('-', ''))))
  })
})
