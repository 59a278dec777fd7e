/** What is claimed of a reader’s device where the site gets another build. */
import type { Page, Response } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { circus, dossier, featureOf, otherDossier } from './circus.ts'
import { askFor, keptLine, knownLists, newReader, type OwnServer, openAt, visitAt } from './offline-reader.ts'
import { serveFolder } from './own-server.ts'
import { cardName } from './site.ts'

const harbour = `${dossier}salt-harbour/`

/**
 * @param builds the folders of two builds, the second of which has a changed dossier in excerpts
 * @param summary of a feature in the second
 */
export const newBuildClaims = (builds: () => [before: string, now: string], summary: string) =>
  describe('where the site gets another build, a device', () => {
    let server: OwnServer
    let page: Page
    beforeAll(async () => {
      server = await serveFolder(builds()[0])
    })
    afterAll(() => server.close())

    const summaries = { before: featureOf('salt-harbour').summary, now: summary }
    /** Of which build something is, by what it says of the harbour. */
    const buildOf = (text: string) =>
      Object.entries(summaries).flatMap(([build, words]) => (text.includes(words) ? build : []))

    /** Of which build a page is, and the data that it names. */
    async function buildsOn(response: Response | null) {
      const data = await page.evaluate(async () => {
        const link = document.querySelector<HTMLLinkElement>('link#dossier')
        return (await fetch(link?.href ?? '')).text()
      })
      return [(await response?.text()) ?? '', data].flatMap(buildOf)
    }

    const newest = async () => (await knownLists(page)).find(({ folders }) => folders[0] === circus.slug)

    test('shows the one that it has at once, fetches the other behind it, and has that at the next page', async () => {
      const [before, now] = builds()
      page = await newReader(server)
      expect(await buildsOn(await openAt(page, server, harbour))).toEqual(['before', 'before'])
      await keptLine(page).waitFor()
      const { version } = (await newest()) ?? {}

      server.publish(now)
      const response = await openAt(page, server, harbour)
      expect(response?.fromServiceWorker()).toBe(true)
      expect(await buildsOn(response)).toEqual(['before', 'before'])
      await expect.poll(async () => (await newest())?.version).not.toBe(version)
      await expect.poll(newest).toMatchObject({ isWhole: true })
      // The page that is open is still that of the first.
      expect(await buildsOn(response)).toEqual(['before', 'before'])
      const next = page.getByRole('link', { name: /^Next/ })
      const name = (await next.innerText()).replace(/^Next:? */, '')
      await Promise.all([page.waitForEvent('load'), next.click()])
      expect(await cardName(page)).toContain(name.split('\n').at(-1))
      server.cutOff()
      expect(await buildsOn(await openAt(page, server, harbour))).toEqual(['now', 'now'])
      // The former is taken away once the page that is open has asked again.
      const ofCircus = async () => (await knownLists(page)).filter(({ folders }) => folders[0] === circus.slug)
      await expect.poll(ofCircus).toHaveLength(1)
      server.mend()
      server.publish(before)
    })

    test('fetches nothing of a dossier that is the same in both', async () => {
      page = await newReader(server)
      const small = `/${otherDossier.slug}/`
      await visitAt(page, server, small)
      await keptLine(page).waitFor()
      server.publish(builds()[1])
      server.asked.splice(0)
      await visitAt(page, server, small)
      await expect.poll(() => server.asked).toContain(`${small}offline.json`)
      await askFor(page, circus.slug)
      const again = server.asked.filter((path) => path.startsWith(small) && path !== small)
      expect(again).toEqual([`${small}offline.json`])
      server.publish(builds()[0])
    })

    test('that is just fetching the first keeps nothing mixed of both', async () => {
      page = await newReader(server)
      server.watch((path) => {
        if (path.endsWith(`${dossier}data/salt-harbour.geojson`)) server.publish(builds()[1])
      })
      await visitAt(page, server, harbour)
      await expect.poll(newest).toMatchObject({ isWhole: false })
      await askFor(page, otherDossier.slug)
      expect(await newest()).toMatchObject({ isWhole: false })
      expect(await keptLine(page).count()).toBe(0)
      server.watch(() => {})

      await visitAt(page, server, harbour)
      await keptLine(page).waitFor()
      server.cutOff()
      expect(await buildsOn(await openAt(page, server, harbour))).toEqual(['now', 'now'])
    })
  })
