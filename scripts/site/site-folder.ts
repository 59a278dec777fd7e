/**
 * The folder that the site is built into. What the build before has left there, and what is to be the same, stays as it is: of a
 * large site that is nearly all. Everything else goes.
 */
import { constants, copyFileSync, linkSync, mkdirSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** What a file was made of, and by what it is seen that nobody has changed it since. */
type Left = readonly [content: string, size: number, modified: number]

interface List {
  folder: string
  files: Record<string, Left>
}

const assets = 'assets'

function stateOf(file: string): readonly [size: number, modified: number] | undefined {
  const found = statSync(file, { throwIfNoEntry: false })
  return found?.isFile() ? [found.size, found.mtimeMs] : undefined
}

export class SiteFolder {
  readonly #folder: string
  readonly #list: string
  /** Those of the build before that are as it left them. */
  readonly #before: Map<string, Left>
  readonly #now = new Map<string, Left>()
  /** The folders that are there. */
  readonly #folders = new Set<string>()

  private constructor(folder: string, list: string, before: Map<string, Left>) {
    this.#folder = folder
    this.#list = list
    this.#before = before
  }

  /**
   * Clears the folder of all that no page was made for.
   *
   * @param folder of the site
   * @param list the file that tells what the build before has left in a folder
   */
  static async open(folder: string, list: string): Promise<SiteFolder> {
    const { folder: known, files } = await readFile(list, 'utf8')
      .then((text): List => JSON.parse(text))
      .catch((): List => ({ folder, files: {} }))
    // A build that is broken off tells nothing: the next one begins anew.
    await rm(list, { force: true })
    const isLeft = ([path, [, size, modified]]: [string, Left]) => {
      const state = stateOf(join(folder, path))
      return state !== undefined && state[0] === size && state[1] === modified
    }
    // Beside the pages Vite writes its own files, and would write into one that is there under two names.
    const left =
      known === folder ? Object.entries(files).filter((entry) => entry[0].includes('/') && isLeft(entry)) : []
    const site = new SiteFolder(folder, list, new Map(left))
    await site.#clear()
    return site
  }

  async #clear() {
    const tops = new Set([...this.#before.keys()].map((path) => path.slice(0, path.indexOf('/'))))
    const listed = async (name: string) =>
      (await readdir(join(this.#folder, name)).catch(() => [])).map((file) => join(name, file))
    const others = (await listed('')).filter((name) => !tops.has(name))
    const ofVite = tops.has(assets) ? (await listed(assets)).filter((path) => !this.#before.has(path)) : []
    await Promise.all([...others, ...ofVite].map((path) => rm(join(this.#folder, path), { recursive: true })))
  }

  /** Gives a file its place. @param from where its content is, under a name that is that of no other content */
  put(path: string, content: string, from: string) {
    if (this.#now.has(path)) return
    const before = this.#before.get(path)
    const isThere = before?.[0] === content
    const place = join(this.#folder, path)
    if (!isThere) this.#link(from, place)
    this.#now.set(path, isThere ? before : [content, ...(stateOf(place) ?? [0, 0])])
  }

  /** Takes away what no page was made for, and tells the next build what there is. */
  async close() {
    for (const path of this.#before.keys()) if (!this.#now.has(path)) this.#remove(path)
    await writeFile(this.#list, JSON.stringify({ folder: this.#folder, files: Object.fromEntries(this.#now) }))
  }

  #remove(path: string) {
    rmSync(join(this.#folder, path))
    try {
      for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) rmdirSync(join(this.#folder, folder))
    } catch {
      // Something else is in it.
    }
  }

  /** The same file under another name, where the disk has it so, or else a copy. */
  #link(from: string, place: string) {
    const folder = dirname(place)
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true })
    this.#folders.add(folder)
    rmSync(place, { force: true })
    try {
      linkSync(from, place)
    } catch {
      copyFileSync(from, place, constants.COPYFILE_FICLONE)
    }
  }
}
