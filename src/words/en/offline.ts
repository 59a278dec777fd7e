/** What can be read without a connection. */
import type { Reach } from '../../offline-list.ts'

export const offline = {
  /** Said once for each dossier, when it has become so. */
  kept: {
    all: 'Available offline: this device now has all of this dossier.',
    opened: 'Available offline: this device now has the map, the text and the pages that you open.',
    text: 'Available offline: this device now has the text and the pages that you open.',
  } satisfies Record<Reach, string>,
  /** Of the page in place of one that is not kept. */
  title: 'Not available offline',
  missing: 'There is no connection, and this page is not on this device. This is:',
}
