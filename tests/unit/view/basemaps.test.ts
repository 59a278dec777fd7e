import { expect, test } from 'vitest'
import { checkBasemapIds, findOnlineBasemap, firstStreetMap } from '../../../src/view/basemaps.ts'
import { known } from './known.ts'

test('an online basemap is found by its own id, and by no other text', () => {
  expect(findOnlineBasemap(known.basemaps, 'satellite')).toBe(known.basemaps.satellite)
  for (const id of ['ground', 'light', '', 'toString', '__proto__'])
    expect(findOnlineBasemap(known.basemaps, id)).toBeUndefined()
})

test('where our ground ends the first drawn map is offered, not a picture; nothing where there is none', () => {
  expect(firstStreetMap(known.basemaps)).toBe('streets')
  expect(firstStreetMap({ satellite: known.basemaps.satellite })).toBeUndefined()
})

test.each(['ground', 'auto', 'light', 'dark', 'print'])(
  'a basemap called “%s” is refused: links mean our own by it',
  (id) => {
    expect(() => checkBasemapIds(known.basemaps)).not.toThrow()
    expect(() => checkBasemapIds({ ...known.basemaps, [id]: known.basemaps.streets })).toThrow(`“${id}”`)
  },
)
