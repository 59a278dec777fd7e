/** Every place is on the first view and named, without a click. What is measured is the still map, which the live one looks like. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import dossiers from '../../src/data.ts'
import { circus, dossier } from './circus.ts'
import { builtPage, frame, type ScreenSize, screens } from './screens.ts'
import { shared, site } from './site.ts'

const page = shared(builtPage)

/** What is written at the marks of the map and of its inset, as far as it lies on the stage. */
const namesOn = (page: Page) =>
  page.evaluate(() => {
    const stage = document.querySelector('.stage')?.getBoundingClientRect() ?? new DOMRect()
    return [...document.querySelectorAll('.stage [data-feature] text')]
      .filter((text) => text.checkVisibility({ visibilityProperty: true }))
      .filter((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect()
        return left >= stage.left && right <= stage.right && top >= stage.top && bottom <= stage.bottom
      })
      .map(({ textContent }) => textContent.replace(/\s+/g, ' '))
  })

async function unnamedAt([width, height]: ScreenSize, sites: readonly { label: string }[]) {
  await page().setViewportSize({ width, height })
  const names = await namesOn(page())
  return sites.map(({ label }) => label).filter((label) => !names.some((name) => name.includes(label)))
}

/** The sites whose names lie within the inset on a desk. */
async function sitesInInset<Site extends { slug: string }>(sites: readonly Site[]) {
  await page().setViewportSize({ width: 1440, height: 900 })
  const slugs = await page().evaluate(() => {
    const inset = document.querySelector('.inset')?.getBoundingClientRect() ?? new DOMRect()
    return [...document.querySelectorAll('.inset [data-feature]')]
      .filter((mark) => {
        const { x, y, width } = mark.querySelector('text')?.getBoundingClientRect() ?? new DOMRect()
        return width > 0 && x > inset.left && x < inset.right && y > inset.top && y < inset.bottom
      })
      .map((mark) => mark.getAttribute('data-feature'))
  })
  return sites.filter(({ slug }) => slugs.includes(slug))
}

const sitesOf = ({ features }: (typeof dossiers)[number]) => features.filter(({ type }) => type === 'site')

test.each(dossiers)('the first view of $title names every site, in a frame and on all but phones', async (given) => {
  const sites = sitesOf(given)
  expect(sites).not.toEqual([])
  await page().goto(new URL(`${given.slug}/`, site).href)
  for (const size of screens.filter(([width]) => width >= 768)) {
    expect(await unnamedAt(size, sites), `${size}`).toEqual([])
  }
  await page().goto(new URL(`${given.slug}/?embed`, site).href)
  expect(await unnamedAt(frame, sites)).toEqual([])
})

test('a crowd has its inset on phones too, with a name for each site in it', async () => {
  await page().goto(new URL(dossier, site).href)
  const crowd = await sitesInInset(sitesOf(circus))
  expect(crowd.length).toBeGreaterThan(1)
  for (const size of screens) expect(await unnamedAt(size, crowd), `${size}`).toEqual([])
})
