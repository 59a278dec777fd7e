import { expect, test } from 'vitest'
import { sitemapOf } from '../../../src/pages/sitemap.ts'
import { everyPage, unescaped } from './site.ts'

const addressesIn = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address)

test('a sitemap lists every address once, in the order given', () => {
  const addresses = everyPage.map(({ address }) => address.canonical)
  const xml = sitemapOf(addresses)
  expect(xml).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<urlset xmlns="[^"]+\/0\.9">/)
  expect(addressesIn(xml)).toEqual(addresses)
})

test('an ampersand in an address is escaped', () => {
  const address = 'https://maps.example/?a=1&b=<2>'
  const xml = sitemapOf([address])
  expect(xml).toContain('<loc>https://maps.example/?a=1&amp;b=&lt;2&gt;</loc>')
  expect(addressesIn(xml).map((text) => unescaped(text ?? ''))).toEqual([address])
})
