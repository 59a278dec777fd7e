/**
 * A dossier as its Arabic edition has it, in so far as the map is concerned: its own words are in Arabic, and places have a second
 * name in English. Where the fixture has no Arabic, its words are written in Arabic letters, numbers and capitals as they are.
 */
import type { Dossier, Feature, Mark } from '../src/dossier/dossier.ts'

const letters: Readonly<Record<string, string>> = {
  ...{ a: 'ا', b: 'ب', c: 'ك', d: 'د', f: 'ف', g: 'غ', h: 'ه', i: 'ي', j: 'ج', k: 'ك', l: 'ل', m: 'م', n: 'ن', o: 'و' },
  ...{ p: 'ب', q: 'ق', r: 'ر', s: 'س', t: 'ت', u: 'و', v: 'ف', w: 'و', x: 'كس', y: 'ي', z: 'ز', e: '' },
}

const isAllCapitals = (word: string) => /^\p{Lu}{2,}$/u.test(word)

/** Such as `400 سولديرس`. */
export const inArabicLetters = (text: string): string =>
  text.replace(/\p{L}+/gu, (word) =>
    isAllCapitals(word) || /\p{Script=Arabic}/u.test(word)
      ? word
      : [...word.toLowerCase()].map((letter) => letters[letter] ?? '').join('') || 'و',
  )

const nameOf = (name: string, otherName: string | undefined) => ({
  name: otherName || inArabicLetters(name),
  otherName: otherName ? name : undefined,
})

const featureOf = (feature: Feature): Feature => ({
  ...feature,
  ...nameOf(feature.name, feature.otherName),
  label: inArabicLetters(feature.label),
  to: feature.to.map((end) => ({ ...end, ...(end.country && { country: inArabicLetters(end.country) }) })),
})

const markOf = (mark: Mark): Mark => ({
  ...mark,
  label: inArabicLetters(mark.label),
  otherName: mark.otherName && mark.label,
})

export const inArabic = (dossier: Dossier): Dossier => ({
  ...dossier,
  language: 'ar',
  otherLanguage: 'en',
  title: inArabicLetters(dossier.title),
  countries: dossier.countries.map((country) => ({
    ...country,
    name: country.otherName || inArabicLetters(country.name),
    otherName: country.name,
  })),
  features: dossier.features.map(featureOf),
  annotations: dossier.annotations.map((annotation) => ({
    ...annotation,
    text: inArabicLetters(annotation.text),
    ...(annotation.detail !== undefined && { detail: inArabicLetters(annotation.detail) }),
  })),
  samples: dossier.samples.map(markOf),
  marks: {
    ...dossier.marks,
    features: dossier.marks.features.map((mark) => ({ ...mark, properties: markOf(mark.properties) })),
  },
})
