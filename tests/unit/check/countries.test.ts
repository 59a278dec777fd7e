import { expect, test } from 'vitest'
import { change, linesAfter, linesOf } from './breaking.ts'
import { goodDossier } from './good.ts'

const syria = { name: 'Syria', nameArabic: 'سوريا', at: [[38.6, 35.15]] }
const withCountries = change(goodDossier(), 'dossier.json', 'countries', [syria])

test('a dossier may name countries', () => {
  expect(linesOf(withCountries)).toEqual([])
})

test('a country is listed once', () => {
  expect(linesAfter('dossier.json', 'countries', [syria, syria])).toEqual([
    'dossier.json · countries[1].name: found Syria, which is listed already; expected each country once',
  ])
})

test('a country is named at a place on the Earth', () => {
  expect(linesAfter('dossier.json', 'countries', [{ ...syria, at: [[35.15, 138.6]] }])).toEqual([
    'dossier.json · countries[0].at[0]: found [35.15,138.6]; expected a longitude within ±180 and a latitude within ±90, in this order',
  ])
})

test('a movement leads to a country that the dossier names', () => {
  const leadingTo = (country: string) =>
    linesOf(change(withCountries, 'moves.geojson', 'features.0.properties.to.country', country))
  expect(leadingTo('Syria')).toEqual([])
  expect(leadingTo('Russia')).toEqual([
    'moves.geojson · convoy · properties.to.country: found Russia, which the dossier’s countries do not have; expected Syria',
  ])
})
