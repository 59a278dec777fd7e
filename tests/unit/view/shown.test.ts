import { featureFilter } from '@maplibre/maplibre-gl-style-spec'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Mark } from '../../../src/dossier/dossier.ts'
import {
  countLeft,
  hidesAll,
  hidingOf,
  isMarkShown,
  isOn,
  isShown,
  shownFilter,
  type VisibilityFilter,
} from '../../../src/view/shown.ts'
import { days, dossier, layers, traits } from './known.ts'

const everything: VisibilityFilter = { hidden: [], only: [], at: null }

const visibilities: fc.Arbitrary<VisibilityFilter> = fc.record({
  hidden: fc.array(fc.oneof(fc.constantFrom(...layers), fc.string())),
  only: fc.subarray([...traits]),
  at: fc.option(days),
})
const marks = fc.record({
  layer: fc.oneof(fc.constantFrom(...layers), fc.string()),
  traits: fc.constantFrom('', ...dossier.traitSets.map((set) => set.traits)),
  span: fc.oneof(
    fc.constant(''),
    fc.tuple(days, days, days, days).map((four) =>
      four
        .map((day) => day.replaceAll('-', ''))
        .toSorted()
        .join(' '),
    ),
  ),
})

/** As MapLibre asks it of a mark. */
function passes(mark: Pick<Mark, 'layer' | 'traits'>, visibility: VisibilityFilter): boolean {
  const { filter } = featureFilter(shownFilter(visibility, dossier), 'filter')
  return filter({ zoom: 5 }, { type: 1, properties: mark })
}

describe('what a view shows', () => {
  test('whatever the moment is the same to a style as to a list, for any mark and any view', () => {
    fc.assert(
      fc.property(marks, visibilities, (mark, visibility) => {
        expect(passes(mark, visibility)).toBe(isOn(mark, visibility))
      }),
      { numRuns: 500 },
    )
  })

  test('is of each feature what it is of its marks', () => {
    fc.assert(
      fc.property(visibilities, (visibility) => {
        for (const { properties } of dossier.marks.features) {
          const feature = dossier.features.find(({ slug }) => slug === properties.slug)
          if (feature && properties.type !== 'footprint') {
            expect(isShown(feature, visibility)).toBe(isMarkShown(properties, visibility))
          }
        }
      }),
    )
  })

  test('is everything, unless it says otherwise', () => {
    fc.assert(
      fc.property(marks, (mark) => {
        expect(isMarkShown(mark, everything)).toBe(true)
      }),
    )
  })

  test('by a day is what may have happened by then: what has no date, and what began no later', () => {
    const by = (at: string) =>
      dossier.features.filter((feature) => isShown(feature, { ...everything, at })).map(({ slug }) => slug)
    expect(by('2024-10-03')).toContain('quarrel-breaks-out')
    expect(by('2024-10-03')).not.toContain('band-enters-larks-rest')
    expect(by('2024-10-03')).not.toContain('marjuba-gull-field-wagons')
    expect(by('2024-10-03')).toContain('salt-harbour')
    expect(by('2024-10-03')).toContain('clerks-leave')
    expect(by('2024-10-21')).toHaveLength(dossier.features.length)
  })
})

describe('whether the map is left empty', () => {
  test('is known for any view, by whether a feature with a place is left', () => {
    fc.assert(
      fc.property(visibilities, (visibility) => {
        const left = dossier.features.filter((feature) => feature.bounds !== null && isShown(feature, visibility))
        expect(hidesAll(dossier, visibility)).toBe(left.length === 0)
      }),
    )
  })

  test('and how many features the traits leave is what the list has left', () => {
    fc.assert(
      fc.property(fc.subarray([...traits]), (only) => {
        const left = dossier.features.filter((feature) => isShown(feature, { ...everything, only }))
        expect(countLeft(dossier, only)).toEqual([left.length, dossier.features.length])
      }),
    )
  })
})

describe('what hides features', () => {
  const placed = dossier.features.filter(({ bounds }) => bounds !== null)

  test('is something where, and only where, one of them that has a place is not shown', () => {
    fc.assert(
      fc.property(fc.subarray(dossier.features), visibilities, (features, visibility) => {
        const { hidden, only, at } = hidingOf(features, visibility)
        const isHidden = features.some((feature) => placed.includes(feature) && !isShown(feature, visibility))
        expect(hidden.length > 0 || only.length > 0 || at !== null).toBe(isHidden)
      }),
    )
  })

  test('is all that must be taken from the view to show them, and nothing more', () => {
    fc.assert(
      fc.property(
        fc.subarray(placed, { minLength: 1 }),
        fc.subarray(layers),
        fc.subarray([...traits]),
        fc.option(days),
        (features, hidden, only, at) => {
          const hiding = hidingOf(features, { hidden, only, at })
          const without = {
            only: hiding.only.length === 0 ? only : [],
            hidden: hidden.filter((id) => !hiding.hidden.includes(id)),
            at: hiding.at === null ? at : null,
          }
          for (const feature of features) expect(isShown(feature, without)).toBe(true)
          for (const id of hiding.hidden) expect(features.map(({ layer }) => layer)).toContain(id)
          if (hiding.only.length > 0) {
            expect(features.some((one) => !isShown(one, { ...everything, only }))).toBe(true)
          }
          if (hiding.at !== null) expect(features.some((one) => !isShown(one, { ...everything, at }))).toBe(true)
        },
      ),
    )
  })
})
