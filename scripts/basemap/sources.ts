import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'

const magics = '/usr/share/magics'
const gnudatalanguage = '/usr/share/gnudatalanguage/resource/maps/high'

/** Natural Earth shapefiles, without the extension. */
export const naturalEarth = {
  land50m: `${magics}/50m/ne_50m_land`,
  borders10m: `${magics}/10m/ne_10m_admin_0_boundary_lines_land`,
  borders50m: `${magics}/50m/ne_50m_admin_0_boundary_lines_land`,
  governorates: `${magics}/10m/ne_10m_admin_1_states_provinces_lines`,
  lakes: `${gnudatalanguage}/ne_10m_lakes`,
  places: `${magics}/10m/ne_10m_populated_places_simple`,
  divisions: `${gnudatalanguage}/ne_10m_admin_1_states_provinces`,
}

export const etopo5 = '/usr/share/ferret-vis/data/etopo5.cdf'

/** Runs GMT, which has the GSHHG shorelines, in the folder for temporary files, because it leaves a history file. */
export function gmt(commandLine: string, input = ''): string {
  return execFileSync('gmt', commandLine.split(' '), { cwd: tmpdir(), input, encoding: 'utf8', maxBuffer: 2 ** 29 })
}

/** Says everything that is missing at once, with the package that brings it. */
export function checkSources(): void {
  const missing = [
    ...Object.values(naturalEarth)
      .filter((path) => !existsSync(`${path}.shp`))
      .map((path) => `${path}.shp (${path.startsWith(magics) ? 'libmagics++-data' : 'libgnudatalanguage0'})`),
    ...(existsSync(etopo5) ? [] : [`${etopo5} (ferret-datasets)`]),
    ...(existsSync('/usr/share/gmt-gshhg/binned_GSHHS_f.nc') ? [] : ['full GSHHG shorelines (gmt, gmt-gshhg-full)']),
  ]
  if (missing.length > 0) throw new Error(`Missing Debian packages' files:\n  ${missing.join('\n  ')}`)
}
