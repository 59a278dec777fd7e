/** Makes code of messages: a message with arguments becomes a function of these, any other a plain text. */
import MessageFormat from '@messageformat/core'
import compileModule from '@messageformat/core/compile-module.js'
import { argumentsIn, type MessageFile, readKey, tokensOf } from './read-message.ts'

/** Its message, without what draws the place, or repeats all that was read. */
const problemIn = (error: unknown) =>
  (error instanceof Error ? error.message : `${error}`).replace(/(?:\n| in \{").*$/s, '')

function checkMessage(key: string, text: string, format: MessageFormat) {
  const { expected } = readKey(key)
  const unknown = argumentsIn(tokensOf(text, format)).filter((name) => !expected.includes(name))
  if (unknown.length > 0)
    throw new RangeError(`found the argument ${unknown.join(', ')}; expected ${expected.join(', ') || 'none'}`)
  format.compile(text)
}

/** @param path of the keys that lead to the file’s */
function checkMessages(file: MessageFile, format: MessageFormat, path = '') {
  for (const [key, value] of Object.entries(file)) {
    if (typeof value !== 'string') {
      checkMessages(value, format, `${path}${key}.`)
      continue
    }
    try {
      checkMessage(key, value, format)
    } catch (error) {
      throw new Error(`${path}${key}: ${problemIn(error)}`)
    }
  }
}

/** Every browser knows the rules of plurals; in the package those of all languages are one file, for the page to fetch. */
const packagedRules = /import \{ (\w+) \} from ".+\/cardinals";/

/** What the package makes a function of nothing. */
const plainText = /: \(\) => (?=")/g
/** It hands all arguments over in an object, which takes as many letters again wherever a message is used. */
const head = /"([^"(]+)\(([^"]+)\)": \(d\) => /g
/** As it names one, which may be a word of JavaScript; or a text, in which nothing is one. */
const argument = /\bd(?:\.(\w+)|\["(\w+)"\])|"(?:[^"\\]|\\.)*"/g

function compile(file: MessageFile): string {
  const format = new MessageFormat(`${file.locale}`)
  if (format.resolvedOptions().locale !== file.locale)
    throw new RangeError(`locale: found ${file.locale}; expected one whose plurals are known`)
  checkMessages(file, format)
  return compileModule(format, file)
    .replaceAll(plainText, ': ')
    .replaceAll(head, (_, name, list) => `"${name}": (${list.replaceAll(/\w+/g, '$$$&')}) => `)
    .replaceAll(argument, (all, name, reserved = name) => (reserved ? `$${reserved}` : all))
    .replace(
      packagedRules,
      (_, name) => `const ${name} = (count) => new Intl.PluralRules("${file.locale}").select(count)`,
    )
}

/**
 * The source of a module of the messages in a file.
 *
 * @param name of the file
 * @throws Error that names it, and by its keys the first message that cannot be read
 */
export function compileMessages(text: string, name: string): string {
  try {
    return compile(JSON.parse(text))
  } catch (error) {
    throw new Error(`${name}: ${problemIn(error)}`)
  }
}
