import { isPlainClick } from '../plain-click.ts'

/**
 * Saves what a link with `download` leads to. Chromium asks the network for that, past any service worker: where there is a worker,
 * the file is asked of it, so that it is of the same build as the page, and is there without a connection.
 */
export async function saveFile(event: MouseEvent & { currentTarget: HTMLAnchorElement }): Promise<void> {
  const { href, download } = event.currentTarget
  if (!navigator.serviceWorker?.controller || !isPlainClick(event)) return
  event.preventDefault()
  const response = await fetch(href).catch(() => undefined)
  // The browser itself says best what is wrong.
  if (!response?.ok) return location.assign(href)
  const address = URL.createObjectURL(await response.blob())
  Object.assign(document.createElement('a'), { href: address, download }).click()
  URL.revokeObjectURL(address)
}
