/** JSON as an editor has left it: anything may be missing. */
export type Draft = Record<string, unknown>

export const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The objects in a list. */
export const drafts = (value: unknown): Draft[] => (Array.isArray(value) ? value.filter(isDraft) : [])

/** What a tool has done to the files of a dossier. */
export interface Filled {
  /** All files, those that are filled anew. */
  files: ReadonlyMap<string, string>
  /** What was filled, a line each. */
  told: string[]
  /** What was left as it is, and why: a line each. */
  refused: string[]
}
