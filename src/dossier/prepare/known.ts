/** Throws where the check should have refused the dossier. */
export function known<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new RangeError(`prepare: ${what} is missing from a dossier that passed the check`)
  return value
}
