/** Claims as the page reads them: with their sources, and with those that contradict them. */
import type { Claim, Contradiction, Source } from '../dossier.ts'
import type { FeatureFile } from '../format.ts'
import { groupBy } from '../group-by.ts'
import { findCitation } from './find-citation.ts'

type FileClaim = Extract<FeatureFile['properties'], { type: 'site' }>['claims'][number]
/** A citation as its file has it. */
type CitationFile = FileClaim['citations'][number]

const claimsIn = ({ properties }: FeatureFile): FileClaim[] => ('claims' in properties ? properties.claims : [])

interface Told {
  feature: string
  claim: FileClaim
}

/** For each claim those that contradict it, whichever of the two says so, in the order of the dossier. */
function contradictionsAmong(files: readonly FeatureFile[]): ReadonlyMap<FileClaim, Told[]> {
  const all = files.flatMap((file) => claimsIn(file).map((claim): Told => ({ feature: file.id, claim })))
  const byId = new Map(all.map((told) => [told.claim.id, told]))
  const pairs = all.flatMap((told) =>
    (told.claim.contradicts ?? []).flatMap((id) => {
      const other = byId.get(id)
      return other ? [[told, other] as const, [other, told] as const] : []
    }),
  )
  const order = new Map(all.map((told, index) => [told, index]))
  const inOrder = (one: Told, other: Told) => (order.get(one) ?? 0) - (order.get(other) ?? 0)
  return new Map(
    [...groupBy(pairs, ([told]) => told.claim)].map(([claim, opposed]) => [
      claim,
      [...new Set(opposed.map(([, other]) => other))].sort(inOrder),
    ]),
  )
}

/**
 * @param files of all features
 * @param texts of the passages, by id
 * @param chain the sources of an attribution
 */
export function prepareClaims(
  files: readonly FeatureFile[],
  texts: ReadonlyMap<string, string>,
  chain: (ids: readonly string[]) => Source[],
): (file: FeatureFile) => Claim[] {
  const contradictionsOf = contradictionsAmong(files)
  const cited = (citations: readonly CitationFile[]) => citations.map((citation) => findCitation(citation, texts))
  const said = ({ text, status, attribution, citations }: FileClaim) => ({
    text,
    status,
    attribution: chain(attribution),
    citations: cited(citations),
  })
  return (file) =>
    claimsIn(file).map((claim) => ({
      ...said(claim),
      figures: (claim.figures ?? []).map((figure) => ({ ...figure, citations: cited(figure.citations) })),
      confidence: claim.confidence && { ...claim.confidence, citations: cited(claim.confidence.citations) },
      contradictions: (contradictionsOf.get(claim) ?? []).map(
        (other): Contradiction => ({ ...said(other.claim), feature: other.feature }),
      ),
    }))
}
