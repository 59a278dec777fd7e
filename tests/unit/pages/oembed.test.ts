import { expect, test } from 'vitest'
import { oembedOf } from '../../../src/pages/oembed.ts'
import { base, dossier, everyPage, featurePage, featurePageWith, unescaped } from './site.ts'

test('every page can be embedded as what oEmbed 1.0 calls rich, with a picture meanwhile', () => {
  for (const page of everyPage) {
    expect(JSON.parse(oembedOf(page))).toMatchObject({
      version: '1.0',
      type: 'rich',
      provider_name: 'Passage',
      provider_url: `${base}${dossier.slug}/`,
      thumbnail_url: page.address.card,
    })
  }
})

test('the frame shows the same page as a frame, and is of the size that is announced', () => {
  const { html, width, height } = JSON.parse(oembedOf(featurePage('salt-harbour')))
  expect(html).toContain(`src="${base}${dossier.slug}/salt-harbour/?embed"`)
  expect(html).toContain(`width="${width}"`)
  expect(html).toContain(`height="${height}"`)
})

test('a title with quotation marks stays within its attribute', () => {
  const name = 'The "new" base" onload="x'
  const { html, title } = JSON.parse(oembedOf(featurePageWith('salt-harbour', { name })))
  expect(title).toBe(name)
  expect(unescaped(/ title="([^"]*)"/.exec(html)?.[1] ?? '')).toBe(name)
})
