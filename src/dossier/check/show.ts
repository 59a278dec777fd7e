/** Values as problems print them: short, on one line, without invisible characters. */
import { unseen } from '../unseen.ts'

/** Text with every invisible character replaced by its code point. */
export const printable = (text: string): string =>
  text.replaceAll('\n', '\\n').replace(unseen, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)

const longestQuote = 80

export function show(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  if (typeof value !== 'string') return String(value)
  return printable(`“${value.length > longestQuote ? `${value.slice(0, longestQuote)}…` : value}”`)
}

/** How much of what is alike is shown before the first difference. */
const lead = 24

/** Two texts that differ: whole where they are short, or else from shortly before the first difference on. */
export function showApart(one: string, other: string): [one: string, other: string] {
  if (Math.max(one.length, other.length) <= longestQuote) return [show(one), show(other)]
  let same = 0
  while (same < one.length && one[same] === other[same]) same++
  const start = Math.max(0, same - lead)
  const from = (text: string) =>
    printable(
      `“${start > 0 ? '…' : ''}${text.slice(start, start + longestQuote)}${text.length > start + longestQuote ? '…' : ''}”`,
    )
  return [from(one), from(other)]
}

/** A part of a message: no longer than somebody reads, whatever a name in it is. A list of names is longer than other parts. */
export const cutShort = (part: string, most = 600): string =>
  part.length > most ? `${part.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…` : part

const mostChoices = 50

/** `one of a, b, c`; also for one choice and for none. Of very many, the first. */
export const oneOf = (choices: Iterable<string>): string => {
  const all = [...choices]
  const more = all.length - mostChoices
  const list = more > 0 ? [...all.slice(0, mostChoices), `${more} more`] : all
  return list.length === 0
    ? 'nothing, for there is none to name'
    : list.length === 1
      ? `${list[0]}`
      : `one of ${list.join(', ')}`
}
