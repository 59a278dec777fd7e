/** Cuts a text at the end of a word, so that it has at most this many characters with its “…”. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text
  const room = text.slice(0, Math.max(0, limit)) // one more than can stay: a space there means that a word ends
  const end = room.search(/\s\S*$/)
  const kept = end > 0 ? room.slice(0, end) : room.slice(0, -1)
  return `${kept.replace(/[\s,;:.–-]+$/, '')}…`
}
