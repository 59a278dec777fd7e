import { writeHarbour } from './harbour'
import { writePlaces } from './places'
import { writeRegion } from './region'
import { writeRelief } from './relief'
import { writeRoads } from './roads'
import { checkSources } from './sources'
import { writeWorld } from './world'

checkSources()
writePlaces()
writeRoads()
await writeWorld()
const regionSea = await writeRegion()
await writeHarbour(regionSea)
await writeRelief(regionSea)
