/** Pages of a site that is built to stand at https://maps.example/maps/, and is served under that path from here. */
import { otherDossier } from './circus.ts'
import { newPage, settled } from './site.ts'

export const base = '/maps/'
export const origin = 'https://maps.example'
/** The path of the dossier's page, with its slashes. */
export const ownDossier = `${base}${otherDossier.slug}/`

interface Asked {
  path: string
  /** The bytes that were asked for; undefined for the whole file. */
  range: string | undefined
  status: number | undefined
}

/** A page of the site, with what it asks for; what of that lies outside the site; and what does not come, besides the page. */
export async function openOwn({ address }: { address: string }, path: string) {
  const page = await newPage({ hosts: [new URL(address).host], viewport: { width: 1100, height: 540 }, isFine: true })
  const { href } = new URL(path, address)
  const asked: Asked[] = []
  const outside: string[] = []
  const failed: string[] = []
  page.on('request', async (request) => {
    const url = new URL(request.url())
    if (url.protocol === 'data:' || url.protocol === 'blob:') return
    if (!url.href.startsWith(address)) outside.push(url.href)
    const one: Asked = { path: url.pathname, range: request.headers().range, status: undefined }
    asked.push(one)
    // A page may be closed before it has been answered.
    one.status = (await request.response().catch(() => null))?.status()
  })
  page.on('requestfailed', (request) => failed.push(`${request.failure()?.errorText} ${request.url()}`))
  page.on('response', (response) => {
    if (response.status() >= 400 && response.url() !== href) failed.push(`${response.status()} ${response.url()}`)
  })
  // Who is led away from a page that is still being read breaks its reading off: that is no failure.
  const brokenOff = `net::ERR_ABORTED ${href.replace(/#.*/, '')}`
  const response = await page.goto(href, { waitUntil: 'commit' })
  await settled(page)
  return {
    page,
    asked,
    outside,
    failed: () => failed.filter((failure) => failure !== brokenOff),
    status: response?.status(),
  }
}
