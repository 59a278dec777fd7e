import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { bundleEarlyScript } from '../../scripts/site/early-script.ts'

test('what runs before the first paint is one script of at most 2.8 kB, that waits for nothing', async () => {
  const script = await bundleEarlyScript(fileURLToPath(new URL('../..', import.meta.url)))
  expect(gzipSync(script).length).toBeLessThanOrEqual(2800)
  expect(script).not.toMatch(/\bimport\b|\bexport\b|\basync\b/)
})
