/** The data of a dossier, to be taken away. */
import type { DataFile } from '../dossier/dossier.ts'
import { creditOf, otherSources } from './ground-credits.ts'
import type { Language } from './language.ts'
import { measuresIn } from './measures.ts'
import { joinAll, sentences } from './sentences.ts'

export const downloadIn = (language: Language) => {
  const { download: messages, punctuation } = language.messages
  const { all } = language.formats
  const { size } = measuresIn(language)
  return {
    ...messages,
    holding: ({ holds }: DataFile) => (typeof holds === 'string' ? messages.wholes[holds] : holds.name),
    file: ({ name, bytes }: DataFile) => punctuation.pair(name, size(bytes)),
    from: (sources: readonly string[]) => messages.from(joinAll(sources, punctuation.clauses)),
    /** What whoever uses the files owes to others. */
    licence: (publishers: readonly string[], files: readonly DataFile[]) => {
      const credited = otherSources.filter(
        ({ name, licence }) => licence && files.some(({ sources }) => sources.some((source) => source.includes(name))),
      )
      return sentences(
        messages.quotations(all(publishers.map((publisher) => messages.ownedBy(publisher)))),
        messages.nameSources,
        credited.length > 0 && messages.licences(all(credited.map(creditOf))),
      )
    },
  }
}
