/**
 * The still map and the live one are two drawings of one style: no reader sees the map change when the one takes the place
 * of the other. `npm test` compares a few pages of the fixture; `npm run test:long` every page of every dossier, and keeps
 * the pictures and a table of the differences in the folder that COMPARISON_FOLDER names.
 */
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { serveSite } from '../../scripts/site/serve.ts'
import { filesIn } from './built.ts'
import { phone, site } from './site.ts'
import { mapComparer } from './still-and-live.ts'

/** Of the pixels of a map. */
const most = 0.01

const desk: BrowserContextOptions = { viewport: { width: 1440, height: 900 } }
const screens: [name: string, options: BrowserContextOptions][] = [
  ['a phone', phone],
  ['a desk', desk],
]

const folder = process.env.COMPARISON_FOLDER
const sites = [{ address: site, folder: inject('folder') }]

let close = async () => {}
beforeAll(async () => {
  if (!folder) return
  const published = await serveSite()
  sites.push(published)
  close = published.close
})
afterAll(() => close())

/** The pages that have a map of their own: those at past addresses only lead on. */
async function pagesOf({ address, folder }: (typeof sites)[number]) {
  const files = (await filesIn(folder)).filter((file) => file.endsWith('/index.html'))
  const read = files.map(async (file) => ({ file, html: await readFile(join(folder, file), 'utf8') }))
  return (await Promise.all(read))
    .filter(({ html }) => html.includes('class="still-map'))
    .map(({ file }) => new URL(file.replace(/index\.html$/, ''), address).href)
    .toSorted()
}

const percent = (share: number) => `${(share * 100).toFixed(2)} %`

test.each(screens)(
  'the still map looks like the live one on %s, in the light and in the dark',
  async (name, options) => {
    const compare = await mapComparer({ ...options, hosts: sites.map(({ address }) => new URL(address).host) })
    const pages = (await Promise.all(sites.map(pagesOf))).flat()
    const turn = screens.findIndex(([other]) => other === name)
    const compared = folder ? pages : pages.filter((_, index) => index % 28 === turn * 14)
    if (folder) await mkdir(folder, { recursive: true })

    const tooDifferent: string[] = []
    for (const page of compared) {
      const { pathname } = new URL(page)
      for (const { theme, seenLive, seenStill, differing } of await compare(page)) {
        const { whole, middle } = differing
        const found = `${percent(whole)} of the map, ${percent(middle)} of its middle: ${pathname} on ${name}, ${theme}`
        if (Math.max(whole, middle) > most) tooDifferent.push(found)
        if (folder) {
          const picture = join(folder, `${pathname.replaceAll('/', '_')}on ${name}, ${theme}`)
          await writeFile(`${picture}, live.png`, seenLive)
          await writeFile(`${picture}, still.png`, seenStill)
          await appendFile(join(folder, 'differences.txt'), `${found}\n`)
        }
      }
    }
    expect(compared.length).toBeGreaterThan(0)
    expect(tooDifferent).toEqual([])
  },
  3_600_000,
)
