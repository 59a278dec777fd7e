/** Where the pages of each language are, and what tells it of an address. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Addresses } from '../../src/addresses.ts'
import dossiers from '../../src/data.ts'
import { ofFeature } from '../../src/view/selection.ts'
import { plainView } from '../../src/view/view.ts'
import { languageAt, siteLanguages } from '../../src/words/languages.ts'

const [first, ...others] = siteLanguages
const features = dossiers.flatMap(({ slug, features }) => features.map((feature) => ({ slug, feature: feature.slug })))
const anyFeature = fc.constantFrom(...features)
const anyLanguage = fc.constantFrom(...siteLanguages)
const anyBase = fc.constantFrom('/', '/maps/')

function addressesAt(base: string, folder: string, { slug, feature }: (typeof features)[number]) {
  const view = () => ({ ...plainView(slug), ...ofFeature(feature), hidden: ['events'] })
  return new Addresses({ origin: 'https://maps.example', base, folder }, view, () => '')
}

test('the first language stands at the site’s own address, each other in a folder of its name', () => {
  expect(first?.folder).toBe('')
  expect(others.length).toBeGreaterThan(0)
  for (const { language, folder } of others) expect(folder).toBe(`${language}/`)
})

test('every address of a page is in the folder of its language, and its path alone tells that', () => {
  fc.assert(
    fc.property(anyBase, anyLanguage, anyFeature, (base, { folder, language }, place) => {
      const addresses = addressesAt(base, folder, place)
      for (const path of [addresses.of(), addresses.path, addresses.text(), addresses.allDossiers, addresses.feed()]) {
        expect(path.startsWith(base + folder)).toBe(true)
        expect(languageAt(path.slice(base.length)).language).toBe(language)
        expect(languageAt(path.slice(base.length).toUpperCase()).language).toBe(language)
      }
    }),
  )
})

test('the way to another language and back leads to the same view', () => {
  fc.assert(
    fc.property(anyBase, anyLanguage, anyLanguage, anyFeature, (base, from, to, place) => {
      const [here, there] = [from, to].map(({ folder }) => addressesAt(base, folder, place))
      expect(here?.inLanguage(to.folder)).toBe(there?.of())
      expect(there?.inLanguage(from.folder)).toBe(here?.of())
      expect(here?.plainLinkIn(to.folder)).toBe(there?.canonical)
    }),
  )
})
