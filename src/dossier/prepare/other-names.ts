/** What a feature is called beside the name that a reader is shown first. */
import type { FeatureFile } from '../format/format.ts'

type NamedFile = Exclude<FeatureFile['properties'], { type: 'footprint' }>

export interface OtherNames {
  otherName: string | undefined
  /** The same on the map: short, and of places alone. */
  otherLabel: string
  spellings: string[]
}

/** @returns a name that is no other’s */
export const differing = (name: string | undefined, other: string): string | undefined =>
  name === other ? undefined : name

/** In the dossier’s own language. */
export function namesInFile({ name, nameArabic, spellings = [] }: NamedFile): OtherNames {
  const otherName = differing(nameArabic, name)
  return { otherName, otherLabel: otherName ?? '', spellings }
}

/** In a translation, beside the names that it was translated from: none of those is lost, so that all of them are found. */
export function namesBeside(original: NamedFile, translated: NamedFile): OtherNames {
  const { name, label = name, nameArabic, spellings = [] } = original
  const otherName = differing(name, translated.name)
  const shown = [translated.name, translated.label, otherName]
  const others = [...spellings, label, ...(nameArabic ? [nameArabic] : [])].filter((one) => !shown.includes(one))
  return {
    otherName,
    otherLabel: (original.type === 'site' && differing(label, translated.label ?? translated.name)) || '',
    spellings: [...new Set(others)],
  }
}
