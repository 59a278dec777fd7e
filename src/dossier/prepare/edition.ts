/** A dossier in one language: in its own, or in one that it has a translation into. */
import type { Country, Passage } from '../dossier.ts'
import { type FeatureFile, ownLanguageOf, type PassageFile, type TranslationFile } from '../format/format.ts'
import { dossierInOtherWords, layerInOtherWords } from '../format/own-words.ts'
import { acrossMeridian, type DossierFiles } from './across.ts'
import { known } from './known.ts'
import { differing, namesBeside, namesInFile, type OtherNames } from './other-names.ts'

export interface Edition {
  language: string
  otherLanguage: string
  /** With its own words in this language. */
  files: DossierFiles
  countries: Country[]
  namesOf: (file: FeatureFile) => OtherNames
  translationOf: (passage: PassageFile) => Pick<Passage, 'translation' | 'translationLanguage'>
}

/** The language of the names that a file has as Arabic. */
const arabic = 'ar'

const noNames: OtherNames = { otherName: undefined, otherLabel: '', spellings: [] }

/** A dossier as it is. */
export function ownEdition(given: DossierFiles): Edition {
  const files = acrossMeridian(given)
  const { dossier } = files
  return {
    language: ownLanguageOf(dossier),
    otherLanguage: arabic,
    files,
    countries: (dossier.countries ?? []).map(({ name, nameArabic, at }) => ({
      name,
      otherName: differing(nameArabic, name) ?? '',
      at,
    })),
    namesOf: ({ properties }) => (properties.type === 'footprint' ? noNames : namesInFile(properties)),
    translationOf: ({ translation }) => ({ translation }),
  }
}

/** The files of a dossier with a translation in the place of their own words. */
function translate(files: DossierFiles, { texts }: TranslationFile): DossierFiles {
  const translations = new Map(Object.entries(texts))
  const say = (text: string) => known(translations.get(text), `translation ${text}`)
  return {
    ...files,
    dossier: dossierInOtherWords(files.dossier, say),
    layers: new Map([...files.layers].map(([id, layer]) => [id, layerInOtherWords(layer, say)])),
  }
}

/** The language alone, without a script or a region. */
const languageIn = (tag: string) => tag.split('-')[0]

/** A dossier in the words of one of its translations. */
export function translatedEdition(given: DossierFiles, language: string): Edition {
  const { translations } = given
  const translation = known(translations.get(language), `translation ${language}`)
  const own = ownEdition(given)
  const files = acrossMeridian(translate(given, translation))
  const originals = new Map(
    [...given.layers.values()].flatMap(({ features }) => features.map(({ id, properties }) => [id, properties])),
  )
  const quotations = new Map(Object.entries(translation.passages))
  const { article, furtherArticles = [] } = given.dossier
  const languages = new Map(furtherArticles.map((further) => [further.id, further.language]))
  return {
    language,
    otherLanguage: own.language,
    files,
    countries: own.countries.map(({ name: original, at }, index) => {
      const { name } = known(files.dossier.countries?.[index], `country ${original}`)
      return { name, otherName: differing(original, name) ?? '', at }
    }),
    namesOf: ({ id, properties }) => {
      const original = known(originals.get(id), `feature ${id}`)
      return properties.type === 'footprint' || original.type === 'footprint'
        ? noNames
        : namesBeside(original, properties)
    },
    translationOf: (passage) => {
      const translated = quotations.get(passage.id)
      if (translated) return { translation: translated }
      // What is quoted in the reader’s language already needs no translation into another.
      const quoted = languages.get(passage.article ?? '') ?? article.language
      if (!passage.translation || languageIn(quoted) === languageIn(language)) return {}
      return { translation: passage.translation, translationLanguage: own.language }
    },
  }
}
