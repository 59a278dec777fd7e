import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scriptRuns } from '../../src/dossier/script-runs.ts'

const isArabic = (text: string) => /\p{Script=Arabic}/u.test(text)
const isLatin = (text: string) => /\p{Script=Latin}/u.test(text)

test('Arabic words in another text are parts of their own, with the spaces between them', () => {
  expect(scriptRuns('They sang «وداعا يا مرجوبة» aboard', 'en')).toEqual(['They sang «', 'وداعا يا مرجوبة', '» aboard'])
  expect(scriptRuns('no such word', 'en')).toEqual(['no such word'])
  expect(scriptRuns('قالت Radio 4 FM إن', 'ar')).toEqual(['قالت ', 'Radio 4 FM', ' إن'])
})

test('of any text the parts are the whole, and every second one, and no other, has letters of the other script', () => {
  const letters = fc.constantFrom('a', 'é', 'я', 'م', 'رحبا', ' ', '، ', '.', '«', '1')
  fc.assert(
    fc.property(fc.array(letters), (parts) => {
      for (const [language, isOther] of [
        ['en', isArabic],
        ['ar', isLatin],
      ] as const) {
        const runs = scriptRuns(parts.join(''), language)
        expect(runs.join('')).toBe(parts.join(''))
        for (const [index, run] of runs.entries()) expect(isOther(run)).toBe(index % 2 === 1)
      }
    }),
  )
})
