/** What there is at a moment of something that bears a date, by what the date says and by what it leaves open. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findFeature } from '../../src/dossier/find.ts'
import { type Phase, phaseOf } from '../../src/dossier/phase.ts'
import { whenOf } from '../../src/dossier/prepare/read-date.ts'
import { days, dossier } from './view/known.ts'

/** In the order in which they come. */
const phases: readonly Phase[] = ['not-yet', 'possibly', 'now', 'past']
const spanOf = (edtf: string, within?: true) => whenOf({ edtf, within, basis: 'stated' }).span
const at = (span: string, ...moments: string[]) => moments.map((day) => phaseOf(span, day))

describe('a date', () => {
  test.each<[edtf: string, within: true | undefined, phases: [day: string, phase: Phase][]]>([
    [
      '2024-11-28',
      undefined,
      [
        ['2024-11-27', 'not-yet'],
        ['2024-11-28', 'now'],
        ['2024-11-29', 'past'],
      ],
    ],
    [
      '2024-12-09/2024-12-15',
      undefined,
      [
        ['2024-12-08', 'not-yet'],
        ['2024-12-09', 'now'],
        ['2024-12-15', 'now'],
        ['2024-12-16', 'past'],
      ],
    ],
    [
      '2024-12-09/2024-12-15',
      true,
      [
        ['2024-12-08', 'not-yet'],
        ['2024-12-09', 'possibly'],
        ['2024-12-15', 'possibly'],
        ['2024-12-16', 'past'],
      ],
    ],
    [
      '../2024-12-15',
      true,
      [
        ['1999-01-01', 'possibly'],
        ['2024-12-15', 'possibly'],
        ['2024-12-16', 'past'],
      ],
    ],
    [
      '../2024-12-15',
      undefined,
      [
        ['1999-01-01', 'now'],
        ['2024-12-15', 'now'],
        ['2024-12-16', 'past'],
      ],
    ],
    [
      '/2024-12-15',
      undefined,
      [
        ['1999-01-01', 'possibly'],
        ['2024-12-15', 'now'],
        ['2024-12-16', 'past'],
      ],
    ],
    [
      '2024-12-09/',
      undefined,
      [
        ['2024-12-08', 'not-yet'],
        ['2024-12-09', 'now'],
        ['2030-01-01', 'possibly'],
      ],
    ],
    [
      '2024-12-09/..',
      undefined,
      [
        ['2024-12-08', 'not-yet'],
        ['2024-12-09', 'now'],
        ['2030-01-01', 'now'],
      ],
    ],
    [
      '2024-12',
      undefined,
      [
        ['2024-11-30', 'not-yet'],
        ['2024-12-01', 'possibly'],
        ['2024-12-31', 'possibly'],
        ['2025-01-01', 'past'],
      ],
    ],
    [
      '2024-11/2024-12-03',
      undefined,
      [
        ['2024-11-01', 'possibly'],
        ['2024-11-30', 'now'],
        ['2024-12-03', 'now'],
        ['2024-12-04', 'past'],
      ],
    ],
    [
      '2024-12-16~',
      undefined,
      [
        ['2024-12-12', 'not-yet'],
        ['2024-12-13', 'possibly'],
        ['2024-12-16', 'possibly'],
        ['2024-12-19', 'possibly'],
        ['2024-12-20', 'past'],
      ],
    ],
    [
      '2024-12-16?',
      undefined,
      [
        ['2024-12-15', 'not-yet'],
        ['2024-12-16', 'possibly'],
        ['2024-12-17', 'past'],
      ],
    ],
  ])('%s, within: %s, is at each moment what it must be', (edtf, within, expected) => {
    for (const [day, phase] of expected) expect([day, phaseOf(spanOf(edtf, within), day)]).toEqual([day, phase])
  })

  test('goes through its phases in their order, and never back', () => {
    const interval = fc
      .tuple(days, days)
      .filter(([one, other]) => one !== other)
      .map((ends) => ends.toSorted().join('/'))
    fc.assert(
      fc.property(
        fc.oneof(days, interval),
        fc.option(fc.constant(true as const), { nil: undefined }),
        days,
        days,
        (edtf, within, one, other) => {
          const [before, after] = at(spanOf(edtf, within), ...[one, other].toSorted())
          const order = (phase: Phase | undefined) => phases.indexOf(phase ?? 'now')
          // What possibly is may be, and what is possibly may go on.
          const isTurned = order(before) > order(after) && !(before === 'now' && after === 'possibly')
          expect(isTurned).toBe(false)
        },
      ),
    )
  })
})

test('what bears no date has no phase, and nothing has one in the whole story', () => {
  expect(phaseOf('', '2024-12-08')).toBeUndefined()
  expect(phaseOf(spanOf('2024-12-08'), null)).toBeUndefined()
})

describe('an editor’s words on the map', () => {
  const annotation = (feature: string) => dossier.annotations.find((one) => one.feature === feature)

  test('have the date of the claim that rests on the same passage', () => {
    const [claim] = findFeature(dossier, 'marjuba')?.claims ?? []
    expect(claim?.when?.span).toBeTruthy()
    expect(annotation('marjuba')?.span).toBe(claim?.when?.span)
  })

  test('have else that of their feature, or none', () => {
    const wagons = findFeature(dossier, 'marjuba-gull-field-wagons')
    expect(annotation('marjuba-gull-field-wagons')?.span).toBe(wagons?.when?.span)
    for (const { feature, span } of dossier.annotations) {
      const told = findFeature(dossier, feature)
      if (!told?.when && told?.claims.every(({ when }) => !when)) expect(span).toBe('')
    }
  })
})
