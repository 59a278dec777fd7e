import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { HostError, hostGate, problemOf } from '../../src/map/host-gate.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** A host on this machine; `asked` lists the paths it was asked for. */
async function host(answer: RequestListener) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    answer(request, response)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { name: `127.0.0.1:${port}`, address: `http://127.0.0.1:${port}`, asked }
}

const problemFrom = (asking: Promise<unknown>) => asking.then(() => undefined, problemOf)

describe('through the gate', () => {
  test('a host is asked only while it is agreed to', async () => {
    const there = await host((_request, response) => response.end('a map'))
    let agreed = false
    const { ask } = hostGate('passage.example', (name) => agreed && name === there.name)
    expect(await problemFrom(ask(`${there.address}/style`, {}))).toMatchObject({ kind: 'not-agreed', asks: there.name })
    expect(there.asked).toEqual([])
    agreed = true
    expect(await (await ask(`${there.address}/style`, {})).text()).toBe('a map')
  })

  test('no host is followed to another, though that is agreed to as well', async () => {
    const other = await host((_request, response) => response.end('a map'))
    const first = await host((_request, response) => response.writeHead(302, { location: other.address }).end())
    const { ask } = hostGate('passage.example', () => true)
    expect(await problemFrom(ask(`${first.address}/style`, {}))).toMatchObject({ host: first.name })
    expect([first.asked, other.asked]).toEqual([['/style'], []])
  })

  test('an error, or no answer, is a problem of that host', async () => {
    const there = await host((_request, response) => response.writeHead(404).end())
    const { ask } = hostGate('passage.example', () => true)
    expect(await problemFrom(ask(there.address, {}))).toEqual({ kind: 'error', host: there.name, status: 404 })
    expect(await problemFrom(ask('http://127.0.0.1:1/', {}))).toEqual({ kind: 'unreachable', host: '127.0.0.1:1' })
  })

  test('what is no longer wanted is no problem', async () => {
    const { ask } = hostGate('passage.example', () => true)
    expect(await problemFrom(ask('http://127.0.0.1:1/', { signal: AbortSignal.abort() }))).toBeUndefined()
  })

  test('all of MapLibre’s own requests to other hosts are led, and none to nobody or to our own', async () => {
    const there = await host((_request, response) => response.end('{"tiles":[]}'))
    const { transformRequest, protocol } = hostGate('passage.example', (name) => name === there.name)
    const led = async (address: string) => (await transformRequest(address))?.url
    for (const own of ['https://passage.example/basemap/world.geojson', 'pmtiles://https://maps.example/a.pmtiles']) {
      expect(await led(own)).toBe(own)
    }
    const url = (await led(`${there.address}/tiles.json`)) ?? ''
    expect(url.startsWith(`${protocol.name}://`)).toBe(true)
    const given = await protocol.load({ url, type: 'json' }, new AbortController())
    expect(given.data).toEqual({ tiles: [] })
    const elsewhere = (await led('https://elsewhere.example/1/2/3.png')) ?? ''
    expect(await problemFrom(protocol.load({ url: elsewhere }, new AbortController()))).toMatchObject({
      kind: 'not-agreed',
    })
  })

  test('MapLibre goes on without a tile that is not there, as it does with its own requests', () => {
    expect(new HostError({ kind: 'error', host: 'maps.example', status: 404 })).toHaveProperty('status', 404)
  })
})
