/** Basemaps of other hosts: the question of consent, and what became of the request. */
import type { When } from '../dossier/dossier.ts'
import type { HostProblem } from '../view/map-problem.ts'
import type { Language } from './language.ts'
import { type Parts, withPieces } from './parts.ts'

/** Asked once for each host. */
export const consentIn = ({ messages: { consent: messages }, formats: { all } }: Language) => ({
  ...messages,
  title: (basemap: string, hosts: readonly string[]) => messages.title(basemap, all(hosts)),
  question: (hosts: readonly string[]): Parts<'hosts'> =>
    withPieces([{ as: 'hosts', text: all(hosts) }], messages.question),
  seen: Object.values(messages.seen),
})

/** One quiet line on the map. */
export const onlineBasemapIn = ({
  messages: { onlineBasemap: messages },
  formats: { all, plainNumber },
}: Language) => ({
  ...messages,
  asked: (basemap: string, hosts: readonly string[]) => messages.asked(basemap, all(hosts)),
  /** The age of a satellite picture compared with the article, so that it is not taken for one of the days in the article. */
  pictureAge: (name: string, taken: number, written: When) => {
    const years = Number((written.earliest ?? written.latest)?.slice(0, 4)) - taken
    const year = plainNumber(taken)
    if (Number.isNaN(years)) return messages.mosaic(name, year)
    if (years === 0) return messages.mosaicOfYear(name, year)
    return messages.mosaicBeside(name, year, Math.abs(years), years > 0)
  },
  problem: (problem: HostProblem) => {
    const { problems } = messages
    switch (problem.kind) {
      case 'unreachable':
        return problems.unreachable(problem.host)
      case 'error':
        return problems.error(problem.host, problem.status)
      case 'no-map':
        return problems.noMap(problem.host)
      case 'redirects':
        return problems.redirects(problem.host)
      case 'not-agreed':
        return problems.notAgreed(problem.host, problem.asks)
      case 'silent':
        return problems.silent(problem.host, problem.seconds)
      case 'nothing-here':
        return problems.nothingHere(problem.host)
    }
  },
})
