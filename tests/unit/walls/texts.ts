import ts from 'typescript'
import { componentIn, isNode, nodesOf, type SvelteNode, scriptsOf } from './syntax.ts'

/** Attributes that a reader sees or hears. */
const spoken =
  /^(?:aria-(?:label|description|roledescription|valuetext|placeholder)|alt|content|label|placeholder|title)$/

/** Attributes of which no part is for a reader. */
const unspoken = /^(?:class|style|rel|href|src|id|media|on.*)$/

const hasLetters = (text: string): boolean => /\p{L}/u.test(text)

/** A sentence, or a part of one: two words side by side, or a single one that begins as a sentence does. */
const looksSpoken = (text: string): boolean =>
  /\p{L}{2,}[,;:.…”’]?\s+[“‘(]?\p{L}/u.test(text) || /^\p{Lu}\p{Ll}+[.…:]?$/u.test(text)

/** The same in markup, where less is for machines: also whatever begins with a capital. */
const mayBeSpoken = (text: string): boolean => looksSpoken(text) || /^\p{Lu}|\p{L} \p{L}/u.test(text)

/** What a reader gets to see of a piece of HTML, tags that are cut in two included; of CSS, nothing. */
const spokenPart = (text: string): string =>
  text
    .replace(/<[^<>]*(?:>|$)|^[^<>]*">/g, ' ')
    .replace(/^[.@(].*|^.*[{}].*|^[\w-]+: [\w-]+$/s, '')
    .replace(/\s+/g, ' ')
    .trim()

/** The texts for a reader in a component's markup: what stands there, what attributes say, strings in braces. */
export const textsInMarkup = (path: string, source: string): string[] =>
  path.endsWith('.svelte') ? [...textsIn(componentIn(path, source).fragment, false)] : []

/** @param isShown whether what the node comes to is shown as it is, so that a single small word is one for the reader */
function* textsIn(node: unknown, isShown: boolean): Generator<string> {
  if (Array.isArray(node)) for (const child of node) yield* textsIn(child, isShown)
  if (!isNode(node) || isUnspoken(node)) return
  const text = isShown ? stringOf(node).trim() : spokenPart(stringOf(node))
  if (isShown ? hasLetters(text) : mayBeSpoken(text)) yield text
  for (const [key, child] of Object.entries(node)) yield* textsIn(child, isChildShown(node, key, isShown))
}

const isUnspoken = ({ type, name, operator }: SvelteNode): boolean =>
  (type === 'Attribute' && unspoken.test(`${name}`)) || (type === 'BinaryExpression' && operator !== '+')

function stringOf({ type, data, value }: SvelteNode): string {
  if (type === 'Text') return `${data}`
  if (type === 'Literal') return typeof value === 'string' ? value : ''
  return type === 'TemplateElement' && typeof value === 'object' && value && 'cooked' in value ? `${value.cooked}` : ''
}

function isChildShown({ type, name }: SvelteNode, key: string, isShown: boolean): boolean {
  switch (type) {
    case 'Fragment':
      return true
    case 'Attribute':
      return spoken.test(`${name}`)
    case 'ConditionalExpression':
      return isShown && key !== 'test'
    case 'TemplateLiteral':
      return isShown && key === 'quasis'
    case 'ExpressionTag':
    case 'LogicalExpression':
    case 'BinaryExpression':
      return isShown
    default:
      return false
  }
}

/** The strings in a file's scripts that look as if they were for a reader. */
export const textsInScripts = (path: string, source: string): string[] =>
  scriptsOf(path, source)
    .flatMap((script) => [...nodesOf(script)])
    .filter(isText)
    .filter((node) => !ts.findAncestor(node, isForMachines))
    .map(({ text }) => spokenPart(text))
    .filter(looksSpoken)

const isText = (node: ts.Node): node is ts.StringLiteralLike | ts.TemplateLiteralLikeNode =>
  ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)

/** What is thrown or logged speaks to us; classes, kinds and what is compared speak to nobody. */
function isForMachines(node: ts.Node): boolean {
  if (ts.isPropertyAssignment(node)) return /^['"]?(?:class|@?type)['"]?$/.test(node.name.getText())
  if (ts.isBinaryExpression(node)) return /^[!=]==$/.test(node.operatorToken.getText())
  if (ts.isNewExpression(node)) return node.expression.getText().endsWith('Error')
  if (ts.isCallExpression(node)) return node.expression.getText() === 'console.error'
  return [ts.isImportDeclaration, ts.isTypeNode, ts.isThrowStatement, ts.isCaseClause].some((isOne) => isOne(node))
}
