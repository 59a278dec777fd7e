/** What `sw.js` is where the operator has switched this off: it takes away what an earlier build has kept, and itself. */
import { clearCaches } from './notes.ts'

declare const self: ServiceWorkerGlobalScope

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) =>
  event.waitUntil(clearCaches([]).then(() => self.registration.unregister())),
)
