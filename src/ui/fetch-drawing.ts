/**
 * What another page of this site was built with, such as its still map.
 *
 * @param path of the page
 * @param selector of the element
 * @returns the element; nothing where that page has none
 * @throws Error where the page cannot be fetched
 */
export async function fetchDrawing(path: string, selector: string): Promise<Element | null> {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`fetchDrawing: ${path} answered ${response.status}; a page was expected`)
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  return page.querySelector(selector)
}
