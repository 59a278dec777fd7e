import type { GeoJSONSource } from 'maplibre-gl'
import { describe, expect, test } from 'vitest'
import { layersOf } from '../../src/dossier/find.ts'
import { marksSource } from '../../src/style/marks.ts'
import { circus, dossier } from './circus.ts'
import { address, drawn, goTo, layerSwitch, open, settled, shared, unfold, visit } from './site.ts'

const layers = layersOf(circus)

describe('layers', () => {
  const page = shared(async () => {
    const opened = await open(dossier, { stays: true })
    await unfold(opened, 'On this map')
    return opened
  })
  /** At one go, which no reader does: the map has to draw itself once. */
  const switchAll = () =>
    page()
      .getByRole('switch')
      .evaluateAll((switches: HTMLInputElement[]) => {
        for (const one of switches) one.click()
      })
  let all: string[]

  test('are all drawn at first', async () => {
    all = await drawn(page(), 'layer')
    expect(all).toEqual(layers.map(({ id }) => id).sort())
  })

  test('stand in the link by their names while they are hidden, each by its own switch', async () => {
    const still = await visit(dossier)
    await unfold(still, 'On this map')
    for (const { id, name } of layers) {
      await layerSwitch(still, name).uncheck()
      expect(await address(still)).toMatchObject({ query: `?hide=${id}` })
      await layerSwitch(still, name).check()
      expect(await address(still)).toMatchObject({ query: '' })
    }
  })

  test('leave the map with all their marks, come back to it, and stay hidden through a reload, by the link', async () => {
    await layerSwitch(page(), 'Salt Harbour').uncheck()
    await settled(page())
    expect(await drawn(page(), 'layer')).toEqual(all.filter((layer) => layer !== 'salt-harbour'))
    await layerSwitch(page(), 'Salt Harbour').check()
    await layerSwitch(page(), 'Flight').uncheck()
    await settled(page())
    const marks = await drawn(page(), 'layer')
    expect(marks).toEqual(all.filter((layer) => layer !== 'flight'))
    await page().reload()
    await settled(page())
    expect(await drawn(page(), 'layer')).toEqual(marks)
    await unfold(page(), 'On this map')
    expect(await layerSwitch(page(), 'Flight').isChecked()).toBe(false)
    await layerSwitch(page(), 'Flight').check()
  })

  test('can all be hidden, and come back one by one', async () => {
    await switchAll()
    await settled(page())
    expect(await drawn(page())).toEqual([])
    await layerSwitch(page(), 'Dated events').check()
    await layerSwitch(page(), 'Salt Harbour').check()
    await settled(page())
    expect(await drawn(page(), 'layer')).toEqual(['events', 'salt-harbour'])
    await switchAll()
    await layerSwitch(page(), 'Dated events').check()
    await layerSwitch(page(), 'Salt Harbour').check()
    await settled(page())
    expect(await drawn(page(), 'layer')).toEqual(all)
  })

  test('reach the map one change after the other: never before the marks of the change before are drawn', async () => {
    await page().evaluate(() => {
      const map = window.liveMap
      if (!map) throw new Error('there is no live map')
      const { setStyle } = map
      map.setStyle = (...change) => {
        const isFree = ['dossier', 'labels'].every((id) => map.isSourceLoaded(id))
        performance.mark(`style ${isFree ? 'after' : 'amid'} the change before`)
        return setStyle.apply(map, change)
      }
    })
    await switchAll()
    await switchAll()
    await settled(page())
    expect(await drawn(page(), 'layer')).toEqual(all)
    const changes = await page().evaluate(() => performance.getEntriesByType('mark').map(({ name }) => name))
    const ofStyle = changes.filter((name) => name.startsWith('style'))
    expect(new Set(ofStyle)).toEqual(new Set(['style after the change before']))
  })

  test('stand on the map as they were given last, though the map’s worker answers of that first', async () => {
    await page().evaluate(async (id) => {
      const source = window.liveMap?.getSource<GeoJSONSource>(id)
      const actor = await source?.actorPromise
      if (!source || !actor) throw new Error('the source has no worker')
      const { data } = source.serialize()
      const { sendAsync } = actor
      const waiting = new Map<unknown, () => void>()
      actor.sendAsync = async (message, ...rest) => {
        const answer = sendAsync.call(actor, message, ...rest)
        const tile = message.data && 'uid' in message.data ? message.data.uid : undefined
        if (tile === undefined) return answer
        const release = waiting.get(tile)
        // Once whoever asked has the answer.
        if (release) return answer.finally(() => setTimeout(release))
        // The first, of no data, is answered once the second has been, which is of the former data.
        await new Promise<void>((resolve) => {
          waiting.set(tile, resolve)
          if (waiting.size === 1) source.setData(data)
        })
        return answer
      }
      window.liveMap?.once('idle', () => {
        actor.sendAsync = sendAsync
      })
      source.setData({ type: 'FeatureCollection', features: [] })
    }, marksSource)
    await settled(page())
    expect(await drawn(page(), 'layer')).toEqual(all)
  })

  test('show no more than the moment has: what happened later is hidden', async () => {
    await goTo(page(), '2024-10-04')
    await settled(page())
    const events = await drawn(page(), 'slug', ['events'])
    expect(events).toContain('band-enters-larks-rest')
    expect(events).not.toContain('jugglers-leave-larks-rest')
    expect(await address(page())).toMatchObject({ query: '?at=2024-10-04' })
  })
})
