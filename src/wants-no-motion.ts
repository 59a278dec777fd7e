/** Whether the reader has asked for less motion, as they have it just now. */
export const wantsNoMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches
