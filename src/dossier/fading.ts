/**
 * How strongly the pieces of a line are drawn that fades out, from its start: few, so that the dashes of each are seen, and the
 * last strong enough to be seen itself.
 */
export const fadingStrengths = [1, 0.78, 0.57, 0.35] as const
