/** Whose data our own ground is made of, in HTML, as they want to be named in any language. */

export const openStreetMap =
  '<a href="https://www.openstreetmap.org/copyright" rel="external noreferrer">© OpenStreetMap contributors</a>'

export const otherSources: readonly { name: string; licence?: string }[] = [
  { name: 'Natural Earth' },
  { name: 'GSHHG', licence: 'LGPL' },
  { name: 'GeoNames', licence: 'CC BY 4.0' },
]

/** A source with the licence that asks to be named. */
export const creditOf = ({ name, licence }: (typeof otherSources)[number]) => (licence ? `${name} (${licence})` : name)
