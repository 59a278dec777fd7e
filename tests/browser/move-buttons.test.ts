/** The map by single presses: whatever dragging does, a button does as well. */
import { describe, expect, test } from 'vitest'
import { en } from '../english.ts'
import { dossier } from './circus.ts'
import { camera, open, settled, shared } from './site.ts'

const { moveButtons } = en

describe('the buttons that move the map', () => {
  const page = shared(() => open(dossier, { stays: true }))
  const button = (name: string) => page().getByRole('button', { name, exact: true })
  const pad = () => page().getByRole('group', { name: moveButtons.title })
  const turned = () => page().evaluate(() => [window.liveMap?.getBearing() ?? 0, window.liveMap?.getPitch() ?? 0])
  const press = async (name: string) => {
    await button(name).click()
    await settled(page())
  }

  test('are shown by one of them', async () => {
    expect(await button(moveButtons.title).getAttribute('aria-expanded')).toBe('false')
    await button(moveButtons.title).click()
    expect(await button(moveButtons.title).getAttribute('aria-expanded')).toBe('true')
    await pad().waitFor()
  })

  test('move it up, down, left and right, and there and back', async () => {
    const begin = await camera(page())
    await press(moveButtons.up)
    const up = await camera(page())
    expect(up.latitude).toBeGreaterThan(begin.latitude)
    await press(moveButtons.left)
    expect((await camera(page())).longitude).toBeLessThan(begin.longitude)
    await press(moveButtons.down)
    await press(moveButtons.right)
    const end = await camera(page())
    expect(end.latitude).toBeCloseTo(begin.latitude, 3)
    expect(end.longitude).toBeCloseTo(begin.longitude, 3)
  })

  test('turn it and tilt it, and back', async () => {
    await press(moveButtons.turnLeft)
    await press(moveButtons.steeper)
    expect(await turned()).toEqual([15, 10])
    await press(moveButtons.turnRight)
    await press(moveButtons.flatter)
    for (const each of await turned()) expect(each).toBeCloseTo(0)
  })

  test('are hidden by Escape, which leads back to the button that showed them', async () => {
    await button(moveButtons.up).focus()
    await page().keyboard.press('Escape')
    await pad().waitFor({ state: 'hidden' })
    expect(await button(moveButtons.title).evaluate((opener) => opener === document.activeElement)).toBe(true)
  })
})
