/** What the site is made from: its bill of materials, and the licences of all that is in it. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { groupBy } from '../../src/dossier/group-by.ts'

interface Material {
  name: string
  version: string
  license: string
  /** Where its files are, in the folder of the project. */
  folder: string
}

interface LockedPackage {
  version?: string
  license?: string
  dev?: boolean
  devOptional?: boolean
}

/** Of these, which the build uses, a part is in the site itself: signs, and what searches a large dossier. */
const partsOfTools = ['@mapbox/maki', '@rapideditor/temaki', 'pagefind']

/** All packages that something in the site is from, by their names. @param root the folder of the project */
async function readMaterials(root: string): Promise<Material[]> {
  const lock: { packages: Record<string, LockedPackage> } = JSON.parse(
    await readFile(join(root, 'package-lock.json'), 'utf8'),
  )
  return Object.entries(lock.packages)
    .flatMap(([folder, { version = '', license = '', dev, devOptional }]) => {
      const name = folder.replace(/^.*node_modules\//, '')
      const isShipped = (!dev && !devOptional) || partsOfTools.includes(name)
      return folder !== '' && isShipped ? [{ name, version, license, folder }] : []
    })
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

/** As CycloneDX has it, without a time or a number of its own: https://cyclonedx.org/docs/1.6/json/. */
export async function billOfMaterials(root: string): Promise<string> {
  const components = (await readMaterials(root)).map(({ name, version, license }) => ({
    type: 'library',
    name,
    version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    // As its author has written it, which is not always as SPDX has it.
    ...(license && { licenses: [{ license: { name: license } }] }),
  }))
  return JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, components }, null, 2)
}

async function licenceText(root: string, { folder, license }: Material): Promise<string> {
  const entries = await readdir(join(root, folder), { withFileTypes: true })
  const file = entries.find((entry) => entry.isFile() && /^licen[cs]e/i.test(entry.name))?.name
  return file ? (await readFile(join(root, folder, file), 'utf8')).trim() : `Licence: ${license}`
}

/** Each licence once, below the packages that have it. */
export async function licences(root: string): Promise<string> {
  const materials = await readMaterials(root)
  const texts = await Promise.all(materials.map((material) => licenceText(root, material)))
  const byText = groupBy(
    materials.map((material, index) => ({ material, text: texts[index] ?? '' })),
    ({ text }) => text,
  )
  return [...byText]
    .map(([text, of]) => `${of.map(({ material }) => `${material.name} ${material.version}`).join('\n')}\n\n${text}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`)
}
