/** A view is narrowed down to some traits: in the list, by the link, on both maps, and never without a word. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { knownTraits } from '../../src/dossier/find.ts'
import { meets, readTrait, traitOf } from '../../src/dossier/traits.ts'
import { countLeft } from '../../src/view/shown.ts'
import { en } from '../english.ts'
import { circus, dossier, featureOf } from './circus.ts'
import { address, drawn, newPage, open, settled, shared, site, unfold, visit } from './site.ts'

const { features } = circus
const placed = features.filter(({ bounds }) => bounds !== null)
const slugsLeft = (only: readonly string[]) =>
  placed
    .filter(({ traits }) => meets(traits, only))
    .map(({ slug }) => slug)
    .toSorted()
const message = (page: Page) => page.locator('.message')
const rows = (page: Page) => page.locator('.map-list').getByRole('checkbox')

async function openFilters(page: Page) {
  await unfold(page, 'On this map')
  await unfold(page, 'Filters')
  await rows(page).first().waitFor()
}

describe('the filters of the list', () => {
  const page = shared(() => open(dossier, { stays: true }))

  test('are loaded when somebody opens them, and can be asked for by keyboard alone', async () => {
    const asked: string[] = []
    page().on('request', (request) => asked.push(new URL(request.url()).pathname))
    await unfold(page(), 'On this map')
    await page().locator('summary', { hasText: 'Filters' }).press('Enter')
    await rows(page()).first().waitFor()
    expect(asked.filter((path) => path.includes('FilterRows') && path.endsWith('.js'))).toHaveLength(1)
    await rows(page()).first().press('Space')
    expect(await rows(page()).first().isChecked()).toBe(true)
    await rows(page()).first().press('Space')
    expect(await address(page())).toMatchObject({ query: '' })
  })

  test('tell of each trait that not all share how many features it would leave', async () => {
    const traits = knownTraits(circus.traitSets)
    const facets = traits.map((trait) => readTrait(trait)[0])
    const told = traits.filter((_, index) => facets.filter((facet) => facet === facets[index]).length > 1)
    const counts = await page().locator('.map-list .count').allInnerTexts()
    expect(counts).toEqual(told.map((trait) => String(countLeft(circus, [trait])[0])))
  })

  test('narrow down map, list, timeline and link, and the choices in other facets count what is left', async () => {
    await page()
      .getByRole('checkbox', { name: /^A denial/ })
      .check()
    await settled(page())
    expect(await address(page())).toMatchObject({ query: '?only=status:denied' })
    expect(await drawn(page())).toEqual(slugsLeft(['status:denied']))
    expect(await message(page()).innerText()).toContain(`The filters leave 1 of ${features.length}.`)
    expect(await page().locator('summary', { hasText: 'Filters' }).innerText()).toBe(`Filters: 1 of ${features.length}`)
    await page()
      .getByRole('checkbox', { name: /^Air bases 1$/ })
      .check()
    expect(
      await page()
        .getByRole('checkbox', { name: /^Cities 0$/ })
        .count(),
    ).toBe(1)
    expect(await address(page())).toMatchObject({ query: '?only=kind:air-base,status:denied' })
    await page()
      .getByRole('checkbox', { name: /^A denial/ })
      .uncheck()
    await page()
      .getByRole('checkbox', { name: /^Cities/ })
      .check()
    await settled(page())
    expect(await drawn(page())).toEqual(slugsLeft(['kind:air-base', 'kind:city']))
  })

  test('stay through a reload, by the link, and are cleared at one go', async () => {
    await page().reload()
    await settled(page())
    expect(await drawn(page())).toEqual(slugsLeft(['kind:air-base', 'kind:city']))
    await message(page()).getByRole('button', { name: 'Clear the filters' }).click()
    await settled(page())
    expect(await drawn(page())).toEqual(slugsLeft([]))
    expect(await address(page())).toMatchObject({ query: '' })
    expect(await message(page()).innerText()).toBe('')
  })

  test('go with the view into the links of the page', async () => {
    const still = await visit(`${dossier}?only=status:denied`)
    const link = still.locator('section[aria-labelledby="passages"] .mark').first()
    expect(await link.getAttribute('href')).toContain('?only=status:denied')
  })
})

test('the still map has the filters of the link', async () => {
  const page = await visit(`${dossier}?only=kind:city,basis:stated`)
  const shown = await page
    .locator('.still [data-feature]:visible')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-feature') ?? ''))
  expect([...new Set(shown)].toSorted()).toEqual(slugsLeft(['kind:city', 'basis:stated']))
})

describe('an empty map says why', () => {
  test.each([
    ['kind:convoy,status:denied', `None of ${features.length} meets the filters.`],
    ['kind:talks', `The filters leave 1 of ${features.length}, and nothing of that on the map.`],
  ])('with %s', async (only, words) => {
    const page = await visit(`${dossier}?only=${only}`)
    expect(slugsLeft(only.split(','))).toEqual([])
    expect(await message(page).innerText()).toContain(words)
    await message(page).getByRole('button', { name: 'Clear the filters' }).click()
    await expect.poll(() => address(page)).toMatchObject({ query: '' })
  })

  test('where the layers or the day leave nothing', async () => {
    const page = await visit(`${dossier}?hide=${circus.groups.flatMap(({ layers }) => layers.map(({ id }) => id))}`)
    expect(await message(page).innerText()).toContain(en.filters.hidesAll)
    await message(page).getByRole('button', { name: 'Show everything' }).click()
    await expect.poll(() => address(page)).toMatchObject({ query: '' })
    expect(await message(page).innerText()).toBe('')
  })
})

test('a card that the filters leave out says so, and its button clears them alone', async () => {
  const page = await visit(`${dossier}salt-harbour/?hide=flight&only=status:denied`)
  expect(await page.locator('main article').innerText()).toContain('Hidden on the map: the filters leave it out.')
  await page.getByRole('button', { name: 'Show it on the map' }).click()
  await expect.poll(() => address(page)).toMatchObject({ query: '?hide=flight' })
})

test('an unknown filter is named, and the others count', async () => {
  const page = await visit(`${dossier}?only=kind:unicorn,${traitOf('kind', featureOf('salt-harbour').kind)}`)
  expect(await page.locator('main').getByRole('status').first().innerText()).toContain(
    'There is no filter “kind:unicorn”.',
  )
  await openFilters(page)
  expect(await page.getByRole('checkbox', { name: /^Naval bases/ }).isChecked()).toBe(true)
})

test('without a connection the filters say that they cannot come, and come when opened again', async () => {
  const page = await newPage({
    viewport: { width: 390, height: 844 },
    foreseen: /Failed to load resource/,
    serviceWorkers: 'block',
  })
  await page.goto(new URL(dossier, site).href)
  await settled(page)
  await unfold(page, 'On this map')
  await page.route('**/FilterRows*', (route) => route.abort())
  const fold = page.locator('summary', { hasText: 'Filters' })
  await fold.click()
  await page.getByText(en.filters.notLoaded).waitFor()
  await page.unroute('**/FilterRows*')
  await fold.click()
  await fold.click()
  await rows(page).first().waitFor()
  await page.getByRole('checkbox', { name: /^Cities/ }).check()
  expect(await address(page)).toMatchObject({ query: '?only=kind:city' })
})
