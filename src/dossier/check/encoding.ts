/** A text that was written in another way than it was read. */

export interface Fault {
  found: string
  expected: string
}

const lineOf = (text: string, sign: string) => text.slice(0, text.indexOf(sign)).split('\n').length
const utf8 = 'UTF-8'

/** What is wrong with the letters of a text that was read as UTF-8, by its first sign of it. */
export function encodingFault(text: string): Fault | undefined {
  if (text.includes('\0')) return { found: 'a text that is not UTF-8, UTF-16 as it seems', expected: utf8 }
  if (text.startsWith('\ufeff')) return { found: 'a byte-order mark before the text', expected: `${utf8} without one` }
  if (text.includes('\ufffd'))
    return { found: `letters that are not UTF-8 at line ${lineOf(text, '\ufffd')}`, expected: utf8 }
  return undefined
}

/** The same for an article, where each line end counts as one letter. */
export function articleFault(text: string): Fault | undefined {
  if (!text.includes('\r')) return encodingFault(text)
  return { found: 'lines that end as on Windows, in CR LF', expected: 'lines that end in LF alone' }
}
