/** The page that the build made for the address at which a reader is, the dossier that it is of, and the words of its language. */

import type { Dossier, DossierProblem } from './dossier/dossier.ts'
import { fetchDocument, takeStyles } from './fetch-document.ts'
import { languageAt } from './words/languages.ts'
import { loadWords } from './words/load-words.ts'
import type { Words } from './words/words.ts'

export interface FoundPage {
  words: Words
  dossier: Dossier
  /** In development there is none. */
  made?: HTMLElement | undefined
  /** What the check says of the dossiers: in development alone. */
  problems?: readonly DossierProblem[]
}

/** Where a page has the address of its dossier’s data, and where an excerpt has that of the sets of traits. */
const dataLink = (page: ParentNode) => page.querySelector<HTMLLinkElement>('link#dossier')
const traitSetsLink = (page: ParentNode) => page.querySelector<HTMLLinkElement>('link#trait-sets')

/** A page of the site; undefined where there is none of a dossier. */
async function fetchPage(path: string): Promise<Document | undefined> {
  const { isFound, page } = await fetchDocument(path)
  return isFound && dataLink(page) ? page : undefined
}

/** Puts another page of the site in the place of this one. @returns whether there is that page */
async function putInPlace(path: string): Promise<boolean> {
  const page = await fetchPage(path)
  if (!page) return false
  // Here the policy of the page that was sent goes on to hold.
  page.querySelector('meta[http-equiv]')?.remove()
  document.adoptedStyleSheets = takeStyles(page)
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

async function fetchJson(link: HTMLLinkElement) {
  const address = link.getAttribute('href') ?? ''
  const response = await fetch(address)
  if (!response.ok) throw new Error(`findPage: ${address} answered ${response.status}; data of a dossier was expected`)
  return response.json()
}

async function fetchData(link: HTMLLinkElement): Promise<Dossier> {
  const sets = traitSetsLink(link.ownerDocument)
  const [dossier, traitSets] = await Promise.all([fetchJson(link), sets ? fetchJson(sets) : undefined])
  return traitSets ? { ...dossier, traitSets } : dossier
}

/** The dossier as the page at a path carries it. @throws Error where there is no such page, or it cannot be fetched */
export async function fetchDossier(path: string): Promise<Dossier> {
  const page = await fetchPage(path)
  const link = page && dataLink(page)
  if (!link) throw new Error(`fetchDossier: ${path} is no page of a dossier`)
  return fetchData(link)
}

/** Of the page that is there by then. */
const wordsOfPage = () => loadWords(document.documentElement.lang)

/**
 * @param base the path of the pages in the reader’s language, with a slash at either end
 * @throws Error where the site cannot be reached
 */
export async function findPage(base: string): Promise<FoundPage> {
  const [slug] = location.pathname.slice(base.length).toLowerCase().split('/').filter(Boolean)
  if (import.meta.env.DEV) {
    const { default: own, editions, problems } = await import('./data.ts')
    const { language, folder } = languageAt(location.pathname.slice(import.meta.env.BASE_URL.length))
    const dossiers = folder ? (editions[language] ?? []) : own
    const dossier = dossiers.find((each) => each.slug === slug) ?? dossiers[0]
    if (!dossier) throw new Error('findPage: there is no dossier; at least one was expected')
    return { words: await loadWords(language), dossier, problems }
  }
  const link = await linkToData(base, slug)
  const [dossier, words] = await Promise.all([fetchData(link), wordsOfPage()])
  const made = document.querySelector<HTMLElement>('[data-passage]')
  return { words, dossier, made: made ?? undefined }
}
