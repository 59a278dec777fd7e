/** The story in time: each moment shows what was then, the timeline leads through all of them, and playing visits them in order. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { annotationKey } from '../../src/dossier/find.ts'
import { distance, positionAlong } from '../../src/dossier/geodesy.ts'
import { dayAt, momentOf, momentsIn } from '../../src/dossier/moments.ts'
import { phaseOf } from '../../src/dossier/phase.ts'
import { circus, dossier, featureOf } from './circus.ts'
import { address, drawn, goTo, holdBack, open, phone, settled, shared, visit } from './site.ts'

const slider = (page: Page) => page.getByRole('slider', { name: 'Day of the story' })
const stops = (circus.timeline?.stops ?? []).map(([moment]) => moment)
const dated = circus.features.filter(({ when }) => when)
const placed = dated.filter(({ bounds }) => bounds)
const days = [...new Set(stops.flatMap((moment) => [moment - 1, moment, moment + 1]))].map(dayAt)

/** As a reader does who edits the address. */
async function visitMoment(page: Page, day: string) {
  await page.evaluate((day) => {
    history.replaceState(history.state, '', `?at=${day}`)
    dispatchEvent(new PopStateEvent('popstate'))
  }, day)
  await settled(page)
}

const phasesOnMap = (page: Page, slugs: string[]) =>
  page.evaluate(
    (slugs) => slugs.map((id) => String(window.liveMap?.getFeatureState({ source: 'dossier', id }).phase)),
    slugs,
  )

describe('a moment in the link', () => {
  const page = shared(() => open(`${dossier}?at=${days[0]}`, { stays: true }))

  test.each(days)('%s shows on the map exactly what was then, and says what is uncertain', async (day) => {
    await visitMoment(page(), day)
    const phases = placed.map(({ slug, when }) => [slug, phaseOf(when?.span ?? '', day)] as const)
    expect(
      await phasesOnMap(
        page(),
        placed.map(({ slug }) => slug),
      ),
    ).toEqual(phases.map(([, phase]) => phase))
    const words = circus.annotations.map((annotation) => annotationKey(annotation))
    expect(
      await page().evaluate(
        (keys) => keys.map((id) => String(window.liveMap?.getFeatureState({ source: 'labels', id }).phase)),
        words,
      ),
    ).toEqual(circus.annotations.map(({ span }) => String(phaseOf(span, day) ?? '')))
    const there = await drawn(page())
    for (const [slug, phase] of phases) expect([slug, there.includes(slug)]).toEqual([slug, phase !== 'not-yet'])
    for (const { slug, when } of circus.features) if (!when && featureOf(slug).bounds) expect(there).toContain(slug)
  })
})

test('what is under way is halfway along its path at half its time', async () => {
  const movement = placed.find(
    ({ path, when }) =>
      path?.lengths.length && (momentsIn(when?.span ?? '')[3] - momentsIn(when?.span ?? '')[0]) % 2 === 1,
  )
  const line = circus.marks.features.find(
    ({ properties }) => properties.slug === movement?.slug && properties.type === 'movement',
  )
  if (!movement?.when || line?.geometry.type !== 'LineString')
    throw new Error('no movement of the fixture lasts an odd number of days')
  const [begins, , , ended] = momentsIn(movement.when.span)
  const page = await open(`${dossier}?at=${dayAt((begins + ended) / 2)}`)
  const heads = () =>
    page.evaluate((slug) => {
      const features = window.liveMap?.querySourceFeatures('moving') ?? []
      return features.flatMap(({ geometry, properties }) =>
        geometry.type === 'Point' && properties.slug === slug
          ? { at: geometry.coordinates, text: String(properties.text) }
          : [],
      )
    }, movement.slug)
  await expect.poll(heads).not.toEqual([])
  const [{ at, text } = { at: [0, 0], text: '' }] = await heads()
  expect(distance(at, positionAlong(line.geometry, 0.5))).toBeLessThan(1000)
  expect(text).toMatch(/^about \d+ km · inferred path$/)
})

