/** Sites, movements and events as the page reads them: with their names, their claims, and where and when they are. */
import type { Claim, Dossier, Feature } from '../dossier.ts'
import { boundsOf } from '../geodesy.ts'
import { clearZooms } from './clearance.ts'
import type { Edition } from './edition.ts'
import { known } from './known.ts'
import type { Located } from './located.ts'
import { endFiles, endOf, pathOf } from './movements.ts'
import { whenOf } from './read-date.ts'

type File = Located['file']

/** @param drawnOf what is to be seen of each feature, by its slug */
export function prepareFeatures(
  located: readonly Located[],
  drawnOf: ReadonlyMap<string, Dossier['marks']['features']>,
  claimsOf: (file: File) => Claim[],
  traitsOf: (file: File) => string,
  namesOf: Edition['namesOf'],
): Feature[] {
  const clearZoom = clearZooms(located)
  return located.flatMap((entry): Feature[] => {
    const { layer, file, where } = entry
    const { properties } = file
    const { from, to } = endFiles(file)
    if (properties.type === 'footprint') return []
    const drawn = drawnOf.get(file.id) ?? []
    const claims = claimsOf(file)
    const { otherName, spellings } = namesOf(file)
    return [
      {
        slug: file.id,
        aliases: properties.aliases ?? [],
        type: properties.type,
        kind: properties.kind,
        kindName: properties.kindName,
        mode: 'mode' in properties ? properties.mode : undefined,
        layer,
        name: properties.name,
        label: properties.label ?? properties.name,
        otherName,
        spellings,
        summary: properties.summary,
        status: known(
          claims.find(({ supersededBy }) => supersededBy.length === 0) ?? claims[0],
          `a claim of ${file.id}`,
        ).status,
        claims,
        when: 'date' in properties && properties.date ? whenOf(properties.date) : undefined,
        where,
        path: pathOf(file),
        from: from && endOf(from),
        to: to.map(endOf),
        bounds: drawn.length > 0 ? boundsOf(drawn.map((mark) => mark.geometry)) : null,
        clearZoom: clearZoom(entry),
        traits: traitsOf(file),
      },
    ]
  })
}
