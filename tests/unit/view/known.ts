/** What the addresses of these tests are read against, and arbitrary views of it. */
import fc from 'fast-check'
import dossiers from '../../../src/data.ts'
import { knownTraits, layersOf } from '../../../src/dossier/find.ts'
import type { OnlineBasemap } from '../../../src/view/online-basemap.ts'
import { noSelection, ofFeature, ofPassage } from '../../../src/view/selection.ts'
import { ground, themes, type View } from '../../../src/view/view.ts'

const [first] = dossiers
if (!first) throw new Error('there is no dossier to test with')
export const dossier = first
export const layers = layersOf(dossier).map(({ id }) => id)
export const traits = knownTraits(dossier.traitSets)
export const slugs = dossier.features.map(({ slug }) => slug)

const online = { name: 'Online', attribution: [], theme: 'light' } as const satisfies Partial<OnlineBasemap>
export const known = {
  dossier,
  basemaps: {
    satellite: { ...online, tiles: 'https://pictures.example/{z}/{x}/{y}.jpg', maxzoom: 15 },
    streets: { ...online, style: 'https://streets.example/style.json' },
    'odd & named': { ...online, style: 'https://odd.example/style.json' },
  },
}

export const cameras = fc.record({
  zoom: fc.double({ min: 1.5, max: 17, noNaN: true }),
  latitude: fc.double({ min: -85, max: 85, noNaN: true }).map((degrees) => degrees + 0),
  longitude: fc.double({ min: -180, max: 180, minExcluded: true, noNaN: true }).map((degrees) => degrees + 0),
  bearing: fc.double({ min: -180, max: 180, noNaN: true }).map((degrees) => degrees + 0),
  pitch: fc.double({ min: 0, max: 60, noNaN: true }).map((degrees) => degrees + 0),
})

export const days = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))

export const views: fc.Arbitrary<View> = fc
  .tuple(
    fc.oneof(
      fc.constant(noSelection),
      fc.constantFrom(...slugs).map(ofFeature),
      fc.constantFrom(...dossier.passages.map(({ id }) => id)).map(ofPassage),
    ),
    fc.record({
      dossier: fc.constant(dossier.slug),
      base: fc.constantFrom(ground, ...Object.keys(known.basemaps)),
      theme: fc.constantFrom(...themes, null),
      hidden: fc.subarray(layers),
      only: fc.subarray([...traits]),
      at: fc.option(days),
      embed: fc.boolean(),
      camera: fc.option(cameras),
    }),
  )
  .map(([selection, rest]) => ({ ...selection, ...rest }))
