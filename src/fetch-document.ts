/** A document out of the text of a page. The page’s policy lets none be read as one but what comes as a document from an address. */
function documentOf(html: string): Promise<Document> {
  const address = URL.createObjectURL(new Blob([html], { type: 'text/html' }))
  return new Promise<Document>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('GET', address)
    request.responseType = 'document'
    request.addEventListener('loadend', () => {
      if (request.responseXML) resolve(request.responseXML)
      else reject(new Error('documentOf: what was fetched cannot be read; a page was expected'))
    })
    request.send()
  }).finally(() => URL.revokeObjectURL(address))
}

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
  return { isFound: response.ok, page: await documentOf(text) }
}

/** Takes the styles out of what was fetched, as sheets that the page can adopt. */
export const takeStyles = (fetched: ParentNode): CSSStyleSheet[] =>
  [...fetched.querySelectorAll('script[type="text/css"]')].map((style) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(style.textContent ?? '')
    style.remove()
    return sheet
  })
