/** Gives a feature another slug: what names it follows, and the slug that it had leads to it. */
import { dossierFileName, isLayerFile, slug as slugFormat } from '../format/format.ts'
import { type Draft, drafts, isDraft } from './draft.ts'
import { jsonText } from './json-text.ts'

/** Where a slug of a feature stands in another. */
function refer(feature: Draft, from: string, to: string) {
  const { properties } = feature
  if (!isDraft(properties)) return
  const places = [properties, properties.from, properties.to, ...drafts(properties.or)].filter(isDraft)
  for (const place of places) if (place.site === from) place.site = to
}

function rename(feature: Draft, from: string, to: string) {
  feature.id = to
  const properties = isDraft(feature.properties) ? feature.properties : {}
  const aliases = Array.isArray(properties.aliases) ? properties.aliases : []
  properties.aliases = [...aliases.filter((alias) => alias !== to), from]
}

/** @param files the text of each file of the dossier, by its name @returns them with a former name of the dossier */
export function renameDossier(files: ReadonlyMap<string, string>, from: string, to: string): Map<string, string> {
  const dossier: Draft = JSON.parse(files.get(dossierFileName) ?? '{}')
  const aliases = Array.isArray(dossier.aliases) ? dossier.aliases : []
  dossier.aliases = [...aliases.filter((alias) => alias !== to), from]
  return new Map([...files, [dossierFileName, jsonText(dossier)]])
}

/**
 * @param files the text of each file of the dossier, by its name
 * @returns the files as they are then
 * @throws RangeError where there is no such feature, or the new slug is taken or none
 */
export function renameFeature(files: ReadonlyMap<string, string>, from: string, to: string): Map<string, string> {
  const { error } = slugFormat.safeParse(to)
  if (error) throw new RangeError(`found the name “${to}”; expected ${error.issues[0]?.message}`)
  const read = new Map([...files].map(([name, text]) => [name, JSON.parse(text) as Draft]))
  const features = [...read].flatMap(([name, file]) => (isLayerFile(name) ? drafts(file.features) : []))
  const named = features.find(({ id }) => id === from)
  const slugs = features.map(({ id }) => id).join(', ')
  if (!named) throw new RangeError(`found no feature ${from}; expected one of ${slugs}`)
  if (features.some(({ id }) => id === to)) throw new RangeError(`found a feature ${to} already; expected another name`)
  for (const feature of features) refer(feature, from, to)
  rename(named, from, to)
  const { annotations, corrections } = read.get(dossierFileName) ?? {}
  for (const entry of [...drafts(annotations), ...drafts(corrections)]) if (entry.feature === from) entry.feature = to
  const isChanged = (name: string, value: Draft) =>
    JSON.stringify(value) !== JSON.stringify(JSON.parse(files.get(name) ?? ''))
  return new Map(
    [...read].filter(([name, value]) => isChanged(name, value)).map(([name, value]) => [name, jsonText(value)]),
  )
}
