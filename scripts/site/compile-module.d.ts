declare module '@messageformat/core/compile-module.js' {
  import type MessageFormat from '@messageformat/core'

  interface Messages {
    [key: string]: string | Messages
  }

  /** The source of a module whose default export has a function for each message. */
  export default function compileModule(format: MessageFormat, messages: Messages): string
}
