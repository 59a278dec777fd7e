import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { bundleInlineScript } from '../../scripts/site/inline-script.ts'

test.each([
  ['before the first paint', 'src/early.ts', 2800],
  ['at the end of a page', 'src/ask-ahead.ts', 500],
])('what runs %s is one script of few bytes, that waits for nothing', async (_when, source, most) => {
  const script = await bundleInlineScript(fileURLToPath(new URL('../..', import.meta.url)), source)
  expect(gzipSync(script).length).toBeLessThanOrEqual(most)
  expect(script).not.toMatch(/\bimport\b|\bexport\b|\basync\b/)
})
