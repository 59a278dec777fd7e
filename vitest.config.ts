import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'
import { dossiers } from './scripts/geo/plugin.ts'
import { siteFonts } from './scripts/site/fonts.ts'
import { keyOfMap } from './scripts/site/key.ts'
import { messages } from './scripts/site/messages.ts'

/** Dossiers of the tests' own: the next real one cannot break them. */
const geo = 'tests/fixture/geo'

export default defineConfig({
  plugins: [dossiers({ folder: geo }), keyOfMap(), messages(), siteFonts(geo), svelte()],
  test: {
    // A page that draws in software keeps one core busy, and hardly two.
    maxWorkers: 2,
    // For machines that are busy with other things as well.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts', 'geo/**/*.test.ts'], isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/browser/setup.ts',
          setupFiles: 'tests/browser/watch.ts',
          isolate: false,
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
})
