/** What a schema of several forms says of one value. */
import { z } from 'zod'

export const memberOf = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined

/** The option of a union that a value belongs to by its discriminator, such as `type`. */
export const chosenOption = ({ options, def }: z.ZodDiscriminatedUnion, value: unknown): z.core.$ZodType | undefined =>
  options.find(
    (option) =>
      option instanceof z.ZodObject &&
      z.safeParse(option.shape[def.discriminator], memberOf(value, def.discriminator)).success,
  )
