/** A dossier's JSON as text: two spaces, and lists of plain values on one line where that is short. */
const longest = 100

/** A string; or a list without lists and objects in it, which no bracket within a string begins or ends. */
const stringOrList = /"(?:[^"\\]|\\.)*"|\[\s*((?:"(?:[^"\\]|\\.)*"|[^[\]{}"])*?)\s*\]/g

export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, undefined, 2)
  const onOneLine = text.replace(stringOrList, (found, inner?: string) => {
    if (inner === undefined) return found
    const line = `[${inner.replace(/,\n\s*/g, ', ')}]`
    return line.length <= longest && !/\n/.test(line) ? line : found
  })
  return `${onOneLine}\n`
}
