/** Cuts a text at the end of a word. @param limit of its length in UTF-16 units, with the “…” */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text
  const room = text.slice(0, Math.max(0, limit)) // one more than may stay: a space there is the end of a word
  const end = room.search(/\s\S*$/)
  const kept = end > 0 ? room.slice(0, end) : room.slice(0, -1)
  return `${kept.replace(/[\s,;:.–-]+$/, '')}…`
}
