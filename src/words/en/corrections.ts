/** What was corrected in a dossier since it was published. */
import { siteName } from '../site-name.ts'
import { sentences } from './sentences.ts'

export const corrections = {
  title: (count: number) => (count === 1 ? '1 correction' : `${count} corrections`),
  old: 'Before:',
  now: 'Now:',
  feed: 'Follow the corrections by a feed',
  /** In a feed. */
  entry: (dossier: string, what: string) => `Corrected: ${what} (${dossier})`,
  inFull: ({ old, now, why }: { old?: string | undefined; now?: string | undefined; why: string }) =>
    sentences(old && `Before: ${old}.`, now && `Now: ${now}.`, why),
  feedOf: (dossier: string) => `${dossier}: corrections`,
  feedOfAll: `${siteName}: new and corrected dossiers`,
}
