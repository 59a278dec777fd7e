/**
 * Half the sides of the squares, in CSS pixels, in which a mark is looked for around a pointer, until one is found: with a finger,
 * whatever it could mean within 44 pixels. Asked in a browser alone.
 */
export const reaches = (): readonly number[] => (matchMedia('(pointer: coarse)').matches ? [0, 7, 14, 22] : [0, 7])
