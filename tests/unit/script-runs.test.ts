import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scriptRuns } from '../../src/dossier/script-runs.ts'

const isArabic = (text: string) => /\p{Script=Arabic}/u.test(text)

test('Arabic words in another text are parts of their own, with the spaces between them', () => {
  expect(scriptRuns('They sang «وداعا يا مرجوبة» aboard')).toEqual(['They sang «', 'وداعا يا مرجوبة', '» aboard'])
  expect(scriptRuns('no such word')).toEqual(['no such word'])
})

test('of any text the parts are the whole, and every second one, and no other, has Arabic letters', () => {
  const letters = fc.constantFrom('a', 'é', 'я', 'م', 'رحبا', ' ', '، ', '.', '«', '1')
  fc.assert(
    fc.property(fc.array(letters), (parts) => {
      const runs = scriptRuns(parts.join(''))
      expect(runs.join('')).toBe(parts.join(''))
      for (const [index, run] of runs.entries()) expect(isArabic(run)).toBe(index % 2 === 1)
    }),
  )
})
