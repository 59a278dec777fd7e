import { untrack } from 'svelte'
import type { App } from '../app.svelte.ts'
import type { View } from '../view/view.ts'

/** What the map draws of the app. */
export type DrawnApp = Pick<App, 'view' | 'dossier' | 'marks' | 'bounds' | 'selected' | 'quoted' | 'arrival'>

interface DrawnMap extends DrawnApp {
  /** Whether it has shown a moment: from then on the style tells moments apart, and none of them needs another one. */
  isTimed: boolean
}

const drawnOf = ({ view, dossier, marks, bounds, selected, quoted, arrival }: App, wasTimed: boolean): DrawnMap => ({
  isTimed: wasTimed || view.at !== null,
  view,
  dossier,
  marks,
  bounds,
  selected,
  quoted,
  arrival,
})

/** Whether two views differ in no more than their days: what there is on each is the state of the marks, and no other style. */
const isOtherDay = (one: View, other: View) =>
  Object.entries({ ...other, at: one.at }).every(([key, value]) =>
    Object.entries(one).some(([own, was]) => own === key && was === value),
  )

/** All else follows from these. */
const isUnchanged = (one: DrawnMap, other: DrawnMap) =>
  one.isTimed === other.isTimed &&
  isOtherDay(one.view, other.view) &&
  one.dossier === other.dossier &&
  one.arrival === other.arrival

/** Calls once the next frame of the page is painted. Returns what calls it off. */
function afterPaint(call: () => void): () => void {
  let task: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    task = setTimeout(call)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(task)
  }
}

/** The app as the map draws it: it follows once the page is painted, so that the card of what was chosen need not wait. */
export function drawnFrom(app: App): { readonly current: DrawnMap } {
  let current = $state.raw(untrack(() => drawnOf(app, false)))
  $effect(() => {
    const before = untrack(() => current)
    const next = drawnOf(app, before.isTimed)
    if (isUnchanged(next, before)) return undefined
    return afterPaint(() => {
      current = next
    })
  })
  return {
    get current() {
      return current
    },
  }
}
