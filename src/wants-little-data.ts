/** Whether the reader asks for little data: here, or else of the browser. What is chosen here is kept in the browser’s local storage. */
const key = 'passage:little-data'

declare global {
  interface Navigator {
    /** https://wicg.github.io/savedata/; not in every browser. */
    readonly connection?: { readonly saveData?: boolean }
  }
}

export function wantsLittleData(): boolean {
  try {
    const chosen = localStorage.getItem(key)
    if (chosen) return chosen === 'yes'
  } catch {
    // No access to storage: the browser’s own setting counts.
  }
  return navigator.connection?.saveData || matchMedia('(prefers-reduced-data: reduce)').matches
}

export function chooseLittleData(isWanted: boolean) {
  try {
    localStorage.setItem(key, isWanted ? 'yes' : 'no')
  } catch {
    // Storage is blocked or full: the choice holds for this page only.
  }
}
