/** Which members a schema allows at a place: what Zod leaves out of its words on an unknown one. */
import { z } from 'zod'
import { memberOf } from './spot.ts'

type Schema = z.core.$ZodType

/** Of several kinds of object, the one that a value says it is, as by its `type`. */
export const chosenOption = ({ options, def }: z.ZodDiscriminatedUnion, value: unknown): Schema | undefined =>
  options.find(
    (option) =>
      option instanceof z.ZodObject &&
      z.safeParse(option.shape[def.discriminator], memberOf(value, def.discriminator)).success,
  )

/** The schema that decides on a value, out of the wrappings. */
function decisive(schema: Schema, value: unknown): Schema {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return decisive(schema.unwrap(), value)
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
  const here = decisive(schema, value)
  const [key, ...rest] = path
  if (key === undefined) return here instanceof z.ZodObject ? Object.keys(here.shape) : []
  const next = stepInto(here, key)
  return next ? allowedMembers(next, memberOf(value, key), rest) : []
}
