/** Basemaps of other hosts: the question of consent, and what became of the request. */
import type { When } from '../../dossier/dossier.ts'
import type { HostProblem } from '../../view/map-problem.ts'
import type { Parts } from '../parts.ts'

const list = new Intl.ListFormat('en-GB')
const spelledOut = (number: number) =>
  ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][number] ?? String(number)

/** Asked once for each host. */
export const consent = {
  title: (basemap: string, hosts: readonly string[]) => `“${basemap}” comes from ${list.format(hosts)}`,
  question: (hosts: readonly string[]): Parts<'hosts'> => [
    'Passage’s own map asks nobody but this site. If you use this basemap instead, ',
    { as: 'hosts', text: list.format(hosts) },
    ' will see:',
  ],
  seen: [
    'your IP address, which tells roughly where you are;',
    'which part of the map you look at, and how closely;',
    'that you come from this site.',
  ],
  after:
    'Passage has no say over what is kept of that. If you agree, this browser remembers it and you are not asked again.',
  decline: 'Stay with Passage’s own map',
  agree: 'Use it',
}

/** The age of a satellite picture compared with the article, so that it is not taken for one of the days in the article. */
function pictureAge(name: string, year: number, written: When): string {
  const years = Number((written.earliest ?? written.latest)?.slice(0, 4)) - year
  if (Number.isNaN(years)) return `${name}: a mosaic of ${year}`
  if (years === 0) return `${name}: a mosaic of the whole of ${year}, not of the days in the article`
  if (years === 1) return `${name}: a mosaic of ${year}, the year before the article`
  if (years === -1) return `${name}: a mosaic of ${year}, the year after the article`
  return years > 0
    ? `${name}: a mosaic of ${year}, ${spelledOut(years)} years before the article`
    : `${name}: a mosaic of ${year}, ${spelledOut(-years)} years after the article`
}

function problem(problem: HostProblem): string {
  const { host } = problem
  switch (problem.kind) {
    case 'unreachable':
      return `${host} could not be reached, so this is Passage’s own ground.`
    case 'error':
      return `${host} answered with an error (${problem.status}), so this is Passage’s own ground.`
    case 'no-map':
      return `${host} sent something that is not a map, so this is Passage’s own ground.`
    case 'redirects':
      return `${host} sends on to another address, which is not asked, so this is Passage’s own ground.`
    case 'not-agreed':
      return `The style of ${host} asks ${problem.asks}, which nobody agreed to, so this is Passage’s own ground.`
    case 'silent':
      return `${host} did not answer within ${problem.seconds} seconds, so this is Passage’s own ground.`
    case 'nothing-here':
      return `${host} has no map of this place, so this is Passage’s own ground.`
  }
}

/** One quiet line on the map. */
export const onlineBasemap = {
  asked: (basemap: string, hosts: readonly string[]) => `This link asks for “${basemap}”, from ${list.format(hosts)}.`,
  turnOn: 'Turn it on…',
  problem,
  tryAgain: 'Try again',
  pictureAge,
  coming: (basemap: string) => `“${basemap}” is on its way…`,
  noStreets: 'Passage’s own map has no streets.',
  askForStreets: 'Ask for a map that has…',
}
