/** Letters that no font of the site has, so that a reader sees what the device has, and a picture card an empty box. */
import { fonts } from '../../src/style/fonts.ts'
import { coverageOf } from './font-coverage.ts'

let covered: Promise<ReadonlySet<number>> | undefined

async function readCoverage(): Promise<ReadonlySet<number>> {
  const each = await Promise.all(Object.values(fonts).map(({ file }) => coverageOf(file)))
  return new Set(each.flatMap((points) => [...points]))
}

/** @param files the text of each file of a dossier @returns a sentence for the editor; undefined where there is a font for all */
export async function warnOfLetters(files: ReadonlyMap<string, string>): Promise<string | undefined> {
  const without = await lettersWithoutFont([...files.values()].join(''))
  return without.length === 0
    ? undefined
    : `no font of the site has ${without.join(', ')}: readers see what their device has, and a picture card has empty boxes`
}

/** @returns each once, with its code point, such as `字 (U+5B57)` */
async function lettersWithoutFont(text: string): Promise<string[]> {
  covered ??= readCoverage()
  const points = await covered
  const letters = [...new Set(text)].filter((character) => /[\p{L}\p{N}\p{S}\p{P}]/u.test(character))
  const without = letters.filter((letter) => !points.has(letter.codePointAt(0) ?? 0))
  const hex = (letter: string) => (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return without.map((letter) => `${letter} (U+${hex(letter)})`)
}
