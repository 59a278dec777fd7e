/// <reference types="svelte" />
/// <reference types="vite/client" />

declare module 'virtual:dossiers' {
  const dossiers: import('./dossier/dossier.ts').Dossier[]
  export const editions: import('./dossier/dossier.ts').Editions
  export const problems: import('./dossier/dossier.ts').DossierProblem[]
  export default dossiers
}

declare module 'virtual:site' {
  export const name: string
  /** Whether readers’ devices may keep dossiers. */
  export const isKeptOffline: boolean
  /** In which it is made; the first is that of its own address. */
  export const languages: readonly string[]
}

/** What each file of messages says of its language. */
declare module 'virtual:languages' {
  export const languages: readonly Omit<import('./words/languages.ts').SiteLanguage, 'folder'>[]
}

/** Of each font that the site needs, by its name in `style/fonts.ts`. */
declare module 'virtual:font-addresses' {
  export const addresses: Readonly<Partial<Record<string, string>>>
}

declare module 'virtual:key' {
  export const drawnFrom: import('./view/key.ts').KeyScene['drawnFrom']
  /** Rules of CSS that the swatches share. */
  export const rules: string
}

declare module 'virtual:Swatch.svelte' {
  const Swatch: import('svelte').Component<ReturnType<typeof import('./view/key.ts').swatchParts>>
  export default Swatch
}

/** As far as the page has use for them: https://www.w3.org/TR/trusted-types/. Not every browser knows them. */
declare var trustedTypes:
  | { createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): void }
  | undefined

declare module 'virtual:map-worker' {
  /** Starts MapLibre’s worker. */
  export function startMapWorker(): void
}
