/// <reference types="svelte" />
/// <reference types="vite/client" />

declare module 'virtual:dossiers' {
  const dossiers: import('./domain/dossier.ts').Dossier[]
  export default dossiers
}
