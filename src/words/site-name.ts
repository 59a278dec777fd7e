/** What the site is called, in every language. */
export { name as siteName } from 'virtual:site'
