/** A dossier's JSON as text: two spaces, and lists of plain values on one line where that is short. */
const longest = 100

export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, undefined, 2)
  const onOneLine = text.replace(/\[\s*([^[\]{}]*?)\s*\]/g, (list, inner: string) => {
    const line = `[${inner.replace(/,\n\s*/g, ', ')}]`
    return line.length <= longest && !/\n/.test(line) ? line : list
  })
  return `${onOneLine}\n`
}
