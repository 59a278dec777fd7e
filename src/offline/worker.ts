/** The service worker: it keeps dossiers, so that they can be read without a connection. The build makes `sw.js` of it. */
import type { Wish } from '../offline-list.ts'
import { answerFile, answerPage } from './answer.ts'
import { keep } from './keep.ts'
import { clearFormerCaches } from './notes.ts'

declare const self: ServiceWorkerGlobalScope

// One that replaces another waits until no page is open: pages go on with the one that they began with.
self.addEventListener('activate', (event) => {
  // A page that is not kept is asked for while this worker is being started, so that it comes no later than without.
  const preload = self.registration.navigationPreload?.enable()
  event.waitUntil(Promise.all([preload, clearFormerCaches()]).then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request
  if (method !== 'GET' || !url.startsWith(self.registration.scope)) return
  event.respondWith(mode === 'navigate' ? answerPage(event) : answerFile(event))
})

self.addEventListener('message', (event) => {
  const wish: Wish = event.data
  if (event.source instanceof Client) event.waitUntil(keep(wish, event.source, event))
})
