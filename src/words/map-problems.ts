/** What a reader is told when the map, or the basemap of another host, is not there. */
import type { HostProblem, MapProblem } from '../view/map-problem.ts'

const sentences: Record<MapProblem['kind'], string> = {
  'no-webgl':
    'This browser cannot draw the live map (it has no WebGL2), so the map stands still. Everything else works.',
  'not-loaded':
    'The live map could not be loaded, so the map stands still. Everything else works; reload to try again.',
  'file-missing': 'A part of the live map could not be loaded, so the map stands still. Everything else works.',
  incomplete: 'A part of the map could not be loaded.',
  'taken-away': 'The device has taken the live map away, so the map stands still until it comes back.',
  late: 'The live map is late. Until it comes, the map stands still.',
}

export const mapProblem = ({ kind }: MapProblem) => sentences[kind]

export function hostProblem(problem: HostProblem): string {
  const { host } = problem
  switch (problem.kind) {
    case 'error':
      return `${host} answered with an error (${problem.status}), so this is Passage’s own ground.`
    case 'unreachable':
      return `${host} could not be reached, so this is Passage’s own ground.`
    case 'silent':
      return `${host} did not answer within ${problem.seconds} seconds, so this is Passage’s own ground.`
    case 'no-map':
      return `${host} sent something that is not a map, so this is Passage’s own ground.`
    case 'nothing-here':
      return `${host} has no map of this place, so this is Passage’s own ground.`
    case 'redirects':
      return `${host} sends on to another address, which is not asked, so this is Passage’s own ground.`
    case 'not-agreed':
      return `The style of ${host} asks ${problem.asks}, which nobody agreed to, so this is Passage’s own ground.`
  }
}
