/**
 * What can still be relied on in a file that is wrong elsewhere. The schema refuses the file as a whole; each part of it that
 * the same schema finds sound is kept, so that one fault does not hide another.
 */
import { z } from 'zod'
import { chosenOption } from './members.ts'
import { memberOf } from './spot.ts'

type ObjectIn<Value> = Value extends readonly unknown[] ? never : Extract<Value, object>
type KeyOf<Union> = Union extends unknown ? keyof Union : never
type Member<Union, Key> = Union extends unknown ? (Key extends keyof Union ? Union[Key] : never) : never

type SoundList<Value> = Value extends readonly number[]
  ? Value
  : Value extends readonly unknown[]
    ? { [Index in keyof Value]?: Sound<Value[Index]> }
    : never
type SoundObject<Union> = [Union] extends [never]
  ? never
  : { [Key in KeyOf<Union>]?: Sound<Member<Union, Key>> | undefined }

/**
 * A value of which only what is sound is there. A list keeps its length: an entry that is not sound leaves its place empty.
 * Numbers that belong together, as those of a position do, are there together. Of several kinds of object, one whose kind is
 * not known has the members of all.
 */
export type Sound<Value> = SoundList<Value> | SoundObject<ObjectIn<Value>> | Exclude<Value, object>

/** The value where it is as the schema says in whole, or nothing. */
export const wholly = <Value>(schema: z.core.$ZodType<Value>, value: unknown): Value | undefined =>
  z.safeParse(schema, value).data

const isOfNumbers = ({ def }: z.ZodTuple) => def.items.every((item) => item instanceof z.ZodNumber)

/** What stands in the place of an object counts as one without members, so that it is not taken for absent. */
function membersOf({ shape }: z.ZodObject, value: unknown) {
  // A list has a member as well, its `length`.
  const object = Array.isArray(value) ? {} : value
  return Object.fromEntries(Object.entries(shape).map(([key, member]) => [key, partsOf(member, memberOf(object, key))]))
}

const isKept = ([, part]: [string, unknown]) => part !== undefined

function partsOf(schema: z.core.$ZodType, value: unknown): unknown {
  if (value === undefined) return undefined
  if (schema instanceof z.ZodOptional) return partsOf(schema.unwrap(), value)
  if (schema instanceof z.ZodNullable) return value === null ? null : partsOf(schema.unwrap(), value)
  if (schema instanceof z.ZodObject) return membersOf(schema, value)
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const chosen = chosenOption(schema, value)
    const parts = (chosen ? [chosen] : schema.options).map((option) =>
      Object.entries(partsOf(option, value) ?? {}).filter(isKept),
    )
    return Object.fromEntries(parts.reverse().flat())
  }
  if (schema instanceof z.ZodArray)
    return Array.isArray(value) ? value.map((entry) => partsOf(schema.element, entry)) : undefined
  if (schema instanceof z.ZodTuple && !isOfNumbers(schema))
    return Array.isArray(value) ? schema.def.items.map((item, index) => partsOf(item, value[index])) : undefined
  // A name that is no slug, as one with a capital, is still the name that others refer to.
  if (schema instanceof z.ZodString) return typeof value === 'string' ? value : undefined
  return wholly(schema, value)
}

/** The parts of a value that are as the schema says; a text of any form is kept. */
export function soundParts<Value>(schema: z.ZodType<Value>, value: unknown): Sound<Value> | undefined {
  // TypeScript cannot follow a schema member by member; `partsOf` keeps nothing but what that member's schema accepts.
  return partsOf(schema, value) as Sound<Value> | undefined
}
