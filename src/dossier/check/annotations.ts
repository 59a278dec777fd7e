/** Annotations: each is tied to a feature that is drawn, and along a path only where there is one. */
import { type Problem, problemAt } from './problem.ts'
import type { FeatureReading, Reading } from './reading.ts'
import { oneOf } from './show.ts'
import { inside } from './spot.ts'

const isFootprint = ({ properties }: FeatureReading) => properties.type === 'footprint'

/** What is wrong with a feature as the place of an annotation; nothing where its own faults leave that open. */
function faultOf(feature: FeatureReading | undefined, id: string, { complete }: Reading): string | undefined {
  if (!feature) return complete ? `the unknown feature ${id}` : undefined
  if (isFootprint(feature)) return `the footprint ${id}`
  return feature.geometry === null ? `${id}, which has no place on the map` : undefined
}

export function checkAnnotations(reading: Reading): Problem[] {
  const { annotations, features } = reading
  const placed = features.filter((feature) => feature.geometry && !isFootprint(feature)).flatMap(({ id }) => id ?? [])
  return annotations.flatMap(({ feature: id, along, spot }) => {
    if (id === undefined) return []
    const feature = features.find((other) => other.id === id)
    const fault = faultOf(feature, id, reading)
    if (fault)
      return [problemAt(inside(spot, 'feature'), fault, `a site, a movement or an event on the map: ${oneOf(placed)}`)]
    // The shape of a movement is another check's.
    const { type } = feature?.properties ?? {}
    if (along === undefined || type === undefined || type === 'movement') return []
    const found = `${along} of the way along ${id}, which has no path`
    return [problemAt(inside(spot, 'along'), found, 'a movement, or no share of its path')]
  })
}
