/** Reads the signs of all kinds from the icon sets that they come from. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import svgpath from 'svgpath'
import { kindSigns } from '../../src/dossier/kind-signs.ts'
import type { Kind } from '../../src/dossier/kinds.ts'

const { resolve } = createRequire(import.meta.url)
/** By what the table of signs calls them. */
const folders = { maki: '@mapbox/maki/icons', temaki: '@rapideditor/temaki/icons' } as const

const isSet = (name: string): name is keyof typeof folders => Object.hasOwn(folders, name)

const grid = 15

/** Path data as briefly as it goes: “0.5” as “.5”, and no space before that where the number before it has a point already. */
const shortened = (path: string) => path.replace(/(?<![\d.])0\./g, '.').replace(/(\.\d+) (?=\.)/g, '$1')

/** @returns an SVG path on the grid of 15 × 15 that most signs of both sets have */
async function readGlyph(sign: string): Promise<string> {
  const [set = '', name] = sign.split('/')
  if (!isSet(set)) throw new RangeError(`found the sign ${sign}; expected one of ${Object.keys(folders).join(', ')}`)
  const icon = await readFile(resolve(`${folders[set]}/${name}.svg`), 'utf8')
  const [, ...shapes] = [...icon.matchAll(/<([a-z]\w*)/g)].map(([, shape = '']) => shape)
  // Some break their lines by character references.
  const paths = [...icon.matchAll(/ d="([^"]+)"/g)].map(([, path = '']) => path.replace(/&#x?\w+;/g, ' '))
  const [, side] = /viewBox="0 0 ([\d.]+) /.exec(icon) ?? []
  if (paths.length === 0 || !side || shapes.some((shape) => shape !== 'path'))
    throw new RangeError(`found ${shapes.join(', ') || 'nothing'} in the sign ${sign}; expected paths alone`)
  const path = svgpath(paths.join(' '))
    .scale(grid / Number(side))
    .round(2)
    // Steps are shorter than places; of rounded places they are without error, and so rounded only to be written.
    .rel()
    .round(2)
  if ('err' in path && path.err) throw new RangeError(`the sign ${sign} is no path: ${path.err}`)
  return shortened(path.toString())
}

const isComplete = (glyphs: Record<string, string>): glyphs is Record<Kind, string> =>
  Object.keys(kindSigns).every((kind) => Object.hasOwn(glyphs, kind))

/** @throws Error where a sign of the table is in none of the sets */
export async function readGlyphs(): Promise<Record<Kind, string>> {
  const rows = Object.entries(kindSigns).map(async ([kind, sign]) => [kind, await readGlyph(sign)] as const)
  const glyphs: Record<string, string> = Object.fromEntries(await Promise.all(rows))
  if (!isComplete(glyphs)) throw new Error('readGlyphs: a kind has no sign')
  return glyphs
}
