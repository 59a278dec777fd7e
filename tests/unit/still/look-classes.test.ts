import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Look, LookClasses } from '../../../src/still/look-classes.ts'
import { lookBy, readRules } from './rules.ts'

const value = fc.constantFrom('1', '2', 'var(--ink)')
const look: fc.Arbitrary<Look> = fc.option(
  fc
    .record({ fill: value, stroke: value, 'stroke-width': value }, { requiredKeys: ['fill'] })
    .map((declared) => ({ ...declared })),
  { nil: undefined },
)
const looks = fc.tuple(look, look)
const slug = fc.option(fc.constantFrom('one', 'two'), { nil: undefined })

test('everything has its own look on each screen, plain and while its mark is pointed at', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(looks, looks, slug), { maxLength: 5 }), (things) => {
      const classes = new LookClasses(['@container (width >= 540px)'])
      const names = things.map(([plain, lit, of]) => classes.classOf(plain, lit, of))
      const rules = readRules(classes.css('.still '))
      for (const [index, [plain, lit, of]] of things.entries()) {
        const pointed = of === undefined ? ('around' as const) : { slug: of }
        for (const [screen, isSecond] of [false, true].entries()) {
          const seen = (state: object) => lookBy(rules, names[index] ?? '', { isSecond, ...state })
          expect(seen({})).toEqual(plain[screen])
          expect(seen({ pointed })).toEqual(lit[screen])
          expect(seen({ pointed: { slug: 'another' } })).toEqual(plain[screen])
        }
      }
    }),
  )
})

test('what looks alike on every screen has one class, whatever else is drawn with it', () => {
  fc.assert(
    fc.property(looks, looks, looks, (plain, lit, other) => {
      const classes = new LookClasses(['@container (width >= 540px)'])
      const name = classes.classOf(plain, lit)
      classes.classOf(other)
      expect(classes.classOf([...plain], [...lit])).toBe(name)
    }),
  )
})
