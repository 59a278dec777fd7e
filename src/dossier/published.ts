/** Where the site publishes what is of a dossier: paths after its base, without slashes at their ends. */

/** At the top of the site: the page that lists all dossiers; none may have this slug. */
export const dossiersSegment = 'dossiers'

/** In an address, what follows the dossier: before the id of a passage, and for the text edition. No feature may have these slugs. */
export const passagesSegment = 'passages'
export const textSegment = 'text'

/** The page that file servers send for unknown addresses. */
export const notFoundPage = '404.html'

/** A file of a dossier. */
export const dataPath = (dossier: string, file: string): string => `${dossier}/data/${file}`

/** A small map of a dossier, for the list of all. */
export const smallMapPath = (dossier: string): string => `${dossier}/map.png`

/** The feed of a dossier, or of the list of all. */
export const feedPath = (folder: string): string => `${folder}/feed.xml`

/** The marks of a large dossier. */
export const tilesPath = (dossier: string): string => `${dossier}/tiles.pmtiles`

/** The index for searching a large dossier; a folder. */
export const searchPath = (dossier: string): string => dataPath(dossier, 'search')

/** The sets of traits of a large dossier, which its pages share. */
export const traitSetsPath = (dossier: string): string => dataPath(dossier, 'trait-sets.json')
