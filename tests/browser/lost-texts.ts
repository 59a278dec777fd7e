import type { Page } from 'playwright-core'

/** Texts that are cut at an edge, and by how much the page is wider than the window. */
export const lost = (page: Page) =>
  page.evaluate(() => {
    const isCut = (element: Element) => {
      const { overflowX, overflowY } = getComputedStyle(element)
      const isHidden = overflowX === 'hidden' || overflowX === 'clip' || overflowY === 'hidden' || overflowY === 'clip'
      // What is for screen readers alone, a field, which scrolls, and the day in one line, which the open timeline has whole.
      return (
        isHidden &&
        !element.matches('.unseen, .said > span, .span, input') &&
        element.scrollWidth > element.clientWidth + 1
      )
    }
    const main = document.querySelectorAll('main *, .timeline *, .map-list *')
    return {
      wider: Math.max(0, document.documentElement.scrollWidth - innerWidth),
      cut: [...main]
        .filter((element) => element.checkVisibility() && isCut(element))
        .map((element) => element.outerHTML),
    }
  })
