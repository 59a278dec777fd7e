/** Finds the dossier’s own words in its files, by the marks that the format itself has: a field added to it is found as well. */
import { z } from 'zod'
import { chosenOption, memberOf } from './chosen-option.ts'
import { type DossierFile, dossierFile, dossierFileName, isLayerFile, type LayerFile, layerFile } from './format.ts'
import { isOwnWords } from './values.ts'

type KeyPath = readonly PropertyKey[]
/** What stands in the place of a text. @param limit how long it may be there */
type Say = (text: string, limit: number, path: KeyPath) => string
/** A value with other words. Parts without a form that the format knows are left as they are. */
type SayAnew = (value: unknown, say: Say, path: KeyPath) => unknown

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function membersAnew({ shape }: z.ZodObject): SayAnew | undefined {
  const own = Object.entries(shape).flatMap(([key, member]) => {
    const sayAnew = anewBy(member)
    return sayAnew ? [{ key, sayAnew }] : []
  })
  if (own.length === 0) return undefined
  return (value, say, path) => {
    if (!isObject(value)) return value
    const given = own.filter(({ key }) => Object.hasOwn(value, key))
    const said = given.map(({ key, sayAnew }) => [key, sayAnew(memberOf(value, key), say, [...path, key])])
    return { ...value, ...Object.fromEntries(said) }
  }
}

/** @param sayAnewAt of the entry at a place in the list */
function entriesAnew(sayAnewAt: (index: number) => SayAnew | undefined): SayAnew {
  return (value, say, path) =>
    Array.isArray(value)
      ? value.map((entry, index) => sayAnewAt(index)?.(entry, say, [...path, index]) ?? entry)
      : value
}

function optionsAnew(union: z.ZodDiscriminatedUnion): SayAnew | undefined {
  const ways = new Map(union.options.map((option) => [option, anewBy(option)]))
  if ([...ways.values()].every((way) => way === undefined)) return undefined
  return (value, say, path) => {
    const option = chosenOption(union, value)
    return (option && ways.get(option)?.(value, say, path)) ?? value
  }
}

/** How the words in values of a schema are said anew; undefined where it has none of the dossier’s own. */
function anewBy(schema: z.core.$ZodType): SayAnew | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return anewBy(schema.unwrap())
  if (schema instanceof z.ZodString && isOwnWords(schema)) {
    const limit = schema.maxLength ?? Infinity
    return (value, say, path) => (typeof value === 'string' ? say(value, limit, path) : value)
  }
  if (schema instanceof z.ZodObject) return membersAnew(schema)
  if (schema instanceof z.ZodDiscriminatedUnion) return optionsAnew(schema)
  if (schema instanceof z.ZodArray) {
    const sayAnew = anewBy(schema.element)
    return sayAnew && entriesAnew(() => sayAnew)
  }
  if (schema instanceof z.ZodTuple) {
    const ways = schema.def.items.map(anewBy)
    return ways.some((way) => way !== undefined) ? entriesAnew((index) => ways[index]) : undefined
  }
  return undefined
}

const [dossierAnew, layerAnew] = [anewBy(dossierFile), anewBy(layerFile)]

/** A text in the dossier’s own words. */
export interface OwnWords {
  text: string
  /** How long it may be where it stands. */
  limit: number
  /** The keys that lead to it in its file. */
  path: KeyPath
}

/** All of them in a file, in the order of the format. @param name of the file @param value of it, which need not be of the format */
export function ownWordsIn(name: string, value: unknown): OwnWords[] {
  const found: OwnWords[] = []
  const sayAnew = name === dossierFileName ? dossierAnew : isLayerFile(name) ? layerAnew : undefined
  sayAnew?.(
    value,
    (text, limit, path) => {
      found.push({ text, limit, path })
      return text
    },
    [],
  )
  return found
}

/** The files with others in the place of the own words. @throws ZodError where these are none that the format allows there */
export const dossierInOtherWords = (file: DossierFile, say: (text: string) => string): DossierFile =>
  dossierFile.parse(dossierAnew?.(file, say, []))
export const layerInOtherWords = (file: LayerFile, say: (text: string) => string): LayerFile =>
  layerFile.parse(layerAnew?.(file, say, []))
