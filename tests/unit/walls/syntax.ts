import { type AST, parse } from 'svelte/compiler'
import ts from 'typescript'

/** A file's code as TypeScript reads it; of a component, each script by itself. */
export const scriptsOf = (path: string, source: string): ts.SourceFile[] =>
  codesIn(path, source).map((code) => ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true))

function codesIn(path: string, source: string): string[] {
  if (path.endsWith('.css')) return []
  if (!path.endsWith('.svelte')) return [source]
  const { module, instance } = componentIn(path, source)
  return [module, instance].flatMap((script) => {
    // The parser types the body as plain ESTree, which has no places; it has them all the same.
    const body = script?.content as { start: number; end: number } | undefined
    return body ? [source.slice(body.start, body.end)] : []
  })
}

export const componentIn = (path: string, source: string): AST.Root => parse(source, { modern: true, filename: path })

/** Every node of TypeScript's tree, from the top. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node
  for (const child of node.getChildren()) yield* nodesOf(child)
}

/** Any node of Svelte's trees: markup, script or style. */
export type SvelteNode = Record<string, unknown> & { type: string }

/** Every node of Svelte's trees, from the top. */
export function* svelteNodesOf(node: unknown): Generator<SvelteNode> {
  if (Array.isArray(node)) for (const child of node) yield* svelteNodesOf(child)
  if (!isNode(node)) return
  yield node
  yield* svelteNodesOf(Object.values(node))
}

export const isNode = (value: unknown): value is SvelteNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
