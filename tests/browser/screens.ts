/** The screens that the first view of a page is made for, and a page that stands on them as it was built. */
import { newPage, type ReaderOptions } from './pages.ts'

export type ScreenSize = readonly [width: number, height: number]

export const screens: readonly ScreenSize[] = [
  [360, 640],
  [390, 844],
  [768, 1024],
  [1366, 768],
  [1440, 900],
  [1920, 1080],
]
export const frame: ScreenSize = [640, 480]

/** A page whose scripts never come: it shows whatever stands on the map before. It stays for all the tests of a file. */
export async function builtPage(options?: ReaderOptions) {
  const page = await newPage({ ...options, stays: true, foreseen: /ERR_FAILED|link preload but not used/ })
  await page.route('**/assets/*.js', (route) => route.abort())
  return page
}
