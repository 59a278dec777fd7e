import { outputPath } from './geojson.ts'
import { writeHarbour } from './harbour.ts'
import { writePlaceNames } from './place-names.ts'
import { levant } from './plan.ts'
import { writeRegion } from './region.ts'
import { writeRelief } from './relief.ts'
import { checkSources } from './sources.ts'
import { writeWorld } from './world.ts'

checkSources()
writePlaceNames()
await writeWorld()
const regionSea = await writeRegion()
await writeHarbour(regionSea)
await writeRelief(levant.box, regionSea, outputPath('relief.webp'))
