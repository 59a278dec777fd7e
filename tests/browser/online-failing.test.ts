import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { dossier } from './circus.ts'
import {
  type Answer,
  line,
  marks,
  openWithHosts,
  ourGround,
  replaced,
  satellite,
  streets,
  theirGround,
} from './hosts.ts'
import { address, choose, jump, settled } from './site.ts'

const agreed = [streets, satellite]
const tryAgain = (page: Page) => line(page).getByRole('button', { name: 'Try again' }).click()

describe('a host that fails leaves our ground, the marks and a message', () => {
  /** What a page asked, when the host was wrong in a way, and what it said of it. */
  interface Failure {
    asks: RegExp
    wrong: Answer
    says: string
  }

  /** One page meets them all: after each, the reader tries again. */
  async function failing(base: string, failures: readonly Failure[]) {
    let isAsked = /./
    let answer: Answer = 'cut'
    const { page, asked } = await openWithHosts(
      `${dossier}?base=${base}`,
      (url) => (isAsked.test(url) ? answer : 'good'),
      { agreed },
    )
    const same = await marks(page)
    await expect.poll(() => line(page).innerText()).toContain('could not be reached')
    for (const { asks, wrong, says } of failures) {
      const before = asked.length
      isAsked = asks
      answer = wrong
      await tryAgain(page)
      await expect.poll(() => asked.length).toBeGreaterThan(before)
      await expect.poll(() => line(page).innerText()).toContain(says)
      await expect.poll(() => theirGround(page)).toBe(false)
      expect(await ourGround(page)).toBe(true)
    }
    await settled(page)
    await same()
    expect(await address(page)).toMatchObject({ query: `?base=${base}` })
    return { page, same, answerNow: (next: Answer) => (answer = next) }
  }

  const wrongs: [Answer, string][] = [
    ['error', `${streets} answered with an error (500)`],
    ['garbage', `${streets} sent something that is not a map`],
    ['missing', `${streets} answered with an error (404)`],
    ['page', `${streets} sent something that is not a map`],
    ['cut', `${streets} could not be reached`],
    ['otherJson', `${streets} sent something that is not a map`],
    ['blocked', `${streets} could not be reached`],
  ]

  test('its style, or what its style points at', async () => {
    const failures = [/./, /planet/].flatMap((asks) => wrongs.map(([wrong, says]) => ({ asks, wrong, says })))
    await failing('streets', failures)
  })

  test('its tiles; and one that was there, and fails later, comes back when it can', async () => {
    const { page, same, answerNow } = await failing(
      'satellite',
      (
        [
          ['error', `${satellite} answered with an error (500)`],
          ['missing', `${satellite} has no map of this place`],
          ['garbage', `${satellite} sent something that is not a map`],
          ['cut', `${satellite} could not be reached`],
          ['page', `${satellite} sent something that is not a map`],
        ] as const
      ).map(([wrong, says]) => ({ asks: /./, wrong, says })),
    )
    answerNow('good')
    await tryAgain(page)
    await replaced(page)
    await settled(page)
    answerNow('cut')
    await jump(page, 9, [36.3, 34.5])
    await expect.poll(() => line(page).innerText()).toContain(`${satellite} could not be reached`)
    await expect.poll(() => ourGround(page)).toBe(true)
    answerNow('good')
    await jump(page, 6.5, [35, 34.5])
    await tryAgain(page)
    await replaced(page)
    await settled(page)
    await same()
  })

  test('when it never sends its style, its icons or its tiles', async () => {
    let isSilent = /styles/
    const { page } = await openWithHosts(
      `${dossier}?base=streets`,
      (url) => (isSilent.test(url) ? 'silence' : 'good'),
      {
        agreed,
        prepare: (page) => page.clock.install(),
      },
    )
    const same = await marks(page)
    const waitInVain = async (host: string) => {
      expect(await ourGround(page)).toBe(true)
      await page.clock.runFor('00:08')
      await expect.poll(() => line(page).innerText()).toContain(`${host} did not answer within 8 seconds`)
      await same()
    }
    await waitInVain(streets)
    isSilent = /sprite/
    await tryAgain(page)
    await waitInVain(streets)
    isSilent = /./
    await choose(page, 'Satellite')
    await waitInVain(satellite)
  })
})
