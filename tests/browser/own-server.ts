/** A file server of a test’s own, as plain as there are, which can be cut off and can have another build of the site. */
import { readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import sirv from 'sirv'

export type Answer = (response: ServerResponse) => unknown

export const sending =
  (type: string, content: string, status = 200): Answer =>
  (response) =>
    response.writeHead(status, { 'Content-Type': type }).end(content)

export async function serveFolder(given: string) {
  const asked: string[] = []
  let files = sirv(given, { dev: true, etag: true })
  let folder = given
  let isCut = false
  let onAsked: (path: string) => void = () => {}
  /** What is answered in the place of files of the folder, by their paths. */
  const instead = new Map<string, Answer>()
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    onAsked(pathname)
    if (isCut) return request.socket.destroy()
    asked.push(pathname)
    const own = instead.get(pathname)
    if (own) return own(response)
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' })
      response.end(readFileSync(join(folder, '404.html')))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    host,
    address: `http://${host}/`,
    /** The paths that it has answered. */
    asked,
    instead,
    cutOff() {
      isCut = true
    },
    mend() {
      isCut = false
    },
    /** Calls a function for each path that is asked for, before the answer. */
    watch(call: typeof onAsked) {
      onAsked = call
    },
    /** Has another build of the site from now on. */
    publish(other: string) {
      folder = other
      files = sirv(other, { dev: true, etag: true })
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
