/** A dossier's folder: its name is its address, at the top of the site. */
import { slug } from '../format.ts'
import { type Problem, problemOfFile } from './problem.ts'
import { show } from './show.ts'
import { wholly } from './sound.ts'

/** What else stands at the top of the site: files of the build and of the ground, and the list of all dossiers. */
const taken = ['assets', 'basemap', 'dossiers']

/** Another language is another path (`/ar/…`), so that two letters are never a dossier. */
const isLanguage = (name: string) => /^[a-z]{2}$/.test(name)

/** The problem names no file: it is the folder's own. */
export function checkFolder(name: string): Problem[] {
  if (wholly(slug, name) === undefined) {
    return [problemOfFile('', `the folder name ${show(name)}`, 'a slug: lower-case letters, digits and single hyphens')]
  }
  if (!taken.includes(name) && !isLanguage(name)) return []
  return [problemOfFile('', `the folder name ${show(name)}`, 'another name: this address of the site is taken')]
}
