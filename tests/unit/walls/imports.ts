import { posix } from 'node:path'
import { type AST, parseCss } from 'svelte/compiler'
import ts from 'typescript'
import { files, read } from './files.ts'
import { componentIn, nodesOf, scriptsOf, svelteNodesOf } from './syntax.ts'

export interface Import {
  /** The file that imports, by its path from the root. */
  by: string
  /** What it imports: a file, by its path from the root, or else a package (`node` for all that Node brings). */
  what: string
  /** Whether only types come, which leave nothing in what runs. */
  isOfTypes: boolean
}

type Found = Omit<Import, 'by'>

/** What stands for an import whose address is computed, which cannot be read here. */
export const computed = 'import(computed)'

/** What a file imports: scripts, components with their styles, and style sheets. */
export function importsOf(by: string, source = read(by)): Import[] {
  const found = scriptsOf(by, source).flatMap(inScript)
  if (by.endsWith('.svelte')) found.push(...inComponent(componentIn(by, source)))
  if (by.endsWith('.css')) found.push(...inCss(parseCss(source)))
  return found.map(({ what, isOfTypes }) => ({ by, what: nameOf(what, by), isOfTypes }))
}

function inScript(script: ts.SourceFile): Found[] {
  const referred = script.typeReferenceDirectives.map(({ fileName }) => ({ what: fileName, isOfTypes: true }))
  return [...referred, ...[...nodesOf(script)].flatMap((node) => importIn(node) ?? [])]
}

function importIn(node: ts.Node): Found | undefined {
  // `import { type A } from 'a'` still runs `a`, as our settings have it, and so is no import of types.
  if (ts.isImportDeclaration(node))
    return { what: textOf(node.moduleSpecifier), isOfTypes: node.importClause?.phaseModifier === typeKeyword }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier)
    return { what: textOf(node.moduleSpecifier), isOfTypes: node.isTypeOnly }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return { what: textOf(node.argument.literal), isOfTypes: true }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return { what: textOf(node.arguments[0]), isOfTypes: false }
  // `new URL('worker.ts', import.meta.url)`; other files that are so addressed are read, not imported.
  if (ts.isNewExpression(node) && node.arguments?.[1]?.getText() === 'import.meta.url') {
    const what = textOf(node.arguments[0])
    return /\.(?:[mc]?[jt]s|svelte|css)$/.test(what) ? { what: `./${what}`, isOfTypes: false } : undefined
  }
  return undefined
}

const typeKeyword = ts.SyntaxKind.TypeKeyword

const textOf = (node: ts.Node | undefined): string => (node && ts.isStringLiteralLike(node) ? node.text : computed)

function inComponent({ css, fragment }: AST.Root): Found[] {
  const inMarkup = [...svelteNodesOf(fragment)]
    .filter(({ type }) => type === 'ImportExpression')
    .map(({ source }) => textIn(source))
  return [...inMarkup.map((what) => ({ what, isOfTypes: false })), ...inCss(css)]
}

const textIn = (node: unknown): string =>
  typeof node === 'object' && node && 'value' in node && typeof node.value === 'string' ? node.value : computed

/** `@import` and `url(…)`. */
function inCss(sheet: unknown): Found[] {
  return [...svelteNodesOf(sheet)]
    .flatMap(({ type, name, prelude, value }) => {
      if (type === 'Declaration') return [...`${value}`.matchAll(/url\(["']?([^"')]+)/g)].map(([, what]) => what ?? '')
      if (type === 'Atrule' && name === 'import') return [/["']([^"']+)/.exec(`${prelude}`)?.[1] ?? computed]
      return []
    })
    .filter((what) => !/^(?:#|data:)/.test(what))
    .map((what) => ({ what, isOfTypes: false }))
}

/** A file by its path from the root, a package by its name alone. */
function nameOf(what: string, by: string): string {
  const [address = ''] = what.split('?')
  if (address.startsWith('.')) return pathOf(posix.join(posix.dirname(by), address))
  if (address.startsWith('node:')) return 'node'
  const [first = '', second = ''] = address.split('/')
  return first.startsWith('@') ? `${first}/${second}` : first
}

const pathOf = (path: string): string =>
  files.includes(path) ? path : (files.find((file) => file === `${path}.ts`) ?? path)
