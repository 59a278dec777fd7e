/** An address of this site as MapLibre needs it, whose worker has no page to relate it to. */
export const absolute = (address: string): string => new URL(address, document.baseURI).href
