import { posix } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { files, read } from './files.ts'
import { scriptsOf } from './syntax.ts'

const sources = files.filter((path) => /^(?:src|scripts)\//.test(path) && !path.endsWith('.d.ts'))

/** Files of one name that are about one thing, each with that thing. */
const aboutOneThing: Readonly<Record<string, string>> = {
  page: 'the page: its component, and its sentences',
  key: 'what the symbols of the map mean: which the list explains, and the swatches that the build makes',
  passages: 'the passages: how they are prepared, and how they are listed',
  fonts: 'the site’s fonts: for the page, and for the map',
  controls: 'the controls of the live map, and their style sheet',
  stillmap: 'the still map: how it is drawn, and the component that shows it',
  notices: 'notices: their sentences, and the component that shows them',
  quotation: 'a quotation: its sentences, and the component that shows it',
  download: 'the data to take away: its sentences, and the menu',
  share: 'sharing: addresses, sentences, and the menu',
}

/** `src/ui/StillMap.svelte` and `still-map.ts` are both called `stillmap`. */
const nameOf = (path: string): string => posix.basename(path).replace(/\..*$/, '').replaceAll('-', '').toLowerCase()

interface Named {
  name: string
  path: string
  isExported: boolean
  /** Not so a constant, which a file may call as it likes. */
  isFunctionOrType: boolean
}

/** What stands at the top of a file under a name: functions, constants, classes, types. */
function namedIn(path: string): Named[] {
  return scriptsOf(path, read(path)).flatMap(({ statements }) =>
    statements.flatMap((statement) => {
      const isExported =
        ts.canHaveModifiers(statement) &&
        (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
      return declaredBy(statement).map((declared) => ({ ...declared, path, isExported }))
    }),
  )
}

function declaredBy(statement: ts.Statement): Pick<Named, 'name' | 'isFunctionOrType'>[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name, initializer }) => ({
      name: name.getText(),
      isFunctionOrType: initializer !== undefined && ts.isFunctionLike(initializer),
    }))
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement)
  return isNamed && statement.name ? [{ name: statement.name.text, isFunctionOrType: true }] : []
}

const named = sources.filter((path) => !path.endsWith('.css')).flatMap(namedIn)

/** The files that share a name, in words; nothing where one has it alone. */
const sharedBy = (name: string, paths: readonly string[]): string[] =>
  new Set(paths).size > 1 ? [`${name}: ${[...new Set(paths)].join(', ')}`] : []

test('no two files bear one name for different things', () => {
  const names = [...new Set(sources.map(nameOf))].filter((name) => !(name in aboutOneThing))
  const shared = names.flatMap((name) =>
    sharedBy(
      name,
      sources.filter((path) => nameOf(path) === name),
    ),
  )
  expect(shared).toEqual([])
})

test('every name of the list is borne by more than one file', () => {
  const alone = Object.keys(aboutOneThing).filter((name) => sources.filter((path) => nameOf(path) === name).length < 2)
  expect(alone).toEqual([])
})

test('a function, a type and all that a file exports have a name of their own', () => {
  const considered = named.filter(({ isExported, isFunctionOrType }) => isExported || isFunctionOrType)
  const shared = [...new Set(considered.map(({ name }) => name))].flatMap((name) =>
    sharedBy(
      name,
      considered.filter((other) => other.name === name).map(({ path }) => path),
    ),
  )
  expect(shared).toEqual([])
})
