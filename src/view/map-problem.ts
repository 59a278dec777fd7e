/** What can go wrong with the map, as values: the sentences that a reader sees are made from them in words. */

/** Why the live map is not there, or not whole. */
export type MapProblem =
  | { kind: 'no-webgl' }
  | { kind: 'not-loaded' } // the scripts that draw it did not come
  | { kind: 'file-missing' } // something that it shows did not come, so it is not shown at all
  | { kind: 'incomplete' } // the same, of a map that already stands
  | { kind: 'taken-away' } // the graphics context, by the device
  | { kind: 'late' }

/** Why the basemap of another host is not there. */
export type HostProblem =
  | { kind: 'error'; host: string; status: number }
  | { kind: 'unreachable'; host: string }
  | { kind: 'silent'; host: string; seconds: number }
  | { kind: 'no-map'; host: string }
  | { kind: 'nothing-here'; host: string }
  | { kind: 'redirects'; host: string }
  | { kind: 'not-agreed'; host: string; asks: string } // its style would ask a host that the reader was not told of
