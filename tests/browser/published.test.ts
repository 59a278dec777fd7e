/** The dossiers in `geo/`, whichever they are: what holds for every one of them. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listDossiers } from '../../scripts/geo/read.ts'
import { serveSite } from '../../scripts/site/serve.ts'
import { crawl, filesIn, flawsIn } from './built.ts'

let published: Awaited<ReturnType<typeof serveSite>>
let pages: string[]
beforeAll(async () => {
  published = await serveSite()
  pages = (await filesIn(published.folder)).filter((file) => file.endsWith('.html'))
})
afterAll(() => published?.close())

test('every dossier has its page', async () => {
  expect(pages).toEqual(expect.arrayContaining((await listDossiers('geo')).map((slug) => `${slug}/index.html`)))
})

test('every page is valid HTML', async () => {
  for (const file of pages) {
    expect(await flawsIn(await readFile(join(published.folder, file), 'utf8'), file)).toEqual([])
  }
})

test('every link within the site resolves', async () => {
  const { broken } = await crawl(
    published.address,
    pages.map((file) => new URL(file.replace(/index\.html$/, ''), published.address).href),
  )
  expect(broken).toEqual([])
})
