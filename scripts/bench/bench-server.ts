/** Serves folders as a file server of today does, with gzip and caching, and counts what it sends. */
import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}
const isPacked = (extension: string) => ['.webp', '.png', '.woff2', '.pmtiles'].includes(extension)

/** A connection: how long a request takes to the server and back, in milliseconds, and how much it carries. */
export interface Line {
  roundTrip: number
  bytesPerMillisecond: number
}

/** 1.6 Mbit/s and 150 ms: Lighthouse’s slow 4G. */
export const slowLine: Line = { roundTrip: 150, bytesPerMillisecond: 1.6e6 / 8 / 1000 }

/** Bytes that go at once. */
const piece = 4096

export interface Sent {
  path: string
  /** Of the body, as it was sent. */
  bytes: number
}

export interface BenchServer {
  /** With a slash at its end. */
  address: string
  /** What has been sent since the last time, in order. */
  takeSent: () => Sent[]
  /** From now on answers go by this line; undefined for as fast as they can. */
  setLine: (line: Line | undefined) => void
  close: () => void
}

/** What a request asks for of a file: from and to, in bytes. */
function rangeOf(header: string | undefined): [from: number, to: number] | undefined {
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(header ?? '') ?? []
  return from === undefined ? undefined : [Number(from), Number(to) + 1]
}

/** @param folders what is served, by the first part of the path */
export async function serveFolders(folders: Readonly<Record<string, string>>): Promise<BenchServer> {
  const files = new Map<string, Promise<{ body: Buffer; extension: string }>>()
  let sent: Sent[] = []
  let line: Line | undefined
  /** When the line is free again. */
  let freeAt = 0
  const met = new WeakSet<Socket>()

  async function load(path: string) {
    const [, first = '', ...rest] = normalize(path).split('/')
    const folder = folders[first]
    if (folder === undefined) throw new Error(`no such folder: ${first}`)
    const name = join(folder, ...rest)
    const file = path.endsWith('/') ? join(name, 'index.html') : name
    const body = await readFile(file)
    const extension = extname(file)
    return { body: isPacked(extension) ? body : await promisify(gzip)(body), extension }
  }

  /** A new connection costs one round more. */
  async function reach(socket: Socket) {
    const rounds = met.has(socket) ? 1 : 2
    met.add(socket)
    if (line) await wait(rounds * line.roundTrip)
  }

  /** All answers share the line. */
  async function carry(body: Buffer, response: ServerResponse) {
    for (let start = 0; start < body.length; start += piece) {
      const part = body.subarray(start, start + piece)
      if (line) {
        freeAt = Math.max(freeAt, performance.now()) + part.length / line.bytesPerMillisecond
        await wait(freeAt - performance.now())
      }
      response.write(part)
    }
    response.end()
  }

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    try {
      const loading = files.get(pathname) ?? load(pathname)
      files.set(pathname, loading)
      const { body: whole, extension } = await loading
      const range = rangeOf(request.headers.range)
      const body = range ? whole.subarray(...range) : whole
      await reach(request.socket)
      sent.push({ path: pathname, bytes: body.length })
      response.writeHead(range ? 206 : 200, {
        ...(range && { 'content-range': `bytes ${range[0]}-${range[0] + body.length - 1}/${whole.length}` }),
        'content-type': types[extension] ?? 'application/octet-stream',
        ...(isPacked(extension) ? {} : { 'content-encoding': 'gzip' }),
        'content-length': body.length,
        'cache-control': pathname.includes('/assets/') ? 'max-age=31536000, immutable' : 'max-age=600',
      })
      await carry(body, response)
    } catch {
      files.delete(pathname)
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/`,
    takeSent: () => {
      const taken = sent
      sent = []
      return taken
    },
    setLine: (next) => {
      line = next
      freeAt = 0
    },
    close: () => server.close(),
  }
}
