/** What a site is built with; and the reading, from environment variables, of where it will be published. */

export interface SiteSettings {
  /** The folder of the dossiers, relative to the project's. */
  geo: string
  /** The path that the site stands under, with a slash at either end. */
  base: string
  /** Scheme and host of the site, empty where they are not known. */
  origin: string
  /** A dossier of more features than this is carried in excerpts: 60 where nothing is said. */
  mostWhole?: number | undefined
  /** Where pages are kept for the next build, relative to the project’s folder: for one build at a time. */
  cache: string
}

/** @throws Error that says what was given and what was expected */
export function siteOrigin(given: string | undefined): string {
  if (!given) return ''
  const url = URL.canParse(given) ? new URL(given) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash) {
    throw new Error(
      `SITE_ORIGIN is “${given}”; expected the scheme and host of the site and nothing more, such as https://maps.example.`,
    )
  }
  return url.origin
}

/** @returns a path with a slash at either end @throws Error that says what was given and what was expected */
export function basePath(given: string | undefined): string {
  if (!given) return '/'
  if (!/^\/(?:[\w.~-]+\/)*[\w.~-]*$/.test(given)) {
    throw new Error(`BASE_PATH is “${given}”; expected the path that the site stands under, such as /maps/.`)
  }
  return given.endsWith('/') ? given : `${given}/`
}
