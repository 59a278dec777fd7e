/** In which languages the places of the ground are named, and which of them the dossier names itself. */
import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Dossier } from '../dossier/dossier.ts'
import { isSettlement } from '../dossier/kinds.ts'
import { type MapLanguages, scriptTypeOf } from './label-type.ts'

/** The language of the names that all places have; those in others stand under its tag, where they are known. */
const everyName = 'en'
const propertyIn = (language: string) => (language === everyName ? 'name' : language)

/** A place’s name in a language, or else the one that every place has. */
export const groundName = (properties: Readonly<Record<string, unknown>>, language: string): string =>
  String(properties[propertyIn(language)] ?? properties.name)

/** How the names of the ground are written on the map of a dossier. */
export function namesIn(languages: MapLanguages) {
  const { language, otherLanguage } = languages
  const { first, second, lineHeight } = scriptTypeOf(languages)
  const own = propertyIn(language)
  const other = propertyIn(otherLanguage)
  const isIn = (property: string): ExpressionSpecification => ['has', property]
  const name: ExpressionSpecification = own === 'name' ? ['get', own] : ['coalesce', ['get', own], ['get', 'name']]
  // One that is known in one language stands there once.
  const isBoth: ExpressionSpecification = other === 'name' ? isIn(own) : isIn(other)
  return {
    name,
    otherName: ['coalesce', ['get', other], ''] satisfies ExpressionSpecification,
    /** @param latin the size of names in Latin letters, which a name is in that is known in no other language */
    size: (latin: number): number | ExpressionSpecification =>
      first === 1 ? latin : ['case', isIn(own), latin * first, latin],
    lineHeight: (latin: number) => (first === 1 ? latin : lineHeight),
    both: (written = (text: ExpressionSpecification) => text): ExpressionSpecification => [
      'format',
      written(name),
      {},
      ['case', isBoth, '\n', ''],
      {},
      written(['case', isBoth, ['coalesce', ['get', other], ''], '']),
      { 'font-scale': second / first },
    ],
  }
}

/**
 * The towns that the dossier itself marks, and the countries that it names, in either language: the ground leaves their names out.
 */
export function takenNames({ features, countries }: Pick<Dossier, 'features' | 'countries'>): string[] {
  const towns = features.filter(({ kind }) => isSettlement(kind))
  const others = [...towns, ...countries].flatMap(({ otherName }) => otherName || [])
  return [...towns.map(({ label }) => label), ...countries.map(({ name }) => name), ...others]
}
