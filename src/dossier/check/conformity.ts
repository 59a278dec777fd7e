/** Checks a document against its schema, and turns Zod's issues into problems. */
import type { z } from 'zod'
import { allowedMembers } from './members.ts'
import { type Problem, problemAt } from './problem.ts'
import { oneOf, show } from './show.ts'
import { inside, type JsonDocument, valueAt } from './spot.ts'

const words: Record<string, string> = {
  string: 'text',
  object: 'an object',
  record: 'an object',
  array: 'a list',
  tuple: 'a list',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
}

const entries = (count: number | bigint) => `${count} ${count === 1 ? 'entry' : 'entries'}`

const tooSmall = ({ origin, minimum, inclusive, exact }: z.core.$ZodIssueTooSmall) => {
  if (origin === 'string') return 'text that is not empty'
  if (origin === 'array') return `${exact ? '' : 'at least '}${entries(minimum)}`
  return `a number ${inclusive ? 'of at least' : 'above'} ${minimum}`
}

const tooBig = ({ origin, maximum }: z.core.$ZodIssueTooBig) => {
  if (origin === 'string') return `text of at most ${maximum} characters`
  return origin === 'array' ? `at most ${entries(maximum)}` : `a number of at most ${maximum}`
}

const invalidFormat = (issue: z.core.$ZodIssueInvalidStringFormat) =>
  issue.format === 'url' ? 'an address that begins with https://' : issue.message

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return words[issue.expected] ?? issue.expected
    case 'invalid_value':
      return oneOf(issue.values.map(String))
    case 'invalid_union':
      return 'options' in issue ? oneOf((issue.options ?? []).map(String)) : issue.message
    case 'invalid_format':
      return invalidFormat(issue)
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    default:
      return issue.message
  }
}

export function conform<Value>(
  schema: z.ZodType<Value>,
  document: JsonDocument,
): { value: Value | undefined; problems: Problem[] } {
  const result = schema.safeParse(document.value)
  if (result.success) return { value: result.data, problems: [] }
  const problems = result.error.issues.flatMap((issue) => {
    const spot = inside({ document }, ...issue.path)
    if (issue.code !== 'unrecognized_keys') return [problemAt(spot, show(valueAt(spot)), expectation(issue))]
    const allowed = oneOf(allowedMembers(schema, document.value, issue.path))
    return issue.keys.map((key) => problemAt(inside(spot, key), `the unknown property ${show(key)}`, allowed))
  })
  return { value: undefined, problems }
}
