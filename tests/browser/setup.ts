import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { chromiumOptions, findChromium } from '../../scripts/site/chromium.ts'
import { serveSite } from '../../scripts/site/serve.ts'

/** One browser and one built site serve all the tests. */
export default async function setup(project: TestProject) {
  const { address, folder, close } = await serveSite({ geo: 'tests/fixture/geo' })
  const browser = await chromium.launchServer({ executablePath: findChromium(), args: chromiumOptions })
  project.provide('browser', browser.wsEndpoint())
  project.provide('site', address)
  project.provide('folder', folder)
  return async () => {
    await browser.close()
    await close()
  }
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the browser listens. */
    browser: string
    /** The address of the built site, with a slash at its end. */
    site: string
    /** The folder that it was built into. */
    folder: string
  }
}
