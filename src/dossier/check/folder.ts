/** A dossier's folder: its name is its address, at the top of the site. */

import { slug as slugFormat } from '../format/format.ts'
import { dossiersSegment } from '../published.ts'
import { type Problem, problemAt, problemOfFile } from './problem.ts'
import type { Reading } from './reading.ts'
import { show } from './show.ts'
import { inside } from './spot.ts'

/**
 * Names that are taken at the root of the site or in the folder of the dossiers. Names with a dot, such as `sitemap.xml`,
 * are not slugs and need not be listed.
 */
const taken = new Map([
  ['404', 'the page for what is not there, on hosts that leave out .html'],
  ['assets', "the site's own scripts, styles and fonts"],
  ['basemap', "the site's own ground"],
  [dossiersSegment, 'the list of all dossiers'],
  ['index', 'the first page, on hosts that leave out .html'],
  ['schema', 'the JSON Schemas, in the folder of the dossiers'],
])

/** Another language is another path (`/ar/…`), so that two letters are never a dossier. */
const isLanguage = (name: string) => /^[a-z]{2}$/.test(name)

function expectedInstead(name: string): string | undefined {
  const { error } = slugFormat.safeParse(name)
  if (error) return error.issues[0]?.message
  const purpose = isLanguage(name) ? 'a language' : taken.get(name)
  return purpose && `another name: this address is for ${purpose}`
}

/** Former names of the folder are addresses as it is. @param slug of the dossier */
export function checkAliases({ dossier: { aliases, spot } }: Reading, slug: string): Problem[] {
  return (aliases ?? []).flatMap((alias, index) => {
    // What is no slug is reported by the schema.
    if (alias === undefined || slugFormat.safeParse(alias).error) return []
    const expected = alias === slug ? 'another name: the dossier has this one' : expectedInstead(alias)
    return expected ? [problemAt(inside(spot, 'aliases', index), alias, expected)] : []
  })
}

/** The problem names no file, as it is about the folder. */
export function checkFolder(name: string): Problem[] {
  const expected = expectedInstead(name)
  return expected ? [problemOfFile('', `the folder name ${show(name)}`, expected)] : []
}
