/** The metadata of a page: for chats, search engines and picture cards. */
import type { Dossier, Source } from '../../dossier/dossier.ts'
import { type FeatureType, featureTypes } from '../../dossier/kinds.ts'

const list = new Intl.ListFormat('en-GB', { type: 'unit' })
const plural = new Intl.PluralRules('en-GB')

const counted = {
  site: { one: 'site', other: 'sites' },
  movement: { one: 'movement', other: 'movements' },
  event: { one: 'event', other: 'events' },
} satisfies Record<FeatureType, Record<'one' | 'other', string>>

const numberOf = (number: number, { one, other }: Record<'one' | 'other', string>) =>
  `${number} ${plural.select(number) === 'one' ? one : other}`

/** For example `6 sites, 3 movements, 1 event from one article`; what there is none of is not counted. */
export function tally({ counts, furtherArticles }: Dossier): string {
  const numbers = featureTypes.flatMap((type) => {
    const number = counts[type]
    return number > 0 ? [numberOf(number, counted[type])] : []
  })
  const articles = 1 + furtherArticles.length
  return `${list.format(numbers)} from ${articles === 1 ? 'one article' : `${articles} articles`}`
}

/** The alternative text of a picture card. */
export const pictureAlt = (title: string, line: string) => `${title}. ${line}`

/** A source and what it is, in one line. */
export const sourceInFull = ({ name, role }: Source) => (role ? `${name}, ${role}` : name)
