/** Runs every test: `npm test [-- FILTER …]`. The last line is `N passed, N failed`. */
import { startVitest, type Vitest } from 'vitest/node'
import { findChromium } from '../site/chromium.ts'

function countTests(vitest: Vitest) {
  let passed = 0
  let failed = vitest.state.getUnhandledErrors().length
  for (const module of vitest.state.getTestModules()) {
    const states = [...module.children.allTests()].map((test) => test.result().state)
    passed += states.filter((state) => state === 'passed').length
    const failures = states.filter((state) => state === 'failed').length
    // A file that fails before its tests, or has none, counts as one failure.
    failed += failures === 0 && module.state() === 'failed' ? 1 : failures
  }
  return { passed, failed }
}

async function run() {
  try {
    process.env.CHROMIUM_PATH = findChromium()
    const vitest = await startVitest('test', process.argv.slice(2), { watch: false })
    const counts = countTests(vitest)
    await vitest.close()
    return counts
  } catch (error) {
    console.error(error instanceof Error ? error.message : error) // no browser, or a site that does not build
    return { passed: 0, failed: 1 }
  }
}

const { passed, failed } = await run()
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 || passed === 0 ? 1 : 0)
