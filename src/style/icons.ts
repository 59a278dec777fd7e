/** A direction arrow pointing right, along the line it stands on: one filled path on a grid of 24 × 24. */
export const arrow = 'M8 4.5L18 12 8 19.5l2.5-7.5z'
