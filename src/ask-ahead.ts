/**
 * Asks for what the live map will need, at the end of the page, so that nothing of it delays the page itself: for scripts, which
 * are run in their turn, and once the last has come for further files. The build makes one inline script of this, which has
 * their addresses as its data, parted by spaces.
 */
import { wantsLittleData } from './wants-little-data.ts'

const { scripts = '', later = '' } = document.currentScript?.dataset ?? {}
const linkTo = (rel: string) => (href: string) => Object.assign(document.createElement('link'), { rel, href })
if (!wantsLittleData()) {
  const links = scripts.split(' ').map(linkTo('modulepreload'))
  links.at(-1)?.addEventListener('load', () => document.head.append(...later.split(' ').map(linkTo('prefetch'))))
  document.head.append(...links)
}
