/** The page at an old address: it leads to the new one, and unfurls like it. */
import { escapeMarkup, escapeScript } from '../markup/escape.ts'

/**
 * @param path the new address, on the host that the reader is on
 * @param canonical the same with the site's own host, where that is known
 * @param title of the page that is there
 * @param head further elements for the head, as HTML
 */
export function aliasPage({
  path,
  canonical,
  title,
  head,
}: {
  path: string
  canonical: string
  title: string
  head: string
}): string {
  const link = escapeMarkup(path)
  // The refresh knows nothing of the query and the hash, and would overtake the script: it is for who has none.
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)}</title>
<link rel="canonical" href="${escapeMarkup(canonical)}">
<meta name="robots" content="noindex">
<script>location.replace(${escapeScript(JSON.stringify(path))} + location.search + location.hash)</script>
<noscript><meta http-equiv="refresh" content="0; url=${link}"></noscript>
${head}
</head>
<body>
<p>This page has moved to <a href="${link}">${escapeMarkup(title)}</a>.</p>
</body>
</html>
`
}
