import { expect, test } from 'vitest'
import { themedColours } from '../../../src/still/colours.ts'
import { drawSign } from '../../../src/still/draw-sign.ts'
import { LookClasses } from '../../../src/still/look-classes.ts'
import { readSign, type Sign } from '../../../src/style/signs.ts'

const rulesOf = (sign: Sign) => {
  const looks = new LookClasses()
  drawSign(sign, themedColours, looks)
  return looks.css()
}

test('a sign on the still map is joined and filled as its data say', () => {
  const sign = readSign('diamond/any/plain/light', {})
  if (!sign) throw new Error('there is no such sign')
  expect(rulesOf(sign)).toMatch(/stroke-linejoin:round/)
  expect(rulesOf({ ...sign, lineJoin: 'bevel' })).toMatch(/stroke-linejoin:bevel/)
  expect(rulesOf({ ...sign, fillRule: 'nonzero' })).toMatch(/fill-rule:nonzero/)
})
