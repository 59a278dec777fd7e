/**
 * What a page may do, said in it: https://www.w3.org/TR/CSP3/. It runs and looks as the build
 * made it, and asks this site alone; where a reader chooses a basemap of another host, that host.
 */
import { escapeMarkup } from '../markup/escape.ts'

export interface PageAllowance {
  /** Origins of other hosts that a reader may choose to ask. */
  origins: readonly string[]
  /** Whether it searches an index by WebAssembly. */
  searches: boolean
  /** SHA-256 of a text, in base64. */
  digest: (text: string) => string
}

/** What holds for every page, and does not follow from the first part of its policy. The last are kept by `own-workers.ts`. */
export const everywhere = [
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
  ['object-src', "'none'"],
  ['require-trusted-types-for', "'script'"],
  ['trusted-types', 'default'],
] as const

const style = /<style[^>]*>(.*?)<\/style>/gs
/** What is run; data in a script element is not. */
const script = /<script(?![^>]* (?:src|type)=)[^>]*>(.*?)<\/script>/gs

/** What stands in a page itself, each once, by its digest. */
function digestsIn(html: string, element: RegExp, digest: PageAllowance['digest']): string[] {
  const texts = new Set([...html.matchAll(element)].map(([, text = '']) => text))
  return [...texts].filter((text) => text !== '').map((text) => `'sha256-${digest(text)}'`)
}

function policyOf(html: string, { origins, searches, digest }: PageAllowance): string {
  const parts = [
    ['default-src', "'none'"],
    ['script-src', "'self'", ...(searches ? ["'wasm-unsafe-eval'"] : []), ...digestsIn(html, script, digest)],
    ['style-src', "'self'", ...digestsIn(html, style, digest)],
    // The signs of MapLibre’s buttons are in its style sheet.
    ['img-src', "'self'", 'data:', ...origins],
    // What was fetched of this site is read as a document from the page’s own memory.
    ['connect-src', "'self'", 'blob:', ...origins],
    ['font-src', "'self'"],
    ['manifest-src', "'self'"],
    ['worker-src', "'self'"],
    ...everywhere,
  ]
  return parts.map((part) => part.join(' ')).join(';')
}

const tag = /<[a-z][^\s/>]*(?:\s+[^\s=>"/]+(?:="[^"]*")?)*\s*\/?>/gi

/** What Svelte writes so that a script which takes the page over hears what has happened before. */
const handler = / on\w+="this\.__e=event"/g

/**
 * Turns style attributes, which a policy lets pass all or none, into rules; those that scripts set later have precedence. Takes out
 * handlers, of which no page needs any.
 *
 * @param markup as Svelte renders it
 */
export function styleRulesOf(markup: string): { markup: string; rules: string } {
  const known = new Map<string, number>()
  const without = markup.replace(tag, (whole) =>
    whole.replace(handler, '').replace(/ style="([^"]*)"/, (_, text: string) => {
      if (/[&<]/.test(text))
        throw new Error(`styleRulesOf: found style="${text}"; a style without entities was expected`)
      const number = known.get(text) ?? known.size
      known.set(text, number)
      return ` data-style="${number}"`
    }),
  )
  // More than any class, as an attribute is.
  const rules = [...known].map(([text, number]) => `[data-style="${number}"]:not(#_){${text}}`)
  return { markup: without, rules: rules.join('') }
}

/** Says the policy of a page at its beginning. @param html the whole page, of which nothing changes any more */
export const withPolicy = (html: string, allowance: PageAllowance): string =>
  html.replace(
    /<meta charset="utf-8"\s*\/?>/,
    (charset) =>
      `${charset}\n<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(policyOf(html, allowance))}">`,
  )
