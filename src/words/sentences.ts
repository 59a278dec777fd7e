/** Sentences one after another; what is not there is left out. */
export const sentences = (...each: readonly (string | false | null | undefined)[]): string =>
  each.filter(Boolean).join(' ')

/** All of them in one, pair by pair. @param join a message that joins two */
export const joinAll = (all: readonly string[], join: (one: string, other: string) => string): string =>
  all.length === 0 ? '' : all.reduce((one, other) => join(one, other))
