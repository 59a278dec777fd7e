/** The data of a dossier, to be taken away. */
import type { DataFile } from '../../dossier/dossier.ts'
import { creditOf, otherSources } from '../ground-credits.ts'
import { size } from './measures.ts'
import { sentences } from './sentences.ts'

const list = new Intl.ListFormat('en-GB')

const ofWhole = {
  passages: 'Quotations and their places in the article',
  dossier: 'Title, article, sources, list of layers',
  translation: 'Translation of our own words',
}

export const download = {
  title: 'Download',
  holding: ({ holds }: DataFile) => (typeof holds === 'string' ? ofWhole[holds] : holds.name),
  file: ({ name, bytes }: DataFile) => `${name}, ${size(bytes)}`,
  from: (sources: readonly string[]) => `From: ${sources.join('; ')}`,
  /** What whoever uses the files owes to others. */
  licence: (publishers: readonly string[], files: readonly DataFile[]) => {
    const credited = otherSources.filter(
      ({ name, licence }) => licence && files.some(({ sources }) => sources.some((source) => source.includes(name))),
    )
    return sentences(
      `The quotations are ${list.format(publishers.map((publisher) => `${publisher}’s`))}.`,
      'Positions and paths come from the sources named here; name them with what you make of the files.',
      credited.length > 0 && `Licences: ${list.format(credited.map(creditOf))}.`,
    )
  },
}
