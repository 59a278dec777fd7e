import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { chromiumOptions, findChromium } from '../../scripts/site/chromium.ts'
import { serveSite } from '../../scripts/site/serve.ts'

/** One built site serves all the tests, and each process that runs them has a browser of its own. */
export default async function setup(project: TestProject) {
  const { address, folder, close } = await serveSite({ geo: 'tests/fixture/geo' })
  const launch = () => chromium.launchServer({ executablePath: findChromium(), args: chromiumOptions })
  const browsers = await Promise.all(Array.from({ length: project.vitest.config.maxWorkers }, launch))
  project.provide(
    'browsers',
    browsers.map((browser) => browser.wsEndpoint()),
  )
  project.provide('site', address)
  project.provide('folder', folder)
  return async () => {
    await Promise.all(browsers.map((browser) => browser.close()))
    await close()
  }
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the browsers listen. */
    browsers: string[]
    /** The address of the built site, with a slash at its end. */
    site: string
    /** The folder that it was built into. */
    folder: string
  }
}
