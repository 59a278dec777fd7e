/** Writes the data of an SVG path as briefly as it goes: steps from point to point, in parts of a unit. */

/** Parts as a number in path data: “0.5” as “.5”. */
const decimal = (parts: number, toUnit: number) => String(parts / toUnit).replace(/^(-?)0\./, '$1.')

/** Numbers one after the other: a sign parts them, or a point where the one before has one already. */
const inRow = (numbers: readonly string[]) =>
  numbers.reduce((row, next, index) => {
    const isParted = next.startsWith('-') || (next.startsWith('.') && numbers[index - 1]?.includes('.'))
    return isParted ? row + next : `${row} ${next}`
  })

type PenPlace = [x: number, y: number]

/** Follows lines, as a canvas does; d3’s paths can be drawn with it. Its errors do not add up: each step starts where the pen is. */
export class PathPen {
  /** How many parts make a unit: of 10, each is a tenth. */
  readonly #toUnit: 2 | 10
  #data = ''
  #steps: string[] = []
  #at: PenPlace = [0, 0]
  #start: PenPlace = [0, 0]

  constructor(toUnit: 2 | 10) {
    this.#toUnit = toUnit
  }

  beginPath() {}

  moveTo(x: number, y: number) {
    this.#endLine()
    this.#at = this.#nearest(x, y)
    this.#start = this.#at
    this.#data += `M${inRow(this.#written(this.#at))}`
  }

  lineTo(x: number, y: number) {
    const next = this.#nearest(x, y)
    const [across, down] = [next[0] - this.#at[0], next[1] - this.#at[1]]
    if (across === 0 && down === 0) return
    this.#steps.push(...this.#written([across, down]))
    this.#at = next
  }

  closePath() {
    this.#endLine()
    this.#data += 'z'
    this.#at = this.#start
  }

  /** @throws RangeError always: d3 draws points with arcs, and a point has no outline */
  arc() {
    throw new RangeError('PathPen: a point was given, a line or an area was expected')
  }

  /** @returns what has been drawn since the last time; empty where that is nothing */
  take(): string {
    this.#endLine()
    const data = this.#data
    this.#data = ''
    return data
  }

  #nearest(x: number, y: number): PenPlace {
    return [Math.round(x * this.#toUnit), Math.round(y * this.#toUnit)]
  }

  #written(parts: PenPlace): string[] {
    return parts.map((part) => decimal(part, this.#toUnit))
  }

  #endLine() {
    if (this.#steps.length > 0) this.#data += `l${inRow(this.#steps)}`
    this.#steps = []
  }
}
