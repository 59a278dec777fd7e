/** The hosts that the reader has agreed to, in the browser's local storage. */
const key = 'passage:agreed-hosts'

export function agreedHosts(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter((host) => typeof host === 'string') : []
  } catch {
    return [] // no storage, or no access to it: the reader is asked again
  }
}

export function keepAgreedHosts(hosts: readonly string[]) {
  try {
    localStorage.setItem(key, JSON.stringify(hosts))
  } catch {
    // Storage is blocked or full: the consent holds for this page only.
  }
}
