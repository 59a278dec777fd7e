/** JSON as an editor has left it: anything may be missing. */
export type Draft = Record<string, unknown>

export const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The objects in a list. */
export const drafts = (value: unknown): Draft[] => (Array.isArray(value) ? value.filter(isDraft) : [])
