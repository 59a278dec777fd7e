/** Searches a large dossier by the index that the build has made of it with Pagefind, of which each search fetches a few pieces. */

export interface Found {
  slug: string
  name: string
}

/** As far as it is used here: https://pagefind.app/docs/api/ */
interface Pagefind {
  /** Null where another search has followed meanwhile. */
  debouncedSearch(text: string): Promise<{ results: { data(): Promise<{ meta: Found }> }[] } | null>
}

/** So many are shown at most. */
const mostShown = 20

/**
 * @param folder the address of the index
 * @returns how many features there are of which names or summary hold these words, and the first of them; undefined where
 * another search has followed
 * @throws Error where the index cannot be fetched
 */
export async function searchIndex(
  folder: string,
  text: string,
): Promise<{ count: number; found: Found[] } | undefined> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${folder}/pagefind.js`)
  const answer = await pagefind.debouncedSearch(text)
  if (!answer) return undefined
  const pieces = await Promise.all(answer.results.slice(0, mostShown).map((result) => result.data()))
  return { count: answer.results.length, found: pieces.map(({ meta }) => meta) }
}
