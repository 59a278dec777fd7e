declare module 'edtf' {
  /** What Passage uses of an EDTF.js value: its first and last instants, in milliseconds since 1970 UTC. */
  interface ExtendedDate {
    /** null where an interval is open. */
    readonly min: number | null
    readonly max: number | null
  }
  /** @throws on text that is not EDTF of the level or below */
  export default function edtf(text: string, options: { level: 0 | 1 | 2 }): ExtendedDate
}
