declare module 'edtf' {
  /** What Passage uses of an EDTF.js value: its first and last instants, in milliseconds since 1970 UTC. */
  interface Instants {
    min: number
    max: number
  }
  interface PlainDate extends Instants {
    type: 'Date' | 'Season' | 'Year' | 'Decade' | 'Century' | 'Set' | 'List'
    approximate?: { value: number }
  }
  interface Interval {
    type: 'Interval'
    /** null where an end is not known, infinite where it is open; so is the end itself, which is Infinity where it is open. */
    min: number | null
    max: number | null
    lower: PlainDate | number | null
    upper: PlainDate | number | null
  }
  /** @throws on text that is not EDTF of the level or below */
  export default function edtf(text: string, options: { level: 0 | 1 | 2 }): PlainDate | Interval
}
