import { describe, expect, test } from 'vitest'
import { circus, dossier, featureOf, positionOf, stepFrom } from './circus.ts'
import {
  address,
  camera,
  cardName,
  choose,
  drawn,
  layerSwitch,
  newPage,
  open,
  pointOf,
  resize,
  settled,
  shared,
  site,
  unfold,
  visit,
  wordsInArticle,
} from './site.ts'

const tents = circus.groups.at(-1)?.layers.map(({ id }) => id)
const harbour = featureOf('salt-harbour').name

describe('a deep link', () => {
  const link = { path: `${dossier}salt-harbour/`, query: '?hide=flight', hash: '#map=10/34.46/35.83' }
  const page = shared(() => open(link.path + link.query + link.hash, { stays: true }))

  test('opens its feature and its camera', async () => {
    await expect.poll(() => cardName(page())).toBe(harbour)
    const { zoom, longitude, latitude } = await camera(page())
    expect(zoom).toBeCloseTo(10, 3)
    expect(longitude).toBeCloseTo(35.83, 3)
    expect(latitude).toBeCloseTo(34.46, 3)
    expect(await drawn(page())).toContain('salt-harbour')
    expect(await address(page())).toEqual(link)
  })

  test('changes in nothing but its camera when the reader pans, and in no step of the history', async () => {
    const entries = await page().evaluate(() => history.length)
    const { x, y } = await pointOf(page(), [35.8, 34.43])
    await page().mouse.move(x, y)
    await page().mouse.down()
    await page().mouse.move(x - 80, y - 120, { steps: 5 })
    await page().mouse.up()
    await settled(page())
    await expect.poll(() => address(page())).not.toMatchObject({ hash: link.hash })
    expect(await address(page())).toMatchObject({ path: link.path, query: link.query })
    expect(await page().evaluate(() => history.length)).toBe(entries)
  })

  test('moves the map to a camera that the reader writes into it, and back', async () => {
    const before = await camera(page())
    await page().evaluate(() => {
      location.hash = '#map=8/34.3/36'
    })
    await expect.poll(async () => (await camera(page())).zoom).toBeCloseTo(8, 3)
    expect(await address(page())).toMatchObject({ hash: '#map=8/34.3/36' })
    await page().goBack()
    await expect.poll(async () => (await camera(page())).zoom).toBeCloseTo(before.zoom, 1)
    expect((await camera(page())).longitude).toBeCloseTo(before.longitude, 2)
  })

  test('takes up what the reader switches, which adds no step to go back through', async () => {
    const entries = await page().evaluate(() => history.length)
    await unfold(page(), 'On this map')
    for (const { name } of circus.groups.at(-1)?.layers ?? []) await layerSwitch(page(), name).uncheck()
    await choose(page(), 'Dark')
    expect(await address(page())).toMatchObject({ query: `?theme=dark&hide=flight,${tents}` })
    expect(await page().evaluate(() => history.length)).toBe(entries)
  })

  test('without a camera shows its feature, and stays as short as it was', async () => {
    const page = await open(`${dossier}gull-field/`)
    expect(await drawn(page, 'slug', ['sites'])).toContain('gull-field')
    expect((await camera(page)).zoom).toBeGreaterThan(11)
    expect(await address(page)).toMatchObject({ hash: '' })
  })

  test('without a camera stays so in a window of another size, where the map has all the pixels of the screen', async () => {
    const page = await open(dossier, { deviceScaleFactor: 2, isFine: true })
    const across = () => page.evaluate(() => window.liveMap?.getCanvas().width)
    expect(await across()).toBe(2 * (await page.locator('.stage').evaluate(({ clientWidth }) => clientWidth)))
    await resize(page, 700, 500)
    await expect.poll(across).toBe(2 * (await page.locator('.stage').evaluate(({ clientWidth }) => clientWidth)))
    await settled(page)
    expect(await address(page)).toMatchObject({ hash: '' })
  })

  test('holds the basemap, the hidden layers and the day', async () => {
    const page = await open(`${dossier}?base=dark&hide=flight&at=2024-10-03`)
    const marks = await drawn(page)
    expect(marks).not.toContain('gull-field-north-west-flight')
    expect(marks).not.toContain('band-enters-larks-rest')
    expect(marks).toContain('quarrel-breaks-out')
    const scheme = await page.locator('[data-passage]').evaluate((element) => getComputedStyle(element).colorScheme)
    expect(scheme).toBe('dark')
  })

  test('with parts that nobody understands still opens the rest, and names them', async () => {
    const page = await visit(`${dossier}salt-harbour/?base=mars&hide=ufos,flight&at=soon#map=what/ever`)
    await expect.poll(() => cardName(page)).toBe(harbour)
    const notice = await page.locator('main').getByRole('status').first().innerText()
    for (const named of ['“mars”', '“ufos”', '“soon”']) expect(notice).toContain(named)
    await page.getByRole('button', { name: 'Dismiss this notice' }).click()
    expect(await page.getByText('“mars”').count()).toBe(0)
  })

  test('to a thing without a place leaves the map where the link has it', async () => {
    const page = await open(`${dossier}talks-on-the-wagons/#map=8/34.3/36`)
    expect(await page.locator('main article').innerText()).toContain('Not stated by the article')
    expect((await camera(page)).zoom).toBeCloseTo(8, 3)
  })

  test.each(['/..%2f..%2fetc/', '/autumn-circus/%00/', '/?hide=,,,&at=%&base', '/a/b/c/d/?#%'])(
    'as malformed as %s gives a page that works',
    async (path) => {
      // A file server answers most of these with status 404 and its page, which Chromium says on the console.
      const page = await visit(path, { foreseen: /Failed to load resource/ })
      expect(await page.locator('.still [data-feature="marjuba"]:visible').count()).toBeGreaterThan(0)
      await wordsInArticle(page, "the circus's moorings in Salt Harbour").click()
      await expect.poll(() => cardName(page)).toBe(harbour)
      expect(await address(page)).toMatchObject({ path: `${dossier}salt-harbour/` })
    },
  )

  test('to any feature, arrived at by back or forward, shows that feature', async () => {
    const page = await visit(dossier)
    for (const { slug, name } of circus.features) {
      await page.evaluate((path) => {
        history.replaceState(null, '', path)
        dispatchEvent(new PopStateEvent('popstate'))
      }, dossier + slug)
      await expect.poll(() => cardName(page)).toBe(name)
    }
  })
})

