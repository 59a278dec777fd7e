import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { address, drawn, open, settled } from './site.ts'

const dossier = '/damascus-withdrawal/'

const layerNames = {
  damascus: 'Damascus',
  qudsayya: 'Qudsayya',
  khmeimim: 'Khmeimim',
  tartus: 'Tartus',
  aleppo: 'Aleppo',
  convoy: 'Convoy by land',
  airlift: 'Airlift',
}

/** The switch of a layer or a group: the panel has sections of the same names. */
const layer = (page: Page, name: string) => page.locator('.tools').getByLabel(name, { exact: true })

describe('layers', () => {
  test('each toggle hides its own marks, on the map and in the link, and brings them back', async () => {
    const page = await open(dossier)
    await page.locator('summary', { hasText: 'Layers' }).click()
    const all = await drawn(page, 'layer')
    let before: string | undefined
    for (const [id, name] of Object.entries(layerNames)) {
      expect(all).toContain(id)
      await layer(page, name).uncheck()
      if (before) await layer(page, before).check()
      await settled(page)
      expect(await drawn(page, 'layer')).toEqual(all.filter((layer) => layer !== id))
      expect(address(page).query).toBe(`?hide=${id}`)
      before = name
    }
  })

  test('a hidden layer stays hidden through a reload, by the link', async () => {
    const page = await open(`${dossier}?hide=airlift`)
    const marks = await drawn(page, 'layer')
    expect(marks).not.toContain('airlift')
    await page.reload()
    await settled(page)
    expect(await drawn(page, 'layer')).toEqual(marks)
    await page.locator('summary', { hasText: 'Layers' }).click()
    expect(await layer(page, 'Airlift').isChecked()).toBe(false)
  })

  test('a group hides and shows all its layers at once', async () => {
    const page = await open(dossier)
    await page.locator('summary', { hasText: 'Layers' }).click()
    await layer(page, 'Sites').uncheck()
    await settled(page)
    expect(await drawn(page, 'layer')).toEqual(['airlift', 'convoy', 'events'])
    await layer(page, 'Routes').uncheck()
    await layer(page, 'Events').uncheck()
    await settled(page)
    expect(await drawn(page)).toEqual([])
    await layer(page, 'Tartus').check()
    await settled(page)
    expect(await drawn(page, 'layer')).toEqual(['tartus'])
    expect(await layer(page, 'Sites').evaluate((box) => box instanceof HTMLInputElement && box.indeterminate)).toBe(
      true,
    )
  })

  test('the day shown hides what happened later', async () => {
    const page = await open(dossier)
    await page.locator('summary', { hasText: 'Layers' }).click()
    await page.getByLabel('Up to').selectOption({ label: '29 Nov' })
    await settled(page)
    const events = await drawn(page, 'slug', ['events'])
    expect(events).toContain('hts-enters-aleppo')
    expect(events).not.toContain('army-leaves-aleppo')
    expect(address(page).query).toBe('?at=2024-11-29')
  })

  test('the marks stay where they are through a change of basemap: their source is not made anew', async () => {
    const page = await open(dossier)
    const handle = await page.evaluateHandle(() => window.liveMap?.getSource('dossier'))
    await page.locator('summary', { hasText: 'Layers' }).click()
    await page.getByLabel('Dark').check()
    await settled(page)
    expect(await page.evaluate((source) => source === window.liveMap?.getSource('dossier'), handle)).toBe(true)
  })
})
