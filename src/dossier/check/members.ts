/** The members that a schema allows at a path; Zod does not say so in its issue about an unknown member. */
import { z } from 'zod'
import { chosenOption, memberOf } from '../format/chosen-option.ts'

type Schema = z.core.$ZodType

/** The schema within optional, nullable and union schemas that applies to a value. */
function unwrapped(schema: Schema, value: unknown): Schema {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return unwrapped(schema.unwrap(), value)
  if (schema instanceof z.ZodDiscriminatedUnion) return chosenOption(schema, value) ?? schema
  return schema
}

function stepInto(schema: Schema, key: PropertyKey): Schema | undefined {
  if (schema instanceof z.ZodArray) return schema.element
  if (schema instanceof z.ZodTuple) return schema.def.items[Number(key)]
  if (schema instanceof z.ZodObject) return schema.shape[String(key)]
  return undefined
}

export function allowedMembers(schema: Schema, value: unknown, path: readonly PropertyKey[]): string[] {
  const here = unwrapped(schema, value)
  const [key, ...rest] = path
  if (key === undefined) return here instanceof z.ZodObject ? Object.keys(here.shape) : []
  const next = stepInto(here, key)
  return next ? allowedMembers(next, memberOf(value, key), rest) : []
}