describe('the timeline', () => {
  const page = shared(() => open(dossier, { stays: true }))

  test('is a slider: arrows go by day, Page keys by event, Home and End to its ends; the link follows', async () => {
    await slider(page()).press('Home')
    const first = dayAt(stops[0] ?? 0)
    const last = dayAt((stops.at(-1) ?? 0) - 1)
    expect(await address(page())).toMatchObject({ query: `?at=${first}` })
    await slider(page()).press('ArrowRight')
    expect(await address(page())).toMatchObject({ query: `?at=${dayAt(momentOf(first) + 1)}` })
    await slider(page()).press('End')
    expect(await address(page())).toMatchObject({ query: `?at=${last}` })
    await slider(page()).press('Home')
    const begun = dated.flatMap(({ when }) => when?.earliest ?? []).toSorted()
    await slider(page()).press('PageUp')
    expect(await address(page())).toMatchObject({ query: `?at=${begun.find((day) => day > first)}` })
  })

  test('says the day and what happens on it, once it is at rest', async () => {
    const event = dated.find(({ type, when }) => type === 'event' && when?.earliest === when?.latest)
    await goTo(page(), event?.when?.earliest ?? '')
    await expect.poll(() => slider(page()).getAttribute('aria-valuetext')).toContain(`: ${event?.name}`)
    const status = page().locator('.timeline [role=status]')
    // The slider says it itself.
    expect(await status.innerText()).toBe('')
    await page().getByRole('button', { name: 'One event on' }).click()
    await expect.poll(() => status.innerText()).toContain(': ')
  })

  test('lies on no part of the map', async () => {
    const [stage, line] = await Promise.all(['.stage', '.timeline'].map((part) => page().locator(part).boundingBox()))
    expect(line?.y).toBeGreaterThanOrEqual((stage?.y ?? 0) + (stage?.height ?? 0))
  })

  test('gives the whole story back, and the link is bare again', async () => {
    await page().getByRole('button', { name: 'Show the whole story' }).click()
    expect(await address(page())).toMatchObject({ query: '' })
    await settled(page())
    expect(await drawn(page())).toEqual(
      placed
        .map(({ slug }) => slug)
        .concat(circus.features.filter(({ when, bounds }) => !when && bounds).map(({ slug }) => slug))
        .toSorted(),
    )
  })

  test('is one line on a phone, that opens', async () => {
    const small = await open(dossier, phone)
    expect((await small.locator('.timeline').boundingBox())?.height).toBeLessThan(50)
    expect(await slider(small).isVisible()).toBe(false)
    await small.getByRole('button', { name: 'Days and events' }).click()
    expect(await slider(small).isVisible()).toBe(true)
  })
})

/** Plays at the highest speed, and returns what was said, in its order. */
async function playThrough(page: Page): Promise<string[]> {
  await page.getByLabel('Speed').selectOption({ label: '4 ×' })
  await page.evaluate(() => {
    const line = document.querySelector('.said span')
    const said: string[] = []
    Object.assign(window, { said })
    new MutationObserver(() => said.push(line?.textContent ?? '')).observe(line ?? document, {
      characterData: true,
      childList: true,
      subtree: true,
    })
  })
  await page.getByRole('button', { name: 'Play the story' }).click()
  await page.getByRole('button', { name: 'Pause' }).waitFor()
  await page.getByRole('button', { name: 'Play the story' }).waitFor({ timeout: 120_000 })
  return page.evaluate(() => ('said' in window && Array.isArray(window.said) ? window.said.map(String) : []))
}

