import { describe, expect, test } from 'vitest'
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
import { address, settled } from './site.ts'

const dossier = '/damascus-withdrawal/'
/** Longer than the page itself waits for a host. */
const patient = { timeout: 20_000 }

describe('a host that fails leaves our ground, the marks and a message', () => {
  /** One page meets them all: after each, the reader tries again. */
  const fails = async (base: string, isAsked: RegExp, wrongs: [Answer, string][]) => {
    let answer: Answer = 'cut'
    const { page, asked } = await openWithHosts(
      `${dossier}?base=${base}`,
      (url) => (isAsked.test(url) ? answer : 'good'),
      { agreed: [streets, satellite] },
    )
    const same = await marks(page)
    for (const [wrong, message] of wrongs) {
      const before = asked.length
      answer = wrong
      await line(page).getByRole('button', { name: 'Try again' }).click()
      await expect.poll(() => asked.length, patient).toBeGreaterThan(before)
      await expect.poll(() => line(page).innerText(), patient).toContain(message)
      await expect.poll(() => theirGround(page), patient).toBe(false)
      expect(await ourGround(page)).toBe(true)
    }
    await settled(page)
    await same()
    expect(address(page).query).toBe(`?base=${base}`)
  }
  const style: [Answer, string][] = [
    ['error', `${streets} answered with an error (500)`],
    ['garbage', `${streets} sent something that is not a map`],
    ['missing', `${streets} answered with an error (404)`],
    ['page', `${streets} sent something that is not a map`],
    ['cut', `${streets} could not be reached`],
    ['otherJson', `${streets} sent something that is not a map`],
    ['blocked', `${streets} could not be reached`],
  ]
  test('its style', () => fails('streets', /./, style))
  test('what its style points at', () => fails('streets', /planet/, style))
  test('its tiles', () =>
    fails('satellite', /./, [
      ['error', `${satellite} answered with an error (500)`],
      ['missing', `${satellite} has no map of this place`],
      ['garbage', `${satellite} sent something that is not a map`],
      ['cut', `${satellite} could not be reached`],
      ['page', `${satellite} sent something that is not a map`],
    ]))

  test.each([
    ['streets', 'its style', streets, () => true],
    ['streets', 'its icons', streets, (url: string) => /sprite/.test(url)],
    ['satellite', 'its tiles', satellite, () => true],
  ] as const)('%s, when it never sends %s', async (base, _what, host, isSilent) => {
    const { page } = await openWithHosts(`${dossier}?base=${base}`, (url) => (isSilent(url) ? 'silence' : 'good'), {
      agreed: [streets, satellite],
    })
    const same = await marks(page)
    expect(await ourGround(page)).toBe(true)
    await expect.poll(() => line(page).innerText(), patient).toContain(`${host} did not answer within 8 seconds`)
    await same()
  })

  test('after it was there, and tries again when asked', async () => {
    let answer: Answer = 'good'
    const { page } = await openWithHosts(`${dossier}?base=satellite`, () => answer, { agreed: [satellite] })
    await replaced(page)
    const same = await marks(page)
    answer = 'cut'
    await page.evaluate(() => window.liveMap?.jumpTo({ zoom: 9, center: [36.3, 34.9] }))
    await expect.poll(() => line(page).innerText(), patient).toContain(`${satellite} could not be reached`)
    await expect.poll(() => ourGround(page), patient).toBe(true)
    answer = 'good'
    await page.evaluate(() => window.liveMap?.jumpTo({ zoom: 6.5, center: [36.3, 34.9] }))
    await line(page).getByRole('button', { name: 'Try again' }).click()
    await replaced(page)
    await settled(page)
    await same()
  })
})
