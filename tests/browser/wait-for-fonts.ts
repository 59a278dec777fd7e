import type { Page } from 'playwright-core'

/**
 * A page that is given its fonts late never uses them (`font-display: optional`), as on a busy machine. What is measured or
 * compared in our type has it wait for them instead. Call it before the page is opened.
 */
export const waitForFonts = (page: Page) =>
  page.route(
    ({ pathname }) => pathname.endsWith('/'),
    async (route) => {
      const response = await route.fetch()
      const html = await response.text()
      const waiting = html.replaceAll('font-display:optional', 'font-display:block')
      if (waiting === html) throw new Error('waitForFonts: the styles of the page are not in the page')
      // The policy of the page knows no other styles than its own.
      const body = waiting.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
      await route.fulfill({ response, body })
    },
  )
