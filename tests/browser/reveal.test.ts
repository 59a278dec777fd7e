/** A card whose mark the view hides says so, and shows it when asked. */
import { expect, test } from 'vitest'
import { dossier, featureOf } from './circus.ts'
import { address, drawn, open, settled, visit } from './site.ts'

const flight = 'gull-field-north-west-flight'

test('a card whose layer is hidden names the layer, and its button brings the mark back onto the map', async () => {
  const page = await open(`${dossier}${flight}/?hide=wagons,flight`)
  expect(await drawn(page)).not.toContain(flight)
  expect(await page.locator('main article').innerText()).toContain('Hidden on the map: the layer “Flight” is off.')
  await page.getByRole('button', { name: 'Show it on the map' }).click()
  await settled(page)
  expect(await drawn(page)).toContain(flight)
  expect(await address(page)).toMatchObject({ query: '?hide=wagons' })
  expect(await page.locator('main article').getByText('Hidden on the map').count()).toBe(0)
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(featureOf(flight).name)
})

test('a card that is later than the day shown says which day that is, and its button shows all days', async () => {
  const page = await visit(`${dossier}jugglers-leave-larks-rest/?hide=flight&at=2024-10-03`)
  const mark = page.locator('.still [data-feature="jugglers-leave-larks-rest"]').first()
  expect(await mark.isVisible()).toBe(false)
  expect(await page.locator('main article').innerText()).toContain('later than the day shown, 3 October 2024')
  await page.getByRole('button', { name: 'Show it on the map' }).click()
  await expect.poll(() => mark.isVisible()).toBe(true)
  expect(await address(page)).toMatchObject({ query: '?hide=flight' })
})

test('the page of a quotation says what the view hides of all that it supports', async () => {
  const page = await visit(`${dossier}passages/loss-of-the-moorings/?hide=salt-harbour`)
  expect(await page.locator('main article').innerText()).toContain('Partly hidden on the map')
  await page.getByRole('button', { name: 'Show it on the map' }).click()
  await expect.poll(() => address(page)).toMatchObject({ query: '' })
})

test.each(['gull-field/?hide=flight&at=2024-10-03', 'talks-on-the-wagons/?hide=events'])(
  'the card of what the view does not hide says nothing of it: %s',
  async (path) => {
    const page = await visit(dossier + path)
    expect(await page.locator('main article').getByText('idden on the map:').count()).toBe(0)
  },
)
