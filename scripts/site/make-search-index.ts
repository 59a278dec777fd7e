import { createIndex } from 'pagefind'
import type { SearchRecord } from '../../src/pages/site/site-part.ts'

/** What the page needs of it: all else is for pages that are searched as a whole. */
const isNeeded = (path: string) => !/(?:-ui|-highlight)\.(?:js|css)$/.test(path)

/** What is shown of what is found is in so many files at most. */
const mostFragments = 200

/**
 * An index that is searched in the browser, of which a search fetches a few small pieces.
 *
 * @param language as in `lang`, for example `en`
 * @returns the content of each of its files by path
 * @throws Error that says what Pagefind says
 */
export async function makeSearchIndex(
  records: readonly SearchRecord[],
  language: string,
): Promise<[path: string, content: Uint8Array][]> {
  const { index, errors } = await createIndex({ forceLanguage: language, maxFragments: mostFragments })
  if (!index) throw new Error(`makeSearchIndex: ${errors.join(', ')}`)
  // All at once: it is another process that takes them, and each of its answers would have to be waited for.
  await Promise.all(
    records.map(({ slug, name, text }) =>
      index.addCustomRecord({ url: slug, content: `${name}. ${text}`, language, meta: { slug, name } }),
    ),
  )
  const { files } = await index.getFiles()
  // The process that makes it may have others in the making: it goes on until whoever asked for all of them closes it.
  await index.deleteIndex()
  return files.filter(({ path }) => isNeeded(path)).map(({ path, content }) => [path, content])
}
