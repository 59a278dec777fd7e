import { svelte } from '@sveltejs/vite-plugin-svelte'
import type { UserConfig } from 'vite'
import { dossiers } from '../geo/plugin.ts'
import { siteFonts } from './fonts.ts'
import { keyOfMap } from './key.ts'
import { maplibre } from './maplibre.ts'
import { messages } from './messages.ts'
import { prerender } from './prerender.ts'
import type { SiteSettings } from './settings.ts'

/** How the site is built, developed and served. */
export const siteConfig = (settings: SiteSettings, isPreview = false): UserConfig => ({
  // The built site is a set of pages; in development, one page answers every address.
  appType: isPreview ? 'custom' : 'spa',
  base: settings.base,
  publicDir: 'static',
  plugins: [
    dossiers({ folder: settings.geo, tellsProblems: true }),
    keyOfMap(),
    messages(),
    siteFonts(settings.geo),
    maplibre(),
    svelte(),
    prerender(settings),
  ],
  build: {
    target: 'es2023',
    // Those that know light-dark(), without which no colour of ours is shown.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    manifest: true,
  },
})
