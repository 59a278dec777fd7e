/** The map's labels are drawn from the page's own fonts, so no glyph server is asked. */

export const regularFont = ['Plex Regular']
export const semiboldFont = ['Plex SemiBold']

/** What a font stack of the style is in CSS. */
export const fontInCss: Record<string, { family: string; weight: number }> = {
  'Plex Regular': { family: 'IBM Plex Sans', weight: 400 },
  'Plex SemiBold': { family: 'IBM Plex Sans', weight: 600 },
}
export const arabicFamily = 'IBM Plex Sans Arabic'
