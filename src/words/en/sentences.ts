/** Sentences one after another; what is not there is left out. */
export const sentences = (...each: readonly (string | false | null | undefined)[]): string =>
  each.filter(Boolean).join(' ')
