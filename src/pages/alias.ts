/** The page at a former address: it redirects to the present one, and has the same metadata for previews. */
import { escapeMarkup, escapeScript } from '../markup/escape.ts'
import type { Words } from '../words/words.ts'
import { type PageAllowance, withPolicy } from './policy.ts'

/**
 * @param words of the page's language
 * @param path the new address, on the host that the reader is on
 * @param canonical the same with the site's own host, where that is known
 * @param title of the page that is there
 * @param head further elements for the head, as HTML
 * @param digest for its policy
 */
export function aliasPage(
  {
    words,
    path,
    canonical,
    title,
    head,
  }: {
    words: Words
    path: string
    canonical: string
    title: string
    head: string
  },
  { digest }: Pick<PageAllowance, 'digest'>,
): string {
  const link = escapeMarkup(path)
  const sentence = words.page
    .moved(title)
    .map((part) => (typeof part === 'string' ? escapeMarkup(part) : `<a href="${link}">${escapeMarkup(part.text)}</a>`))
  // A refresh would lose query and hash, and could come before the script: so it is only for pages without scripts.
  const html = `<!doctype html>
<html lang="${words.language}"${words.direction === 'rtl' ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)}</title>
<link rel="canonical" href="${escapeMarkup(canonical)}">
<meta name="referrer" content="same-origin">
<meta name="robots" content="noindex">
<script>location.replace(${escapeScript(JSON.stringify(path))} + location.search + location.hash)</script>
<noscript><meta http-equiv="refresh" content="0; url=${link}"></noscript>
${head}
</head>
<body>
<p>${sentence.join('')}</p>
</body>
</html>
`
  return withPolicy(html, { origins: [], searches: false, digest })
}
