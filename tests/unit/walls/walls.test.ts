import ts from 'typescript'
import { expect, test } from 'vitest'
import { files, isTest, read } from './files.ts'
import { type Import, importsOf } from './imports.ts'
import { nodesOf, scriptsOf } from './syntax.ts'
import { pure, roomOf, walls } from './walls.ts'

const sources = files.filter((path) => !isTest(path))
const imported = sources.flatMap((path) => importsOf(path))

/** The room of a file, and a package as it is. */
const targetOf = (what: string): string => roomOf(what)?.name ?? what

test('every file belongs to a room, and every room of the table is there', () => {
  expect(sources.filter((path) => !roomOf(path))).toEqual([])
  expect(walls.map(({ name }) => name).filter((name) => !sources.some((path) => roomOf(path)?.name === name))).toEqual(
    [],
  )
})

test('a room imports only from rooms that stand above it in the table', () => {
  const names = walls.map(({ name }) => name)
  const upwards = walls.flatMap(({ name, imports, types }, index) =>
    [...imports, ...types]
      .filter((other) => names.indexOf(other) >= index)
      .map((other) => `${name} may import ${other}, which does not stand above it`),
  )
  expect(upwards).toEqual([])
})

test('no file reaches through a wall', () => {
  expect(imported.flatMap(breachOf)).toEqual([])
})

test('a room may import nothing that none of its files does, and no values where types alone are wanted', () => {
  const isWanted = (name: string, other: string, isOfTypes: boolean) =>
    imported.some(
      ({ by, what, ...found }) =>
        roomOf(by)?.name === name && targetOf(what) === other && found.isOfTypes === isOfTypes,
    )
  const unused = walls.flatMap(({ name, imports, types }) => [
    ...imports.filter((other) => !isWanted(name, other, false)).map((other) => `${name}: ${other}`),
    ...types.filter((other) => !isWanted(name, other, true)).map((other) => `${name}: types of ${other}`),
  ])
  expect(unused).toEqual([])
})

test('a pure room asks neither the browser nor Node nor the clock', () => {
  const inPureRooms = sources.filter((path) => pure.some(({ name }) => roomOf(path)?.name === name))
  expect(inPureRooms.flatMap((path) => asksOf(path).map((what) => `${path} uses ${what}`))).toEqual([])
})

/** What stands in for the world outside: of the browser, of Node, the time. */
const outside =
  /^(?:document|window|history|location|navigator|localStorage|fetch|process|Buffer|globalThis|performance)$/

function asksOf(path: string): string[] {
  const nodes = scriptsOf(path, read(path)).flatMap((script) => [...nodesOf(script)])
  const names = nodes.filter((node) => ts.isIdentifier(node)).filter(({ text }) => outside.test(text))
  const isName = (node: ts.Node): boolean => 'name' in node.parent && node.parent.name === node
  // A file may call something of its own `document`.
  const own = new Set(names.filter((node) => isName(node) && !isMember(node)).map(({ text }) => text))
  const asked = names.filter((node) => !isName(node) && !own.has(node.text))
  return [...asked, ...nodes.filter(isNow)].map((node) => node.getText())
}

const isMember = ({ parent }: ts.Node): boolean =>
  ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)

const isNow = (node: ts.Node): boolean =>
  (ts.isNewExpression(node) && node.getText() === 'new Date()') || node.getText() === 'Date.now()'

/** What is wrong with an import, in words; nothing where it is allowed. */
function breachOf({ by, what, isOfTypes }: Import): string[] {
  const room = roomOf(by)
  const target = targetOf(what)
  if (!room || target === room.name) return []
  const { name, imports, types } = room
  if (imports.includes(target) || (isOfTypes && types.includes(target))) return []
  const may = imports.join(', ') || 'no other room and no package'
  const also = types.length > 0 ? `; of types also ${types.join(', ')}` : ''
  return [`${by} imports ${isOfTypes ? 'types of ' : ''}${what}; ${name} may import ${may}${also}`]
}
