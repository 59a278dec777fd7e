/**
 * Whatever a link says, it is read: nothing is thrown, little is said of what is amiss, and what is known of it counts. `npm test` tries some
 * thousands, `npm run test:long` a million, as LINKS says.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unseen } from '../../../src/dossier/unseen.ts'
import { readAddress, writeAddress } from '../../../src/view/address.ts'
import type { Notice } from '../../../src/view/notice.ts'
import { en } from '../../english.ts'
import { links } from '../../links.ts'
import { known } from './known.ts'

const numRuns = Number(process.env.LINKS ?? 5000)
const said = (notice: Notice) =>
  en
    .notice(notice)
    .map((part) => (typeof part === 'string' ? part : part.text))
    .join('')

test('any link reads as a view that is written and read again as it is, with few words on the rest', () => {
  fc.assert(
    fc.property(links, ({ path, query, hash, means }) => {
      const { view, notices } = readAddress({ path, search: query, hash }, known)
      expect(readAddress(partsOf(writeAddress(view)), known)).toEqual({ view, notices: [] })
      expect(notices.length).toBeLessThanOrEqual(3)
      for (const notice of notices) {
        expect(said(notice).length).toBeLessThan(500)
        expect(said(notice).match(unseen)).toBeNull()
      }
      // What is known of it counts, whatever stands beside it.
      expect(view).toMatchObject(means)
    }),
    { numRuns },
  )
}, 3_600_000)

function partsOf(address: string) {
  const { pathname, search, hash } = new URL(address, 'https://passage.example/')
  return { path: pathname.slice(1), search, hash }
}
