/** Escapes text for the place that it is written into. */

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** For the text and the double-quoted attributes of HTML, SVG and XML. */
export const escapeMarkup = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => entities[character] ?? character)

/** JSON for a script element, which would end at any `</script`. */
export const escapeScript = (json: string): string => json.replaceAll('<', '\\u003c')
