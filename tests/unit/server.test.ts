import { render } from 'svelte/server'
import { expect, test } from 'vitest'
import { memoryAddressBar } from '../../src/address-bar.ts'
import { App as State } from '../../src/app.svelte.ts'
import dossiers from '../../src/data.ts'
import Page from '../../src/Page.svelte'

const pageOf = (address: string, known = dossiers) => {
  const site = { origin: '', base: '/' }
  const app = new State({ dossiers: known, basemaps: {}, site, address: memoryAddressBar(address) })
  return render(Page, { props: { app } })
}
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

test('the page of a feature is complete without a browser: its title, its claims, its quotations', () => {
  for (const dossier of dossiers) {
    for (const feature of dossier.features) {
      const { head, body } = pageOf(`/${dossier.slug}/${feature.slug}/`)
      expect(head).toContain(escaped(feature.name))
      for (const claim of feature.claims) {
        expect(body).toContain(escaped(claim.text))
        for (const { words } of claim.citations) expect(body).toContain(escaped(words))
      }
    }
  }
})

test('without a browser every feature is a link', () => {
  const { body } = pageOf('/')
  for (const { slug } of dossiers[0]?.features ?? []) expect(body).toContain(`href="/autumn-circus/${slug}/"`)
})

test('where there are several dossiers each page leads to all of them; where there is one it speaks of none', () => {
  const [dossier] = dossiers
  if (!dossier) throw new Error('there is no dossier to test with')
  const several = [dossier, { ...dossier, slug: 'another', title: 'Another dossier' }]
  const body = (known: typeof dossiers) => pageOf('/', known).body
  for (const { slug } of several) expect(body(several)).toMatch(new RegExp(`<nav[^>]*dossiers.*href="/${slug}/"`, 's'))
  expect(body([dossier])).not.toContain('All dossiers')
})

test('claims alike, sources of one name and the same text between two marks are all there, each as often as it is', () => {
  const [dossier] = dossiers
  const [feature, ...others] = dossier?.features ?? []
  const [claim] = feature?.claims ?? []
  const [passage] = dossier?.passages ?? []
  const [source] = claim?.attribution ?? []
  if (!dossier || !feature || !claim || !passage || !source) throw new Error('there is no claim to test with')
  const twice = { ...claim, attribution: [source, { ...source, id: 'namesake' }] }
  const exact = 'to the quay, to the pier, to the lock'
  const citations = ['quay', 'pier', 'lock'].map((word, index) => {
    const start = exact.indexOf(word)
    return { feature: feature.slug, claim: index, start, end: start + word.length }
  })
  const alike = {
    ...dossier,
    features: [{ ...feature, claims: [twice, twice] }, ...others],
    passages: [{ ...passage, exact, citations }, ...dossier.passages.slice(1)],
  }
  const { body } = pageOf(`/${dossier.slug}/${feature.slug}/`, [alike])
  const card = body.slice(body.indexOf('<article'), body.indexOf('</article>'))
  const timesIn = (text: string, part: string) => text.split(part).length - 1
  expect(timesIn(card, `>${escaped(claim.text)}<`)).toBe(2)
  expect(timesIn(card, `>${escaped(source.name)}<`)).toBe(4)
  const plain = body.replace(/<[^>]*>/g, '')
  expect(plain).toContain(exact)
})
