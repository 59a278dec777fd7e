/** While a dossier is being made, the page says what is wrong with it, beside the thing that it is about, and shows each change at once. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { circus } from './circus.ts'
import { inDevelopment } from './in-development.ts'
import { newPage } from './pages.ts'

test('a broken feature has its problem on its card, and loses it when it is mended', async () => {
  const geo = await mkdtemp(join(tmpdir(), 'passage-geo-'))
  await cp('tests/fixture/geo', geo, { recursive: true })
  const file = join(geo, circus.slug, 'salt-harbour.geojson')
  const whole = await readFile(file, 'utf8')
  await inDevelopment(geo, '/', async (address) => {
    const page = await newPage({ hosts: [new URL(address).host], foreseen: /./ })
    await page.goto(new URL(`${circus.slug}/salt-harbour/`, address).href)
    const card = page.locator('main article')
    await card.waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    await writeFile(file, whole.replace('"kind": "naval-base"', '"kind": "castle"'))
    await card.getByRole('alert').waitFor()
    expect(await card.getByRole('alert').innerText()).toContain('salt-harbour · properties.kind: found “castle”')
    await writeFile(file, whole)
    await expect.poll(() => page.getByRole('alert').count()).toBe(0)
    await card.waitFor()
  })
  await rm(geo, { recursive: true })
})
