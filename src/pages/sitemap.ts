/** The list of all pages for search engines: https://www.sitemaps.org/protocol.html, version 0.9. */
import { escapeMarkup } from '../markup/escape.ts'

/** @param addresses whole, with the origin of the site */
export const sitemapOf = (addresses: readonly string[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...addresses.map((address) => `<url><loc>${escapeMarkup(address)}</loc></url>`),
    '</urlset>',
    '',
  ].join('\n')
