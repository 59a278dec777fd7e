/** What holds of every component and every style sheet of the page, read from its source. */
import { readdirSync, readFileSync } from 'node:fs'
import { type AST, parse } from 'svelte/compiler'
import { describe, expect, test } from 'vitest'

const source = new URL('../../src/', import.meta.url)
const filesEnding = (ending: string) =>
  readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => ({ name, text: readFileSync(new URL(name, source), 'utf8') }))

const components = filesEnding('.svelte')
const sheets = [...components, ...filesEnding('.css')]

const isNode = (value: unknown): value is AST.SvelteNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** Everything in a component's markup, at any depth. */
function* within(value: unknown): Generator<AST.SvelteNode> {
  if (isNode(value)) yield value
  if (typeof value === 'object' && value !== null) for (const child of Object.values(value)) yield* within(child)
}
const markupOf = (text: string) => [...within(parse(text, { modern: true }).fragment)]

test('there are components and style sheets to read', () => {
  expect(components.length).toBeGreaterThan(20)
  expect(sheets.length).toBeGreaterThan(components.length)
})

describe.each(components)('$name', ({ text }) => {
  test('keys its lists by ids or places, for two texts of a dossier or of an address may be alike', () => {
    for (const node of markupOf(text)) {
      if (node.type !== 'EachBlock' || !node.key) continue
      const { start, end } = node.key as AST.BaseNode
      expect(text.slice(start, end)).toMatch(/^(\w+\.)*(id|slug|index)$/)
    }
  })
})

describe.each(sheets)('$name', ({ name, text }) => {
  const styles = name.endsWith('.css') ? text : (/<style>(.*)<\/style>/s.exec(text)?.[1] ?? '')
  const declarations = styles.replace(/\/\*.*?\*\//gs, '').match(/[\w-]+\s*:[^;{}]*;/g) ?? []

  test('is laid out by where a line begins and ends, so that it turns round with the script', () => {
    const sided =
      /^((margin|padding|border|inset|scroll-\w+)-)?(left|right)(-[\w-]+)?\s*:|^(text-align|float|clear|object-position)\s*:.*\b(left|right)\b/
    expect(declarations.filter((declaration) => sided.test(declaration))).toEqual([])
    // Four lengths of which the second and the fourth differ are a left and a right as well.
    const lopsided = /^(margin|padding|inset|scroll-\w+)\s*:\s*\S+\s+(\S+)\s+\S+\s+(?!\2\s*;)\S+\s*;/
    expect(declarations.filter((declaration) => lopsided.test(declaration))).toEqual([])
  })

  test('sets type in sizes that follow the reader’s own', () => {
    const sizes = declarations.filter((declaration) => /^font(-size)?\s*:/.test(declaration))
    expect(sizes.filter((declaration) => /\dpx\b/.test(declaration))).toEqual([])
  })

  test('writes nothing that a reader sees', () => {
    expect(declarations.filter((declaration) => /^content\s*:(?!\s*""\s*;)/.test(declaration))).toEqual([])
  })
})
