import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { compileMessages } from './compile-messages.ts'

const folder = 'src/words/messages'
const fileOf = (language: string) => fileURLToPath(new URL(`../../${folder}/${language}.json`, import.meta.url))

const prefix = '\0virtual:messages/'

/** Makes a module of each file of messages where the room of words imports it: instead of its JSON, the messages as code. */
export const messages = (): Plugin => ({
  name: 'passage:messages',
  enforce: 'pre',
  resolveId(id, importer) {
    const [, language] = /\/messages\/([\w-]+)\.json$/.exec(id) ?? []
    return language && importer?.includes('/src/words/') ? prefix + language : undefined
  },
  load(id) {
    if (!id.startsWith(prefix)) return undefined
    const language = id.slice(prefix.length)
    this.addWatchFile(fileOf(language))
    return readFile(fileOf(language), 'utf8')
      .then((text) => compileMessages(text, `${folder}/${language}.json`))
      .catch((error: Error) => this.error(error.message))
  },
})
