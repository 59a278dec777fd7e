/**
 * Whatever a link says, the page stays ours: it stays on its origin, throws nothing, shows no markup, and says little. `npm test` tries some,
 * `npm run test:long` two thousand, as LINKS_IN_BROWSER says. What they mean, the unit tests claim.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { links } from '../links.ts'
import { dossier } from './circus.ts'
import { site, visit } from './site.ts'

const numRuns = Number(process.env.LINKS_IN_BROWSER ?? 60)

test('any link leaves the page whole', async () => {
  const page = await visit(dossier)
  const whole = await page.evaluate(() => document.querySelectorAll('script,iframe,object,embed,base').length)
  await fc.assert(
    fc.asyncProperty(links, async ({ path, query, hash }) => {
      const seen = await page.evaluate(
        async (parts) => {
          const address = new URL(location.origin)
          address.pathname = `/${parts.path}`
          address.search = parts.query
          address.hash = parts.hash
          history.replaceState(null, '', address.href)
          dispatchEvent(new PopStateEvent('popstate'))
          await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))
          return {
            origin: location.origin,
            notices: document.querySelectorAll('.notice p').length,
            headings: [...document.querySelectorAll('h1')].filter((heading) => heading.checkVisibility()).length,
            elements: document.querySelectorAll('script,iframe,object,embed,base').length,
            hasMap: document.querySelector('.still .still-map') !== null,
          }
        },
        { path, query, hash },
      )
      expect(seen.origin).toBe(new URL(site).origin)
      expect(seen.notices).toBeLessThanOrEqual(3)
      expect([seen.headings, seen.elements, seen.hasMap]).toEqual([1, whole, true])
    }),
    { numRuns },
  )
}, 3_600_000)
