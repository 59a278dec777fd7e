import { render } from 'svelte/server'
import { expect, test } from 'vitest'
import dossiers from '../../src/data.ts'
import Page from '../../src/Page.svelte'
import { appAt } from '../app-at.ts'

const pageOf = (path: string, known = dossiers) => render(Page, { props: { app: appAt(path, known) } })
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

test('the page of a feature is complete without a browser: its title, its claims, its quotations', () => {
  for (const dossier of dossiers) {
    for (const feature of dossier.features) {
      const { head, body } = pageOf(`${dossier.slug}/${feature.slug}/`)
      expect(head).toContain(escaped(feature.name))
      const text = body.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ')
      for (const claim of feature.claims) {
        expect(text).toContain(escaped(claim.text))
        for (const { words } of claim.citations) expect(text).toContain(escaped(words))
      }
    }
  }
})

test('without a browser every feature is a link', () => {
  const { body } = pageOf('')
  const [dossier] = dossiers
  for (const { slug } of dossier?.features ?? []) expect(body).toContain(`href="/${dossier?.slug}/${slug}/"`)
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
  const { body } = pageOf(`${dossier.slug}/${feature.slug}/`, [alike])
  const card = body.slice(body.indexOf('<article'), body.indexOf('</article>'))
  const timesIn = (text: string, part: string) => text.split(part).length - 1
  expect(timesIn(card, `>${escaped(claim.text)}<`)).toBe(2)
  expect(timesIn(card, `>${escaped(source.name)}<`)).toBe(4)
  const plain = body.replace(/<[^>]*>/g, '')
  expect(plain).toContain(exact)
})
