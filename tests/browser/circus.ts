/** The dossier of the fixture that most tests read: its address, and what it says of its places. */
import dossiers, { editions } from '../../src/data.ts'
import { findFeature, inOrderTold, neighbour } from '../../src/dossier/find.ts'

const [first, second] = dossiers
if (!first || !second) throw new Error('the fixture has lost a dossier')
export const circus = first
export const otherDossier = second

/** The path of its page, with its slashes. */
export const dossier = `/${circus.slug}/`

/** The same in Arabic. */
const [inArabic] = editions.ar ?? []
if (!inArabic) throw new Error('the fixture has lost its translation')
export const arabic = inArabic
export const arabicDossier = `/ar${dossier}`

export function featureOf(slug: string) {
  const feature = findFeature(circus, slug)
  if (!feature) throw new Error(`the fixture has no ${slug}`)
  return feature
}

export function positionOf(slug: string): [longitude: number, latitude: number] {
  const { where } = featureOf(slug)
  if (!where) throw new Error(`${slug} of the fixture has no place`)
  return where.coordinates
}

/** The step of the story after a feature, in the article’s order, or before it (−1). */
export function stepFrom(slug: string, by: 1 | -1 = 1) {
  const step = neighbour(inOrderTold(circus), featureOf(slug), by)
  if (!step) throw new Error(`the story of the fixture ends at ${slug}`)
  return step
}
