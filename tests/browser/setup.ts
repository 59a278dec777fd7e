import type { TestProject } from 'vitest/node'
import { serveSite } from '../../scripts/site/serve.ts'

/** One built site serves all the tests. */
export default async function setup(project: TestProject) {
  const { address, folder, close } = await serveSite({ geo: 'tests/fixture/geo' })
  project.provide('site', address)
  project.provide('folder', folder)
  return close
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the built site, with a slash at its end. */
    site: string
    /** The folder that it was built into. */
    folder: string
  }
}
