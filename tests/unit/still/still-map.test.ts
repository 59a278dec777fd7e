import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import dossiers from '../../../src/data.ts'
import { stillSubjectOf } from '../../../src/pages/app-facts.ts'
import { drawStillMap } from '../../../src/still/still-map.ts'
import { arrow } from '../../../src/style/icons.ts'
import { appAt } from '../../app-at.ts'

/** The maps of a page, without any ground. */
function mapsOf(path: string) {
  const app = appAt(path)
  const subject = { ...stillSubjectOf(app), address: (slug: string) => `/${slug}/` }
  return drawStillMap(subject, {}, '', (text) => text.length / 2)
}
const stillMapOf = (path: string) => mapsOf(path).map

const linksIn = (markup: string) => markup.match(/<a [^>]*>/g) ?? []

test.each(['site', 'movement', 'event'] as const)(
  'on the page of a %s its own marks say so, and no others do',
  (type) => {
    const [dossier] = dossiers
    const feature = dossier?.features.find((candidate) => candidate.type === type && candidate.bounds)
    const links = linksIn(stillMapOf(`${dossier?.slug}/${feature?.slug}/`))
    const own = links.filter((link) => link.includes(`data-feature="${feature?.slug}"`))
    expect(own.length).toBeGreaterThan(0)
    expect(links.filter((link) => link.includes('aria-current="location"'))).toEqual(own)
  },
)

test('on the page of a quotation no mark says so: it lights those that it supports, and is none of them', () => {
  const [dossier] = dossiers
  const passage = dossier?.passages.find(({ bounds }) => bounds)
  const links = linksIn(stillMapOf(`${dossier?.slug}/passages/${passage?.id}/`))
  expect(links.length).toBeGreaterThan(0)
  expect(links.filter((link) => link.includes('aria-current'))).toEqual([])
})

test('a line that fades out has an arrow at its tip, which points the way that it goes', () => {
  const [dossier] = dossiers
  const tip = dossier?.marks.features.find(({ properties }) => properties.type === 'tip')
  const { slug = '', bearing = 0 } = tip?.properties ?? {}
  const drawn = stillMapOf(`${dossier?.slug}/${slug}/?hide=wagons,ferry`)
  const turned = [...drawn.matchAll(/rotate\(([-\d.]+)\)"><path [^>]*d="([^"]*)"/g)].filter(([, , d]) => d === arrow)
  // At no turn the sign points to the east.
  expect(turned.map(([, degrees]) => (Number(degrees) + 90 + 360) % 360)).toEqual([bearing])
})

test('the page styles only such parts of a still map as there are', () => {
  const component = readFileSync('src/ui/StillMap.svelte', 'utf8')
  const selectors = [...component.matchAll(/\.still :global\((.*)\)/g)].map(([, selector]) => selector ?? '')
  const classes = selectors.flatMap((selector) => selector.match(/(?<=\.)[\w-]+/g) ?? [])
  const drawn = stillMapOf(`${dossiers[0]?.slug}/`)
  expect(classes).not.toEqual([])
  expect(classes.filter((name) => !new RegExp(`class="[^"]*\\b${name}\\b`).test(drawn))).toEqual([])
})

test('the locator of a movement that ends in a country names it, and the country that the dossier is about', () => {
  const [dossier] = dossiers
  const leaving = dossier?.features.find(({ to: [end] }) => end?.country)
  const { locator } = mapsOf(`${dossier?.slug}/${leaving?.slug}/`)
  for (const name of [dossier?.countries[0]?.name ?? '?', leaving?.to[0]?.country ?? '?'])
    expect(locator).toContain(`>${name.toUpperCase()}</tspan>`)
})
