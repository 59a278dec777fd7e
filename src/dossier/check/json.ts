/** Parses JSON; tells the line and column of an error, which `JSON.parse` does not always do. */
import { encodingFault, type Fault } from './encoding.ts'
import { type Problem, problemOfFile } from './problem.ts'
import { show } from './show.ts'

type ParserState = 'value' | 'firstValue' | 'firstName' | 'name' | 'colon' | 'afterEntry' | 'afterMember' | 'end'

const expectations: Record<ParserState, string> = {
  value: 'a value',
  firstValue: 'a value or ]',
  firstName: 'a name in double quotes or }',
  name: 'a name in double quotes',
  colon: 'a colon',
  afterEntry: 'a comma or ]',
  afterMember: 'a comma or }',
  end: 'the end of the file',
}

/** The tokens allowed in each state, and the state after each; `after` depends on what is open. */
const beginsValue = new Map<string, ParserState | 'after'>([
  ['{', 'firstName'],
  ['[', 'firstValue'],
  ['string', 'after'],
  ['literal', 'after'],
])
const grammar: Record<ParserState, ReadonlyMap<string, ParserState | 'after'>> = {
  value: beginsValue,
  firstValue: new Map([...beginsValue, [']', 'after']]),
  firstName: new Map([
    ['string', 'colon'],
    ['}', 'after'],
  ]),
  name: new Map([['string', 'colon']]),
  colon: new Map([[':', 'value']]),
  afterEntry: new Map([
    [',', 'value'],
    [']', 'after'],
  ]),
  afterMember: new Map([
    [',', 'name'],
    ['}', 'after'],
  ]),
  end: new Map(),
}

const space = /[ \t\n\r]*/y
const lexeme =
  /(?<mark>[{}[\],:])|(?<string>"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy
const word = /[\w.+-]+|./suy

const match = (pattern: RegExp, text: string, offset: number) => {
  pattern.lastIndex = offset
  return pattern.exec(text)
}

const lineAndColumn = (text: string, offset: number) => {
  const lines = text.slice(0, offset).split('\n')
  return `at line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`
}

const describeFault = (text: string, offset: number, expected: string) => {
  const found = match(word, text, offset)?.[0]
  const where = lineAndColumn(text, offset)
  if (found === undefined) return { found: `the end of the file ${where}`, expected }
  if (found === '"' && !expected.includes('comma'))
    return { found: `a string ${where} that does not end, or holds a bad escape or control character`, expected }
  if (/^[+-]?(NaN|Infinity)$/.test(found))
    return { found: `${found} ${where}`, expected: `a number: JSON has no ${found.replace(/^[+-]/, '')}` }
  return { found: `${show(found)} ${where}`, expected }
}

/** Follows the text through the grammar of RFC 8259 to its first fault, noting names given twice on the way. */
function findFaults(text: string): { broken?: Fault; repeated: Fault[] } {
  const open: { closes: 'afterEntry' | 'afterMember'; names: Set<string> }[] = []
  const repeated: Fault[] = []
  let state: ParserState = 'value'
  let offset = 0
  for (;;) {
    offset += match(space, text, offset)?.[0].length ?? 0
    if (state === 'end' && offset === text.length) return { repeated }
    const found = match(lexeme, text, offset)
    const [token = ''] = found ?? []
    const kind = found?.groups?.mark ?? (found?.groups?.string ? 'string' : 'literal')
    const next: ParserState | 'after' | undefined = found ? grammar[state].get(kind) : undefined
    if (!next) return { broken: describeFault(text, offset, expectations[state]), repeated }
    const names = open.at(-1)?.names
    if (next === 'colon' && names?.has(token))
      repeated.push({ found: `${token} a second time ${lineAndColumn(text, offset)}`, expected: 'each name once' })
    if (next === 'colon') names?.add(token)
    if (token === '{') open.push({ closes: 'afterMember', names: new Set() })
    if (token === '[') open.push({ closes: 'afterEntry', names: new Set() })
    if (token === '}' || token === ']') open.pop()
    state = next === 'after' ? (open.at(-1)?.closes ?? 'end') : next
    offset += token.length
  }
}

/** In valid JSON: each string, and the colon after it where it is a name. */
const strings = /"(?:[^"\\]|\\.)*"(\s*:)?/g

/** How many names a text of valid JSON has, and how many its value has kept: of one given twice the last. */
function countNames(text: string, value: unknown): [given: number, kept: number] {
  let [given, kept] = [0, 0]
  for (const [, colon] of text.matchAll(strings)) if (colon) given += 1
  const waiting = [value]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null) continue
    const inner = Object.values(next)
    if (!Array.isArray(next)) kept += inner.length
    for (const one of inner) if (typeof one === 'object' && one !== null) waiting.push(one)
  }
  return [given, kept]
}

/** The value of what is JSON, with each name once: nearly every text is that, and then there are no faults to be looked for. */
function valueIfGood(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    const [given, kept] = countNames(text, value)
    return given === kept ? value : undefined
  } catch {
    return undefined // where and why is found by `findFaults`
  }
}

/** The value, undefined where the text is not JSON. */
export function readJson(file: string, text: string): { value?: unknown; problems: Problem[] } {
  const fault = encodingFault(text)
  if (fault) return { problems: [problemOfFile(file, fault.found, fault.expected)] }
  const good = valueIfGood(text)
  if (good !== undefined) return { value: good, problems: [] }
  const { broken, repeated } = findFaults(text)
  const problems = repeated.map(({ found, expected }) => problemOfFile(file, found, expected))
  if (broken) return { problems: [...problems, problemOfFile(file, broken.found, broken.expected)] }
  return { value: JSON.parse(text), problems }
}
