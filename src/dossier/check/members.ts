/** Which members a schema allows at a place: what Zod leaves out of its words on an unknown one. */
import { z } from 'zod'

type Schema = z.core.$ZodType

/** The schema that decides on a value, out of the wrappings; of several kinds of object, the one its `type` names. */
function decisive(schema: Schema, value: unknown): Schema {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return decisive(schema.unwrap(), value)
  if (schema instanceof z.ZodDiscriminatedUnion)
    return schema.options.find((option) => namesItself(option, value, schema.def.discriminator)) ?? schema
  return schema
}

const namesItself = (option: Schema, value: unknown, discriminator: string) =>
  option instanceof z.ZodObject && z.object({ [discriminator]: option.shape[discriminator] }).safeParse(value).success

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
  const inner = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  return next ? allowedMembers(next, inner, rest) : []
}
