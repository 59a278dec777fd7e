import { readdir, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { compileMessages } from './compile-messages.ts'

const folder = 'src/words/messages'
const fileOf = (language: string) => fileURLToPath(new URL(`../../${folder}/${language}.json`, import.meta.url))

const prefix = '\0virtual:messages/'
const listName = 'virtual:languages'

/** What each language says of itself, which pages in others say too. */
async function listLanguages(): Promise<string> {
  const names = await readdir(fileURLToPath(new URL(`../../${folder}/`, import.meta.url)))
  const files = names.filter((name) => name.endsWith('.json')).map((name) => fileOf(basename(name, '.json')))
  const texts = await Promise.all(files.toSorted().map((file) => readFile(file, 'utf8')))
  const languages = texts.map((text) => {
    const { language, dir: direction, name, page } = JSON.parse(text)
    return { language, direction, name, offer: page.offer }
  })
  return `export const languages = ${JSON.stringify(languages)}`
}

/** Makes a module of each file of messages where the room of words imports it: instead of its JSON, the messages as code. */
export const messages = (): Plugin => ({
  name: 'passage:messages',
  enforce: 'pre',
  resolveId(id, importer) {
    if (id === listName) return `\0${listName}`
    const [, language] = /\/messages\/([\w-]+)\.json$/.exec(id) ?? []
    return language && importer?.includes('/src/words/') ? prefix + language : undefined
  },
  load(id) {
    if (id === `\0${listName}`) return listLanguages()
    if (!id.startsWith(prefix)) return undefined
    const language = id.slice(prefix.length)
    this.addWatchFile(fileOf(language))
    return readFile(fileOf(language), 'utf8')
      .then((text) => compileMessages(text, `${folder}/${language}.json`))
      .catch((error: Error) => this.error(error.message))
  },
})
