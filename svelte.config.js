import { vitePreprocess } from '@sveltejs/vite-plugin-svelte'

/** @type {import('@sveltejs/vite-plugin-svelte').SvelteConfig} */
export default {
  preprocess: vitePreprocess(),
  compilerOptions: {
    // Templates are made element by element: a page’s policy lets no text be read as markup.
    fragments: 'tree',
    // It stands at almost every element of a page: four letters are enough to tell the components apart.
    cssHash: ({ css, hash }) => `s${hash(css).slice(0, 4)}`,
  },
}
