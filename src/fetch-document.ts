/**
 * A page of this site, read but not shown. Its styles stand in it as data: the policy of the page that is shown knows those alone
 * that it came with itself.
 *
 * @returns the document, and whether it is the page that was asked for
 * @throws Error where the site cannot be reached
 */
export async function fetchDocument(path: string): Promise<{ isFound: boolean; page: Document }> {
  const response = await fetch(path, { priority: 'low' })
  const text = (await response.text()).replaceAll(/<style>(.*?)<\/style>/gs, '<script type="text/css">$1</script>')
  return { isFound: response.ok, page: new DOMParser().parseFromString(text, 'text/html') }
}

/** Takes the styles out of what was fetched, as sheets that the page can adopt. */
export const takeStyles = (fetched: ParentNode): CSSStyleSheet[] =>
  [...fetched.querySelectorAll('script[type="text/css"]')].map((style) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(style.textContent ?? '')
    style.remove()
    return sheet
  })
