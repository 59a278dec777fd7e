/** What can go wrong with the map, as values; `words/` makes the sentences. */

/** Why the live map is missing or incomplete. */
export type MapProblem =
  | { kind: 'no-webgl' }
  | { kind: 'not-loaded' } // its scripts could not be loaded
  | { kind: 'file-missing' } // one of its files could not be loaded, so it is not shown at all
  | { kind: 'incomplete' } // the same, after the map was drawn
  | { kind: 'taken-away' } // the graphics context, by the device
  | { kind: 'late' }

/** Why the basemap of another host is not shown. */
export type HostProblem =
  | { kind: 'error'; host: string; status: number }
  | { kind: 'unreachable'; host: string }
  | { kind: 'silent'; host: string; seconds: number }
  | { kind: 'no-map'; host: string }
  | { kind: 'nothing-here'; host: string }
  | { kind: 'redirects'; host: string }
  | { kind: 'not-agreed'; host: string; asks: string } // its style asks a host that the reader was not told of
