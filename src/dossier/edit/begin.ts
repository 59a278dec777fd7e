/** The files of a dossier that is only begun: what an article says of itself, and blanks for an editor to fill. */
import { type ArticleText, paragraphStarts } from '../check/check.ts'
import { dossierFileName, layerFileName, passagesFileName } from '../format/format.ts'
import { jsonText } from './json-text.ts'

/** @returns the text of each file, by its name */
export function beginDossier({ text, sha256 }: ArticleText): ReadonlyMap<string, string> {
  const starts = paragraphStarts(text)
  const [headline = ''] = text.slice(starts[0] ?? 0).split('\n')
  const layer = { id: 'sites', name: 'Sites' }
  const dossier = {
    $schema: '../schema/dossier.schema.json',
    title: '',
    summary: '',
    article: {
      headline: headline.trim(),
      publisher: '',
      url: '',
      language: 'en',
      date: { edtf: '', basis: 'stated' },
      paragraphs: starts.length,
      length: text.length,
      sha256,
    },
    sources: [],
    attribution: [],
    groups: [{ id: 'places', name: 'Places', layers: [layer] }],
  }
  const passages = { $schema: '../schema/passages.schema.json', passages: [] }
  const features = { $schema: '../schema/layer.schema.json', type: 'FeatureCollection', features: [] }
  return new Map([
    [dossierFileName, jsonText(dossier)],
    [passagesFileName, jsonText(passages)],
    [layerFileName(layer.id), jsonText(features)],
  ])
}
