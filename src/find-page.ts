/** The page that the build made for the address at which a reader is, and the dossier that it is of. */
import type { Dossier } from './dossier/dossier.ts'

export interface FoundPage {
  dossier: Dossier
  /** In development there is none. */
  made?: HTMLElement | undefined
}

/** Where a page has the address of its dossier’s data. */
const dataLink = (page: Document) => page.querySelector<HTMLLinkElement>('link#dossier')

/** Puts another page of the site in the place of this one. @returns whether there is that page, of a dossier */
async function putInPlace(path: string): Promise<boolean> {
  const response = await fetch(path)
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  if (!response.ok || !dataLink(page)) return false
  document.documentElement.replaceWith(page.documentElement)
  return true
}

/**
 * What a file server sends for an unknown address is of no dossier: in its place comes the page of the dossier that the address
 * names, or else that of the site’s own address.
 */
async function linkToData(base: string, slug: string | undefined): Promise<HTMLLinkElement> {
  const paths = slug === undefined ? [base] : [`${base}${slug}/`, base]
  let link = dataLink(document)
  while (!link) {
    const path = paths.shift()
    if (path === undefined) throw new Error(`findPage: ${base} answers with no page of a dossier; one was expected`)
    if (await putInPlace(path)) link = dataLink(document)
  }
  return link
}

/**
 * @param base the path that the site is served under, with a slash at either end
 * @throws Error where the site cannot be reached
 */
export async function findPage(base: string): Promise<FoundPage> {
  const [slug] = location.pathname.slice(base.length).split('/').filter(Boolean)
  if (import.meta.env.DEV) {
    const { default: dossiers } = await import('./data.ts')
    const dossier = dossiers.find((each) => each.slug === slug) ?? dossiers[0]
    if (!dossier) throw new Error('findPage: there is no dossier; at least one was expected')
    return { dossier }
  }
  const { href } = await linkToData(base, slug)
  const response = await fetch(href)
  if (!response.ok) throw new Error(`findPage: ${href} answered ${response.status}; a dossier was expected`)
  const made = document.querySelector<HTMLElement>('[data-passage]')
  return { dossier: await response.json(), made: made ?? undefined }
}
