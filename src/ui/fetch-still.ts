/**
 * The still map of another page of this site, as HTML.
 *
 * @param path of the page
 * @throws Error where the page cannot be fetched or has no still map
 */
export async function fetchStill(path: string): Promise<string> {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`fetchStill: ${path} answered ${response.status}; a page was expected`)
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const map = page.querySelector('.still-map')
  if (!map) throw new Error(`fetchStill: ${path} has no still map`)
  return map.outerHTML
}
