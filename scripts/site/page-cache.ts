/**
 * Keeps what the pages were made of and their files, so that a build makes only those anew of which something has changed. What
 * a page asks of the tiles of its dossier is kept with the answers, and asked again.
 */
import { hash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { TiledMarks } from '../../src/dossier/tiles.ts'
import type { SiteFile, SitePart } from '../../src/pages/site/site-part.ts'
import type { SiteFolder } from './site-folder.ts'

/** A question to the tiles and the hash of its answer. */
type Asked = [question: string, answer: string]

/** The files that one of the site becomes, with what is in them. */
type WriteFiles = (file: SiteFile) => Promise<[path: string, content: string | Uint8Array][]>

interface Kept {
  asked: Asked[]
  /** A hash of all that is in the tiles: where it is the same, so is every answer. */
  tiles?: string | undefined
  /** Each file’s path in the site, and the name under which its content is kept. */
  files: [path: string, content: string][]
}

/** The beginning of a digest, which others take a part of. */
const hashOf = (content: string | Uint8Array): string => hash('sha256', content, 'base64url').slice(0, 22)

/** The tiles, with a note of what they are asked. */
function noting(tiles: TiledMarks, asked: Map<string, string>): TiledMarks {
  const note = <Answer>(question: unknown[], answer: Answer): Answer => {
    asked.set(JSON.stringify(question), hashOf(JSON.stringify(answer)))
    return answer
  }
  return {
    sitesWithin: (bounds, zoom) => note([bounds, Math.floor(zoom)], tiles.sitesWithin(bounds, zoom)),
    othersWithin: (bounds) => note([bounds], tiles.othersWithin(bounds)),
  }
}

function isStillSo(tiles: TiledMarks | undefined, [question, answer]: Asked): boolean {
  if (!tiles) return false
  const [bounds, zoom] = JSON.parse(question)
  const now = zoom === undefined ? tiles.othersWithin(bounds) : tiles.sitesWithin(bounds, zoom)
  return hashOf(JSON.stringify(now)) === answer
}

export class PageCache {
  readonly #folder: string
  readonly #build: string
  readonly #before: Readonly<Record<string, Kept>>
  readonly #now: Record<string, Kept> = {}
  /** Those of the parts that this build has written or is writing. */
  readonly #paths = new Set<string>()
  /** Hashes of what many parts are made of. */
  readonly #digests = new Map<string, string>()
  /** The contents that are there, by name. */
  readonly #contents: Set<string>

  private constructor(folder: string, build: string, before: Readonly<Record<string, Kept>>, contents: Set<string>) {
    this.#folder = folder
    this.#build = build
    this.#before = before
    this.#contents = contents
  }

  /**
   * @param folder where it is kept
   * @param build all that every page is made with: code, styles, ground
   */
  static async open(folder: string, build: string): Promise<PageCache> {
    const files = join(folder, 'files')
    await mkdir(files, { recursive: true })
    // Where the list cannot be read, everything is made anew.
    const before = await readFile(join(folder, 'list.json'), 'utf8')
      .then((list) => JSON.parse(list))
      .catch(() => ({}))
    return new PageCache(folder, hashOf(build), before, new Set(await readdir(files)))
  }

  /**
   * Writes the files of a part of the site.
   *
   * @returns each with the name of its content, which begins with a digest of it
   * @throws Error where another part has the same path: the next build would find one of the two in place of both
   */
  async write(part: SitePart, site: SiteFolder, filesOf: WriteFiles): Promise<Kept['files']> {
    const { path: own } = part
    if (this.#paths.has(own)) throw new Error(`PageCache: found two parts of the site at ${own}; expected one`)
    this.#paths.add(own)
    const key = hashOf([this.#build, own, ...part.inputs.map((input) => this.#digest(input))].join(' '))
    const tiles = part.tiles && this.#digest(part.tiles.inputs)
    const before = this.#before[key]
    const isThere = before?.files.every(([, content]) => this.#contents.has(content))
    const isSame =
      isThere && (before?.tiles === tiles || before?.asked.every((asked) => isStillSo(part.tiles?.marks, asked)))
    const kept = before && isSame ? { ...before, tiles } : await this.#make(part, filesOf, tiles)
    this.#now[key] = kept
    for (const [path, content] of kept.files) site.put(path, content, join(this.#folder, 'files', content))
    return kept.files
  }

  #digest(text: string): string {
    const digest = this.#digests.get(text) ?? hashOf(text)
    this.#digests.set(text, digest)
    return digest
  }

  /** Forgets what this build had no use for. */
  async close() {
    await this.#writeWhole('list.json', JSON.stringify(this.#now))
    const used = new Set(Object.values(this.#now).flatMap(({ files }) => files.map(([, content]) => content)))
    for (const name of await readdir(join(this.#folder, 'files'))) {
      if (!used.has(name)) await rm(join(this.#folder, 'files', name))
    }
  }

  async #make(part: SitePart, filesOf: WriteFiles, tiles: string | undefined): Promise<Kept> {
    const asked = new Map<string, string>()
    const files: Kept['files'] = []
    for (const file of part.make(part.tiles && noting(part.tiles.marks, asked))) {
      for (const [path, content] of await filesOf(file)) {
        const name = hashOf(content)
        // One that is there already may be a file of a site: it is never written into.
        if (!this.#contents.has(name)) await this.#writeWhole(join('files', name), content)
        this.#contents.add(name)
        files.push([path, name])
      }
    }
    return { asked: [...asked], tiles, files }
  }

  /** A build that is broken off leaves no file half written. */
  async #writeWhole(name: string, content: string | Uint8Array) {
    const part = join(this.#folder, `part-${basename(name)}`)
    await writeFile(part, content)
    await rename(part, join(this.#folder, name))
  }
}
