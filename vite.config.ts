import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'
import { dossiers } from './scripts/geo/plugin.ts'
import { prerender } from './scripts/site/prerender.ts'
import { basePath, siteOrigin } from './scripts/site/settings.ts'

export default defineConfig(({ isPreview }) => ({
  // Built, the site is a set of pages; while developing, one page answers for all.
  appType: isPreview ? 'custom' : 'spa',
  base: basePath(process.env.BASE_PATH),
  publicDir: 'static',
  plugins: [dossiers(), svelte(), prerender(siteOrigin(process.env.SITE_ORIGIN))],
  build: { target: 'es2023', assetsInlineLimit: 0, chunkSizeWarningLimit: 1200 },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/browser/setup.ts',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
}))
