/** Ways to break the good dossier, and to read what the check says of it then. */
import { hashArticle } from '../../../scripts/geo/hash-article.ts'
import { checkDossier, formatProblem, type Problem } from '../../../src/dossier/check/check.ts'
import { type Files, goodDossier } from './good.ts'

/** The files with one more, or another, text. */
export const withFile = (files: Files, file: string, text: string): Files => new Map([...files, [file, text]])

/** The text that the good dossier has at a path. */
export function textAt(file: string, path: string): string {
  const root: unknown = JSON.parse(goodDossier().get(file) ?? '{}')
  const text = valueAt(root, path.split('.'))
  if (typeof text !== 'string') throw new Error(`the good dossier has no text at ${path} in ${file}`)
  return text
}

/** The files with the value at a path such as `features.0.id` set; undefined takes it away. */
export function change(files: Files, file: string, path: string, value: unknown): Files {
  const root: unknown = JSON.parse(files.get(file) ?? '{}')
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const holder = valueAt(root, keys)
  if (!isObject(holder)) throw new Error(`the good dossier has no ${path} in ${file}`)
  Reflect.set(holder, last, value)
  return withFile(files, file, JSON.stringify(root, null, 2))
}

/** The paths to all values inside a value. */
export function pathsOf(value: unknown): string[] {
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => [key, ...pathsOf(inner).map((path) => `${key}.${path}`)])
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

export const valueAt = (root: unknown, keys: readonly string[]) =>
  keys.reduce<unknown>((inner, key) => (isObject(inner) ? Reflect.get(inner, key) : undefined), root)

/** @param text of the article, where the dossier is to be held against it */
export const problemsOf = (files: Files, text?: string): Problem[] =>
  checkDossier('alpha', files, { articles: text === undefined ? [] : [hashArticle(text)] }).problems

/** What the check says of the files, as the lines a person reads. */
export const linesOf = (files: Files, text?: string): string[] =>
  problemsOf(files, text).map((problem) => formatProblem(problem))

/** What the check says of the good dossier with one value changed. */
export const linesAfter = (file: string, path: string, value: unknown): string[] =>
  linesOf(change(goodDossier(), file, path, value))
