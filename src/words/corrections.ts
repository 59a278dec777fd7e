/** What was corrected in a dossier since it was published. */
import type { Language } from './language.ts'
import { sentences } from './sentences.ts'
import { siteName } from './site-name.ts'

export const correctionsIn = ({ messages: { corrections: messages, punctuation } }: Language) => {
  const after = (label: string, text: string | undefined) => text && sentences(label, punctuation.sentence(text))
  return {
    ...messages,
    inFull: ({ old, now, why }: { old?: string | undefined; now?: string | undefined; why: string }) =>
      sentences(after(messages.old, old), after(messages.now, now), why),
    feedOfAll: messages.feedOfAll(siteName),
  }
}