describe('playing', () => {
  test('visits every event in its order, lights what is quoted, and ends at the end', async () => {
    const page = await visit(dossier)
    const said = await playThrough(page)
    const events = dated
      .filter(({ type, when }) => type === 'event' && when?.earliest)
      .toSorted((one, other) => (one.when?.earliest ?? '').localeCompare(other.when?.earliest ?? ''))
    const visits = events.map(({ name }) => said.findIndex((text) => text.includes(name)))
    expect(visits).not.toContain(-1)
    expect(visits).toEqual(visits.toSorted((one, other) => one - other))
    expect(await address(page)).toMatchObject({ query: `?at=${dayAt((stops.at(-1) ?? 0) - 1)}` })
    expect(await page.locator('figure.lit').count()).toBeGreaterThan(0)
  })

  test('goes in steps for a reader who wants no motion', async () => {
    const page = await visit(dossier, { reducedMotion: 'reduce' })
    const said = await playThrough(page)
    const begun = new Set(
      dated.flatMap(({ when }) => {
        const [begins, , , ended] = momentsIn(when?.span ?? '')
        return dayAt(Number.isFinite(begins) ? begins : ended - 1)
      }),
    )
    // Each beat, the end of the line, and nothing between.
    expect(said.length).toBeLessThanOrEqual(begun.size + 1)
  })

  test('is over once the reader steps, and leaves the map to who has moved it', async () => {
    const page = await open(dossier)
    await page.getByRole('button', { name: 'Play the story' }).click()
    await page.getByRole('button', { name: 'One event on' }).click()
    await page.getByRole('button', { name: 'Play the story' }).waitFor()
    const at = (await address(page)).query
    await page.getByRole('button', { name: 'One event back' }).click()
    await expect.poll(async () => (await address(page)).query).not.toBe(at)
  })

  test('does not start where the reader has stepped on before it could', async () => {
    const page = await visit(dossier)
    const program = '**/assets/program-*.js'
    const send = await holdBack(page, program)
    const came = page.waitForResponse(program)
    await page.getByRole('button', { name: 'Play the story' }).click()
    await page.getByRole('button', { name: 'One event on' }).click()
    const { query } = await address(page)
    send()
    await (await came).finished()
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    await page.getByRole('button', { name: 'Play the story' }).waitFor()
    expect(await address(page)).toMatchObject({ query })
  })

  test('rests in a tab that nobody sees, and does not leap when it is seen again', async () => {
    const page = await open(dossier)
    await page.getByRole('button', { name: 'Play the story' }).click()
    await page.getByRole('button', { name: 'Pause' }).waitFor()
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await page.getByRole('button', { name: 'Play the story' }).waitFor()
    expect(await address(page)).toMatchObject({ query: `?at=${dayAt(stops[0] ?? 0)}` })
  })

  test('is over where the reader goes back, and they are where they were', async () => {
    const page = await visit(dossier)
    await page.getByRole('link', { name: 'Step by step' }).click()
    await page.getByRole('button', { name: 'Play the story' }).click()
    await page.getByRole('button', { name: 'Pause' }).waitFor()
    await page.goBack()
    await page.getByRole('button', { name: 'Play the story' }).waitFor()
    await expect.poll(() => address(page)).toMatchObject({ path: dossier, query: '' })
  })
})

test('a map whose style is loaded anew shows the moment as before', async () => {
  const page = await open(`${dossier}?at=${days[1]}`)
  const slugs = placed.map(({ slug }) => slug)
  const before = await phasesOnMap(page, slugs)
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const loss = window.liveMap?.getCanvas().getContext('webgl2')?.getExtension('WEBGL_lose_context')
        window.liveMap?.once('webglcontextlost', () => setTimeout(() => loss?.restoreContext()))
        window.liveMap?.once('webglcontextrestored', () => resolve())
        loss?.loseContext()
      }),
  )
  await expect.poll(() => phasesOnMap(page, slugs)).toEqual(before)
})

test('from the first moment on, no day needs another style, nor does the way back to the whole story', async () => {
  const page = await open(`${dossier}?at=${days[1]}`)
  await page.evaluate(() => {
    const { liveMap: map } = window
    const setStyle = map?.setStyle.bind(map)
    if (!map || !setStyle) throw new Error('there is no live map')
    map.setStyle = (...given) => {
      document.body.dataset.styles = `${document.body.dataset.styles ?? ''}s`
      return setStyle(...given)
    }
  })
  await goTo(page, days.at(-1) ?? '')
  await page.getByRole('button', { name: 'Show the whole story' }).click()
  await expect.poll(() => address(page)).toMatchObject({ query: '' })
  await settled(page)
  expect(await page.evaluate(() => document.body.dataset.styles)).toBeUndefined()
  expect(
    (
      await phasesOnMap(
        page,
        placed.map(({ slug }) => slug),
      )
    ).filter(Boolean),
  ).toEqual([])
  const there = await drawn(page)
  for (const { slug } of placed) expect(there).toContain(slug)
  expect(await page.evaluate(() => window.liveMap?.querySourceFeatures('moving').length)).toBe(0)
})
