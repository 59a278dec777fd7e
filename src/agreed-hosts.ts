/** The hosts that the reader has agreed to, kept in the browser where it keeps anything. */
const key = 'passage:agreed-hosts'

export function agreedHosts(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter((host) => typeof host === 'string') : []
  } catch {
    return [] // no storage here, or not ours to read: the reader is asked again
  }
}

export function keepAgreedHosts(hosts: readonly string[]) {
  try {
    localStorage.setItem(key, JSON.stringify(hosts))
  } catch {
    // Storage is blocked or full: the agreement holds for this page.
  }
}
