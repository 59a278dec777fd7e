/** Where the address of the view is kept: in the browser's address bar, or in memory. Only class App writes to it. */

/** The parts of an address, as `location` has them. */
interface AddressParts {
  pathname: string
  search: string
  hash: string
}

/** Addresses that are written are absolute paths, with the site's base: `/maps/damascus-withdrawal/?theme=dark#map=…`. */
export interface AddressBar {
  read(): AddressParts
  /** Adds a step that “Back” returns from. */
  push(address: string): void
  replace(address: string): void
  /** Leaves for another page, or for this one as the site has it. */
  leaveFor(address: string): void
}

/** @param place where in the page the reader is: the browser keeps it with a step that is left, and has it on “Back” */
export const browserAddressBar = (place: () => unknown): AddressBar => ({
  read: () => location,
  push(address) {
    history.replaceState(place(), '')
    history.pushState(null, '', address)
  },
  replace: (address) => history.replaceState(history.state, '', address),
  leaveFor(address) {
    // To go where one is already is a jump within the page.
    if (new URL(address, location.href).href === location.href) location.reload()
    else location.assign(address)
  },
})

/** An address bar without a browser, with its history. */
export interface MemoryAddressBar extends AddressBar {
  /** The addresses of all steps, the oldest first. */
  readonly steps: readonly string[]
  /** Back (−1) or forward (+1). */
  go(by: number): void
}

export function memoryAddressBar(address: string): MemoryAddressBar {
  let steps = [address]
  let at = 0
  return {
    get steps() {
      return steps
    },
    read() {
      const { pathname, search, hash } = new URL(steps[at] ?? address, 'https://localhost')
      return { pathname, search, hash }
    },
    push(next) {
      steps = [...steps.slice(0, at + 1), next]
      at += 1
    },
    replace(next) {
      steps = steps.with(at, next)
    },
    leaveFor(next) {
      this.push(next)
    },
    go(by) {
      at = Math.min(steps.length - 1, Math.max(0, at + by))
    },
  }
}
