/**
 * Lets a page start the workers that the build made, and nothing else that would be read as code or as markup:
 * https://www.w3.org/TR/trusted-types/. It is asked for every address, by browsers that know of it.
 */
import { workerPath } from './offline-list.ts'

const base = import.meta.env.BASE_URL

const isOwnWorker = (path: string) =>
  path === base + workerPath || /^assets\/map-worker-[\w-]+\.js$|\/pagefind-worker\.js$/.test(path.slice(base.length))

function createScriptURL(address: string): string {
  const { origin, pathname } = new URL(address, location.href)
  if (origin === location.origin && pathname.startsWith(base) && isOwnWorker(pathname)) return address
  throw new TypeError(`createScriptURL: found ${address}; a worker of this site was expected`)
}

/** To be called before anything else of the page is run. */
export const letOwnWorkersStart = (): void => globalThis.trustedTypes?.createPolicy('default', { createScriptURL })
