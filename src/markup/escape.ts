/** Text made safe for the places it is written into. */

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** For the text and the double-quoted attributes of HTML, SVG and XML. */
export const escapeMarkup = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => entities[character] ?? character)

/** JSON for within a script element, which ends at `</script` whatever language it is in. */
export const escapeScript = (json: string): string => json.replaceAll('<', '\\u003c')
