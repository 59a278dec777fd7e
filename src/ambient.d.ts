/// <reference types="svelte" />
/// <reference types="vite/client" />

declare module 'virtual:dossiers' {
  const dossiers: import('./dossier/dossier.ts').Dossier[]
  export default dossiers
}

declare module 'virtual:site' {
  export const name: string
}

declare module 'virtual:font-addresses' {
  export const regular: string
  export const semibold: string
  export const arabic: string
  export const serif: string
}

declare module 'virtual:key' {
  const key: {
    /** SVG elements. */
    swatches: import('./view/key.ts').SwatchDrawings
    /** Rules of CSS that the swatches share. */
    rules: string
  } & Pick<import('./view/key.ts').KeyScene, 'drawnFrom' | 'groundLines'>
  export default key
}

/** Starts MapLibre’s worker. */
declare module 'virtual:map-worker' {}
