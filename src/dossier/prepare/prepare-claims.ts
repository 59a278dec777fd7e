/** Claims as the page reads them: with their sources, and with the claims that contradict or supersede them. */
import type { Claim, OtherClaim, Source, When } from '../dossier.ts'
import type { FeatureFile } from '../format/format.ts'
import { groupBy } from '../group-by.ts'
import { findCitation } from './find-citation.ts'
import { whenOf } from './read-date.ts'

type FileClaim = Extract<FeatureFile['properties'], { type: 'site' }>['claims'][number]
/** A citation as its file has it. */
type CitationFile = FileClaim['citations'][number]

const claimsIn = ({ properties }: FeatureFile): FileClaim[] => ('claims' in properties ? properties.claims : [])

interface Told {
  feature: string
  /** Its place among the feature’s claims. */
  index: number
  claim: FileClaim
}

type Ties = ReadonlyMap<FileClaim, readonly Told[]>

/** What the claims of a dossier say of each other, at both ends. */
function tiesAmong(files: readonly FeatureFile[]): { contradicts: Ties; supersedes: Ties; supersededBy: Ties } {
  const all = files.flatMap((file) => claimsIn(file).map((claim, index): Told => ({ feature: file.id, index, claim })))
  const byId = new Map(all.map((told) => [told.claim.id, told]))
  const order = new Map(all.map((told, index) => [told, index]))
  const inOrder = (one: Told, other: Told) => (order.get(one) ?? 0) - (order.get(other) ?? 0)
  type Pair = readonly [from: Told, to: Told]
  const pairsOf = (key: 'contradicts' | 'supersedes') =>
    all.flatMap((told) => (told.claim[key] ?? []).flatMap((id): Pair[] => [[told, byId.get(id) ?? told]]))
  const turned = (pairs: readonly Pair[]) => pairs.map(([from, to]): Pair => [to, from])
  const ties = (pairs: readonly Pair[]): Ties =>
    new Map(
      [...groupBy(pairs, ([from]) => from.claim)].map(([claim, own]) => [
        claim,
        [...new Set(own.map(([, to]) => to))].sort(inOrder),
      ]),
    )
  const [contradicting, superseding] = [pairsOf('contradicts'), pairsOf('supersedes')]
  return {
    contradicts: ties([...contradicting, ...turned(contradicting)]),
    supersedes: ties(superseding),
    supersededBy: ties(turned(superseding)),
  }
}

/**
 * @param files of all features
 * @param texts of the passages, by id
 * @param dateOf the date of the article that a passage is from, by the id of the passage
 * @param chain the sources of an attribution
 */
export function prepareClaims(
  files: readonly FeatureFile[],
  texts: ReadonlyMap<string, string>,
  dateOf: (passage: string) => When,
  chain: (ids: readonly string[]) => Source[],
): (file: FeatureFile) => Claim[] {
  const { contradicts, supersedes, supersededBy } = tiesAmong(files)
  const cited = (citations: readonly CitationFile[]) => citations.map((citation) => findCitation(citation, texts))
  const said = ({ text, status, attribution, citations }: FileClaim) => ({
    text,
    status,
    attribution: chain(attribution),
    citations: cited(citations),
  })
  const told = (ties: Ties, claim: FileClaim) =>
    (ties.get(claim) ?? []).map(
      ({ feature, index, claim: other }): OtherClaim => ({
        ...said(other),
        feature,
        claim: index,
        date: dateOf(other.citations[0]?.passage ?? ''),
      }),
    )
  return (file) =>
    claimsIn(file).map((claim) => ({
      ...said(claim),
      when: claim.date && whenOf(claim.date),
      figures: (claim.figures ?? []).map((figure) => ({ ...figure, citations: cited(figure.citations) })),
      confidence: claim.confidence && { ...claim.confidence, citations: cited(claim.confidence.citations) },
      contradictions: told(contradicts, claim),
      supersedes: told(supersedes, claim),
      supersededBy: told(supersededBy, claim),
    }))
}
