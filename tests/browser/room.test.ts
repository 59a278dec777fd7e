/**
 * Room is reserved: at the first view of every page, on every screen, what is written on the map lies on nothing else, under
 * nothing, and whole on it. What is measured is what the browser draws of the still map, which the live one looks like.
 */
import { expect, test } from 'vitest'
import dossiers from '../../src/data.ts'
import { faultsAt } from './faults-on.ts'
import { builtPage, frame, screens } from './screens.ts'
import { shared, site } from './site.ts'

const paths = dossiers.flatMap(({ slug, features, passages }) => [
  `${slug}/`,
  ...features.map((feature) => `${slug}/${feature.slug}/`),
  ...passages.map(({ id }) => `${slug}/passages/${id}/`),
])

const page = shared(builtPage)

test.each(paths)('what stands on the map of %s lies on nothing else, under nothing, and whole on it', async (path) => {
  expect(await faultsAt(page(), new URL(path, site).href, screens)).toEqual([])
  expect(await faultsAt(page(), new URL(`${path}?embed`, site).href, [frame])).toEqual([])
})
