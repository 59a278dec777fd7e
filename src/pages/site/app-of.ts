import { onlineBasemaps } from '../../../basemaps.config.ts'
import { memoryAddressBar } from '../../address-bar.ts'
import { App } from '../../app.svelte.ts'
import type { Dossier } from '../../dossier/dossier.ts'
import type { LanguageInput } from './site-part.ts'

const base = import.meta.env.BASE_URL

/** @param path as in the address, after the base and the folder of the language */
export const appOf = (path: string, dossier: Dossier, { words, origin, folder }: LanguageInput) =>
  new App({
    words,
    dossier,
    basemaps: onlineBasemaps,
    site: { origin, base, folder },
    address: memoryAddressBar(base + folder + path),
  })