test('back, forward and reload go through the selections, each with the camera it had', async () => {
  const [longitude, latitude] = positionOf('salt-harbour')
  const page = await open(`${dossier}salt-harbour/#map=11/${latitude}/${longitude}`)
  const heading = () => cardName(page)
  await page.getByRole('link', { name: /^Next/ }).click()
  await expect.poll(heading).toBe(stepFrom('salt-harbour').name)
  await settled(page)
  await expect.poll(() => address(page)).not.toMatchObject({ hash: '' })
  const there = await camera(page)

  await page.goBack()
  await expect.poll(heading).toBe(harbour)
  await expect.poll(async () => (await camera(page)).zoom).toBeCloseTo(11, 3)
  expect((await camera(page)).longitude).toBeCloseTo(longitude, 3)

  await page.goForward()
  await expect.poll(heading).toBe(stepFrom('salt-harbour').name)
  await expect.poll(async () => (await camera(page)).zoom).toBeCloseTo(there.zoom, 1)

  await page.reload()
  await settled(page)
  expect(await heading()).toBe(stepFrom('salt-harbour').name)
  expect((await camera(page)).zoom).toBeCloseTo(there.zoom, 1)
  expect((await camera(page)).longitude).toBeCloseTo(there.longitude, 2)
})

test('a link in capitals, which no file server knows, leads to the place that is meant', async () => {
  const page = await newPage({ foreseen: /status of 404/ })
  await page.goto(new URL('Autumn-Circus/Salt-Harbour/?hide=flight&hide=events', site).href)
  await expect.poll(() => cardName(page)).toBe(featureOf('salt-harbour').name)
  expect(await page.locator('main').getByRole('status').first().innerText()).toBe('')
  await unfold(page, 'On this map')
  for (const name of ['Flight', 'Dated events']) expect(await layerSwitch(page, name).isChecked()).toBe(false)
})
