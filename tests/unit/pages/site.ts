/** The site as these tests stand it up: under a path, so that a forgotten base shows. */
import { memoryAddressBar } from '../../../src/address-bar.ts'
import { App } from '../../../src/app.svelte.ts'
import dossiers from '../../../src/data.ts'
import type { Dossier, Feature } from '../../../src/dossier/dossier.ts'

const [first] = dossiers
if (!first) throw new Error('there is no dossier to test with')
export const dossier: Dossier = first

export const base = 'https://maps.example/maps/'

/** @param path what follows the base, for example `autumn-circus/salt-harbour/` */
export const appAt = (path: string, given: readonly Dossier[] = dossiers) =>
  new App({
    dossiers: given,
    basemaps: {},
    site: { origin: 'https://maps.example', base: '/maps/' },
    address: memoryAddressBar(`/maps/${path}`),
  })

export const featurePaths = dossier.features.map(({ slug }) => `${dossier.slug}/${slug}/`)
export const passagePaths = dossier.passages.map(({ id }) => `${dossier.slug}/passages/${id}/`)
export const everyPath = ['', `${dossier.slug}/`, ...featurePaths, ...passagePaths]

/** The app on the page of a feature of which something is otherwise. */
export function appWith(slug: string, change: Partial<Feature>, dossierChange: Partial<Dossier> = {}) {
  const features = dossier.features.map((feature) => (feature.slug === slug ? { ...feature, ...change } : feature))
  return appAt(`${dossier.slug}/${slug}/`, [{ ...dossier, ...dossierChange, features }])
}

const characters: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }

/** What a browser reads where markup has this text. */
export const unescaped = (markup: string) => markup.replace(/&[^;]+;/g, (entity) => characters[entity] ?? entity)
