/** What the code that makes sentences knows of a language. */
import type { formatsIn } from './formats.ts'
import type english from './messages/en.json'

/** What a message can be handed: a text, a number that it writes or counts by, a fact that it chooses by. */
type Argument = string | number | boolean

/** Of as many as are listed: `from, to`. */
type Arguments<List extends string> = List extends `${string}, ${infer Others}`
  ? [Argument, ...Arguments<Others>]
  : [Argument]

/** A message whose key ends with the names of its arguments is a function of these, any other a plain text. */
type Message<Key> = Key extends `${string}(${infer List})` ? (...values: Arguments<List>) => string : string

type MessagesIn<File> = {
  readonly [Key in keyof File as Key extends `${infer Name}(${string})` ? Name : Key]: File[Key] extends string
    ? Message<Key>
    : MessagesIn<File[Key]>
}

/** All messages of a language, as the build makes them from its file (`scripts/site/messages.ts`). */
export type Messages = MessagesIn<typeof english>

export interface Language {
  messages: Messages
  formats: ReturnType<typeof formatsIn>
}
