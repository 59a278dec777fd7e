/** Glyphs, each one filled path (even-odd) on a grid of 24 × 24. */
import type { Kind } from '../dossier/kinds.ts'

const diamond = 'M12 4l8 8-8 8-8-8z'

export const glyphs = {
  city: 'M3.5 20V10.5H8V5.5l5-2.5v7.5h1V8h6.5v12h-4v-3.5H14V20h-3v-3.5H8.5V20zM5.5 12.5v1.5H7v-1.5zm4.5 0v1.5h1.5v-1.5zm6-2.5v1.5h1.5V10z',
  embassy: 'M5.5 3h2v18h-2zM8.5 4H19l-2.8 4.2L19 12.4H8.5z',
  headquarters: 'M12 2.8l2.7 6 6.5.7-4.9 4.4 1.4 6.4L12 17l-5.7 3.3 1.4-6.4L2.8 9.5l6.5-.7z',
  'air-base':
    'M12 2.2c.9 0 1.5 1.1 1.5 2.5v4.2l7.3 4.6v2.1l-7.3-2.3v4.2l2.3 1.8v1.6L12 19.8l-3.8 1.1v-1.6l2.3-1.8v-4.2l-7.3 2.3v-2.1l7.3-4.6V4.7c0-1.4.6-2.5 1.5-2.5z',
  'naval-base':
    'M12 2a2.8 2.8 0 0 1 1.1 5.4v1.8h3.1v2h-3.1v7.1c2.2-.4 3.9-1.7 4.7-3.5l-1.5.2 2.2-3.7 2.7 3.3-1.4.1c-1 3.5-4.1 5.9-7.8 5.9s-6.8-2.4-7.8-5.9l-1.4-.1 2.7-3.3L7.7 15l-1.5-.2c.8 1.8 2.5 3.1 4.7 3.5v-7.1H7.8v-2h3.1V7.4A2.8 2.8 0 0 1 12 2zm0 1.8a1 1 0 1 0 0 2 1 1 0 0 0 0-2z',
  convoy: 'M2 6h11v9H2zM14 9h4.2L22 12.6V15h-8zM5.5 16a2 2 0 1 1 0 4 2 2 0 0 1 0-4zm11 0a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
  airlift:
    'M2 19h20v2H2zM2.6 11.2l1.7-.5 2.3 1.7 4.3-1.3L6.3 4.9l2.2-.7 6.7 5.7 4-1.2c1.3-.4 2.5 0 2.7.7.2.8-.6 1.7-1.9 2.1L6.2 15.7z',
  evacuation: 'M3 4h9v2H5v12h7v2H3zM14.5 6.5L20.5 12l-6 5.5V14H8v-4h6.5z',
  fighting: diamond,
  advance: diamond,
  withdrawal: diamond,
  capture: diamond,
  talks: diamond,
  departure: diamond,
} satisfies Record<Kind, string>

/** A direction arrow pointing right, along the line it stands on. */
export const arrow = 'M8 4.5L18 12 8 19.5l2.5-7.5z'
