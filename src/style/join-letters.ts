/**
 * Arabic letters as the forms in which they are joined, each a character of its own: MapLibre letters a map one character after
 * the other. It joins letters by itself, but leaves apart what the font always writes as one, so that its words would be wider than
 * those of the still map, and than what measures them. What is joined already it takes as it is.
 */

/** From the first of these to the last, the forms of each letter are in order: alone, at the end, at the beginning, within. */
const formBlocks = [
  [0xfe81, 0xfef4],
  [0xfb50, 0xfbff],
] as const

/** What our font writes as one, where nothing follows that is joined to it: alone, and at the end of what it is joined to. */
const pairsInFont = {
  alone: [
    '\ufc03\ufc04\ufc09\ufc0a\ufc0f\ufc10\ufc13\ufc14\ufc31\ufc32\ufc35\ufc36\ufc3d\ufc3e\ufc43\ufc44\ufc4f\ufc50\ufc59\ufc5a',
    '\ufcfb\ufcfc\ufcfd\ufcfe\ufd05\ufd06\ufd07\ufd08\ufd0d\ufd0e\ufd0f\ufd10\ufef5\ufef7\ufef9\ufefb',
  ],
  atEnd: [
    '\ufc64\ufc65\ufc67\ufc68\ufc69\ufc6a\ufc6b\ufc6d\ufc6e\ufc6f\ufc70\ufc71\ufc73\ufc74\ufc75\ufc76\ufc77\ufc79\ufc7a\ufc7b',
    '\ufc83\ufc84\ufc8a\ufc8b\ufc8d\ufc8e\ufc8f\ufc91\ufc92\ufc94\ufc95\ufc96\ufd17\ufd18\ufd19\ufd1a\ufd21\ufd22\ufd23\ufd24',
    '\ufd29\ufd2a\ufd2b\ufd2c\ufef6\ufef8\ufefa\ufefc',
  ],
}

/** A stroke that lengthens what is joined. */
const tatweel = '\u0640'

interface KnownForms {
  /** Of a letter that joins what follows it, four; of another, two. */
  letters: ReadonlyMap<string, readonly string[]>
  alone: ReadonlyMap<string, string>
  atEnd: ReadonlyMap<string, string>
}

/** Unicode says of which letters each form is. */
function readForms(): KnownForms {
  const letters = new Map<string, string[]>()
  for (const [first, last] of formBlocks) {
    for (let point = first; point <= last; point++) {
      const form = String.fromCharCode(point)
      const letter = form.normalize('NFKC')
      if (letter.length === 1 && letter !== form) letters.set(letter, [...(letters.get(letter) ?? []), form])
    }
  }
  const byLetters = (forms: readonly string[]) =>
    new Map([...forms.join('')].map((form) => [form.normalize('NFKC'), form]))
  return { letters, alone: byLetters(pairsInFont.alone), atEnd: byLetters(pairsInFont.atEnd) }
}

let known: KnownForms | undefined

/** A text whose letters are to be joined: each with its forms, and what stands between. */
class JoinedLine {
  readonly #characters: readonly string[]
  readonly #known: KnownForms

  constructor(text: string) {
    known ??= readForms()
    this.#known = known
    this.#characters = [...text]
  }

  /** The nearest character in a direction that is no mark on a letter. */
  #beside(index: number, step: 1 | -1): string {
    let other = index + step
    while (/\p{M}/u.test(this.#characters[other] ?? '')) other += step
    return this.#characters[other] ?? ''
  }

  #joinsNext = (letter: string) => letter === tatweel || this.#known.letters.get(letter)?.length === 4
  #joinsBefore = (letter: string) => letter === tatweel || this.#known.letters.has(letter)

  #isJoinedBefore(index: number): boolean {
    return this.#joinsNext(this.#beside(index, -1)) && this.#joinsBefore(this.#characters[index] ?? '')
  }
  #isJoinedNext(index: number): boolean {
    return this.#joinsNext(this.#characters[index] ?? '') && this.#joinsBefore(this.#beside(index, 1))
  }

  #pairAt(index: number): string | undefined {
    if (this.#isJoinedNext(index + 1)) return undefined
    const letters = this.#characters.slice(index, index + 2).join('')
    return this.#known[this.#isJoinedBefore(index) ? 'atEnd' : 'alone'].get(letters)
  }

  #formAt(index: number): string {
    const letter = this.#characters[index] ?? ''
    const forms = this.#known.letters.get(letter) ?? []
    return forms[(this.#isJoinedBefore(index) ? 1 : 0) + (this.#isJoinedNext(index) ? 2 : 0)] ?? letter
  }

  toString(): string {
    let written = ''
    for (let index = 0; index < this.#characters.length; index++) {
      const pair = this.#pairAt(index)
      written += pair ?? this.#formAt(index)
      if (pair) index += 1
    }
    return written
  }
}

export const joinLetters = (text: string): string =>
  /\p{Script=Arabic}/u.test(text) ? String(new JoinedLine(text)) : text
