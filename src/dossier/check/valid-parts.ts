/**
 * The valid parts of a file that is invalid elsewhere. The schema refuses the file as a whole; each part of it that the same
 * schema accepts is kept, so that one mistake does not hide another.
 */
import { z } from 'zod'
import { chosenOption, memberOf } from '../format/chosen-option.ts'

type ObjectIn<Value> = Value extends readonly unknown[] ? never : Extract<Value, object>
type KeyOf<Union> = Union extends unknown ? keyof Union : never
type Member<Union, Key> = Union extends unknown ? (Key extends keyof Union ? Union[Key] : never) : never

type ValidList<Value> = Value extends readonly number[]
  ? Value
  : Value extends readonly unknown[]
    ? { [Index in keyof Value]?: ValidParts<Value[Index]> }
    : never
type ValidObject<Union> = [Union] extends [never]
  ? never
  : { [Key in KeyOf<Union>]?: ValidParts<Member<Union, Key>> | undefined }

/**
 * A value with only its valid parts. A list keeps its length: an invalid entry is undefined. Tuples of numbers, such as
 * positions, are kept or dropped whole. An object of a union whose discriminator is invalid has the members of all options.
 */
export type ValidParts<Value> = ValidList<Value> | ValidObject<ObjectIn<Value>> | Exclude<Value, object>

/** The value where all of it is valid; otherwise undefined. */
export const wholeIfValid = <Value>(schema: z.core.$ZodType<Value>, value: unknown): Value | undefined =>
  z.safeParse(schema, value).data

const isOfNumbers = ({ def }: z.ZodTuple) => def.items.every((item) => item instanceof z.ZodNumber)

/** Another value in the place of an object becomes an object without members, so that it does not count as missing. */
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
  // Also text of the wrong form: an id with a capital is still the id that others refer to.
  if (schema instanceof z.ZodString) return typeof value === 'string' ? value : undefined
  return wholeIfValid(schema, value)
}

/** The parts of a value that the schema accepts, and texts of any form. */
export function validParts<Value>(schema: z.ZodType<Value>, value: unknown): ValidParts<Value> | undefined {
  // TypeScript cannot follow a schema member by member; `partsOf` keeps nothing but what that member's schema accepts.
  return (wholeIfValid(schema, value) ?? partsOf(schema, value)) as ValidParts<Value> | undefined
}
