/// <reference types="svelte" />
/// <reference types="vite/client" />

declare module 'virtual:dossiers' {
  const dossiers: import('./dossier/dossier.ts').Dossier[]
  export default dossiers
}
