import { readdirSync, readFileSync } from 'node:fs'
import MessageFormat from '@messageformat/core'
import { argumentsIn, type MessageFile, tokensOf } from '../../../scripts/site/read-message.ts'

const folder = new URL('../../../src/words/messages/', import.meta.url)

const read = (name: string): MessageFile => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))

/** The messages of each language, by its file. */
export const messageFiles: ReadonlyMap<string, MessageFile> = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name, read(name)]),
)

export const english = read('en.json')

interface Listed {
  /** The keys that lead to it. */
  path: string
  /** The last of them. */
  key: string
  text: string
}

/** All messages of a file, one after the other. */
export const listed = (file: MessageFile, before = ''): Listed[] =>
  Object.entries(file).flatMap(([key, value]) =>
    typeof value === 'string' ? { path: before + key, key, text: value } : listed(value, `${before}${key}.`),
  )

export const formatOf = (file: MessageFile) => new MessageFormat(`${file.locale}`)

export const argumentsOf = (text: string, format: MessageFormat): string[] => argumentsIn(tokensOf(text, format)).sort()
