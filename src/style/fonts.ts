/** The fonts of the map's labels. They are the page's own, so that no glyph server is needed. */

export const regularFont = ['Plex Regular']
export const semiboldFont = ['Plex SemiBold']

/** The font of CSS for each font stack of the style. */
export const fontInCss: Record<string, { family: string; weight: number }> = {
  'Plex Regular': { family: 'IBM Plex Sans', weight: 400 },
  'Plex SemiBold': { family: 'IBM Plex Sans', weight: 600 },
}
export const arabicFamily = 'IBM Plex Sans Arabic'
