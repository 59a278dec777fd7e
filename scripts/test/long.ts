/**
 * Compares the still and the live map of every page, tries axe on each in every look, uses a page for as long as somebody does in an
 * hour, breaks every file of a visit in every way, tries ten thousand hostile dossiers and a million links, and then runs the whole
 * suite repeatedly: `npm run test:long [-- TIMES [BUSY]] [PART …]`. By default ten times, the last three of them while all cores
 * are kept busy. With names of parts, only these: `npm run test:long -- 0 0 faults links`. Both maps of every page and the table of
 * their differences come into `comparison/`. Prints the result and duration of every run, and the output of a red one. The last line
 * is `N of N green`.
 */
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'

const suite = fileURLToPath(new URL('run.ts', import.meta.url))

/** Keeps all cores busy until the returned function is called. */
function keepBusy() {
  const workers = Array.from({ length: availableParallelism() }, () => new Worker('for (;;);', { eval: true }))
  return () => Promise.all(workers.map((worker) => worker.terminate()))
}

async function runSuite(filters: string[] = [], environment: Record<string, string> = {}) {
  const begin = performance.now()
  const tests = spawn(process.execPath, ['--import', 'tsx', suite, ...filters], {
    env: { ...process.env, ...environment },
  })
  let output = ''
  tests.stdout.on('data', (part) => (output += part))
  tests.stderr.on('data', (part) => (output += part))
  const code = await new Promise<number | null>((resolve) => tests.on('close', resolve))
  return { isGreen: code === 0, output, seconds: Math.round((performance.now() - begin) / 1000) }
}

const given = process.argv.slice(2)
const [times = 10, busy = 3] = given.filter((word) => /^\d+$/.test(word)).map(Number)
const named = given.filter((word) => !/^\d+$/.test(word))
/** What `npm test` has a sample of, whole. */
const wholes: [name: string, filter: string, environment: Record<string, string>][] = [
  ['still-and-live', 'still-and-live', { COMPARISON_FOLDER: 'comparison' }],
  ['axe', 'axe-everywhere', { EVERY_PAGE: 'yes' }],
  ['memory', 'memory', { USES: '500' }],
  ['faults', 'faults.test', { EVERY_FAULT: 'yes' }],
  ['dossiers', 'hostile', { DOSSIERS: '10000', SITES: '50' }],
  ['links', 'links-fuzz', { LINKS: '1000000', LINKS_IN_BROWSER: '2000' }],
]
const unknown = named.find((word) => !wholes.some(([name]) => name === word))
if (unknown !== undefined) {
  console.error(`test:long: ${unknown} was given; expected: ${wholes.map(([name]) => name).join(', ')}`)
  process.exit(1)
}
const parts = wholes.filter(([name]) => named.length === 0 || named.includes(name))
let green = 0
for (const [name, filter, environment] of parts) {
  const { isGreen, output, seconds } = await runSuite([filter], environment)
  if (isGreen) green += 1
  else console.log(output)
  console.log(`${name}: ${isGreen ? 'green' : 'red'}, ${seconds} s`)
}
for (let number = 1; number <= times; number++) {
  const isBusy = number > times - busy
  const rest = isBusy ? keepBusy() : undefined
  const { isGreen, output, seconds } = await runSuite()
  await rest?.()
  if (isGreen) green += 1
  else console.log(output)
  console.log(`${number}: ${isGreen ? 'green' : 'red'}, ${seconds} s${isBusy ? ', beside a busy process' : ''}`)
}
const all = times + parts.length
console.log(`${green} of ${all} green`)
process.exit(green === all ? 0 : 1)
