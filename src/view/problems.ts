/** What can keep a map from a reader, as the rooms that meet it report it; `words/` says it. */

/** Something that another host did or did not do when it was asked for a basemap. */
export type HostProblem =
  | { kind: 'unreachable'; host: string }
  /** It answered with this HTTP status. */
  | { kind: 'error'; host: string; status: number }
  /** What it sent is no map. */
  | { kind: 'not-a-map'; host: string }
  /** Its style asks another host, which nobody agreed to. */
  | { kind: 'asks-another'; host: string; other: string }
  | { kind: 'silent'; host: string; seconds: number }
  | { kind: 'nothing-here'; host: string }

/** Why there is no live map: the still one stays. */
export type MapProblem = 'no-webgl' | 'not-loaded' | 'taken-away' | 'ground-missing'
