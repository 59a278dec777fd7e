/** Whose data our own ground is made of, as they want to be named in any language. */
import type { Credits } from '../view/online-basemap.ts'

const openStreetMap = {
  text: '© OpenStreetMap contributors',
  href: 'https://www.openstreetmap.org/copyright',
}

export const otherSources: readonly { name: string; licence?: string }[] = [
  { name: 'Natural Earth' },
  { name: 'GSHHG', licence: 'LGPL' },
  { name: 'GeoNames', licence: 'CC BY 4.0' },
]

/** A source with the licence that asks to be named. */
export const creditOf = ({ name, licence }: (typeof otherSources)[number]) => (licence ? `${name} (${licence})` : name)

/** Which no source is called. */
const place = '\0'

/** OpenStreetMap and the others, as a line has them. @param line makes it of the names of all, one of which is a link */
export function groundCredits(line: (openStreetMap: string) => string): Credits {
  const [before = '', after = ''] = line(place).split(place)
  return [before, openStreetMap, after].filter((part) => part !== '')
}
