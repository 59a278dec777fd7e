/** The map: its list, its basemaps, and what is wrong with it. */
import type { Dossier } from '../../dossier/dossier.ts'
import type { Kind } from '../../dossier/kinds.ts'
import type { KeyEntry, Span } from '../../view/key.ts'
import type { MapProblem } from '../../view/map-problem.ts'
import type { Theme } from '../../view/view.ts'
import { openStreetMap, otherSources } from '../ground-credits.ts'
import { nameMarks } from '../mark-texts.ts'
import { briefDate } from './dates.ts'
import { length, radius, range } from './measures.ts'
import { inferredPath, kinds } from './terms.ts'

export const markTexts = (dossier: Dossier) =>
  nameMarks(dossier, { brief: briefDate, inferredPath: (label) => `${label} · path inferred` })

const problems: Record<MapProblem['kind'], string> = {
  'no-webgl':
    'This browser cannot draw the live map (it has no WebGL2), so the map stands still. Everything else works.',
  'not-loaded':
    'The live map could not be loaded, so the map stands still. Everything else works; reload to try again.',
  'file-missing': 'A part of the live map could not be loaded, so the map stands still. Everything else works.',
  incomplete: 'A part of the map could not be loaded.',
  'taken-away': 'The device has taken the live map away, so the map stands still until it comes back.',
  late: 'The live map is late. Until it comes, the map stands still.',
}

const list = new Intl.ListFormat('en-GB')
/** Of more marks than this, the others are only counted. */
const mostNamed = 6

const noMarks = 'No mark is in view.'

export const map = {
  region: 'Map',
  marks: 'Marks on the map',
  noMarks,
  keysHint:
    'The arrow keys move the map, Enter goes to its marks, W says where it is, the question mark lists all keys.',
  /** @param town that is nearest to its middle @param metres from its left to its right edge @param names of its marks */
  here: (town: string | undefined, metres: number, names: readonly string[]) => {
    const more = names.length - mostNamed
    const named = more > 1 ? [...names.slice(0, mostNamed), `${more} more`] : names
    const where = [town && `Near ${town}`, `${length(metres)} across`].filter(Boolean).join(', ')
    if (names.length === 0) return `${where}. ${noMarks}`
    return `${where}. ${names.length === 1 ? 'One mark' : `${names.length} marks`} in view: ${list.format(named)}.`
  },
  /** The credits of our own ground, in brief: HTML. */
  ownGround: [...otherSources.map(({ name }) => name), openStreetMap].join(' · '),
  locator: 'Where this is',
  /** The title of an inset, by the first place in it. */
  around: (place: string) => `Around ${place}`,
  problem: ({ kind }: MapProblem) => problems[kind],
  /** What MapLibre's own controls say, by the names that its option `locale` has for them. */
  controls: {
    'AttributionControl.ToggleAttribution': 'Toggle attribution',
    'AttributionControl.MapFeedback': 'Map feedback',
    'FullscreenControl.Enter': 'Enter fullscreen',
    'FullscreenControl.Exit': 'Exit fullscreen',
    'Map.Title': 'Map',
    'NavigationControl.ResetBearing': 'Drag to rotate map, click to reset north',
    'NavigationControl.ZoomIn': 'Zoom in',
    'NavigationControl.ZoomOut': 'Zoom out',
    'Popup.Close': 'Close popup',
    'ScaleControl.Meters': 'm',
    'ScaleControl.Kilometers': 'km',
    'CooperativeGesturesHandler.WindowsHelpText': 'Use Ctrl + scroll to zoom the map',
    'CooperativeGesturesHandler.MacHelpText': 'Use ⌘ + scroll to zoom the map',
    'CooperativeGesturesHandler.MobileHelpText': 'Use two fingers to move the map',
  },
}

/** What the keys do while the map has the focus. */
export const mapKeys = {
  title: 'Keys of the map',
  close: 'Close',
  rows: [
    [['←', '→', '↑', '↓'], 'Move the map'],
    [['+', '-'], 'Come nearer, go further away'],
    [['Shift'], 'With an arrow key: turn or tilt the map'],
    [['Enter'], 'Go to the marks; there, to open the card of one'],
    [['←', '→'], 'Among the marks: to the one before, to the next'],
    [['Esc'], 'From a mark back to the map; from a card to what opened it'],
    [['W'], 'Say where the map is'],
    [['?'], 'Show this list'],
  ],
} as const

/** Buttons that do what dragging does. */
export const moveButtons = {
  title: 'Move the map with buttons',
  up: 'Move up',
  down: 'Move down',
  left: 'Move left',
  right: 'Move right',
  turnLeft: 'Turn left',
  turnRight: 'Turn right',
  steeper: 'Tilt more',
  flatter: 'Tilt less',
}

/** For readers who ask for little data. */
export const littleData = {
  stays: 'To spare data the map stands still.',
  load: 'Load the live map',
  setting: 'Live map only when I touch it, to spare data',
}

/** The handle between the map and the article, where the one stands above the other. */
export const stageHandle = {
  group: 'Size of the map',
  larger: 'Larger map',
  smaller: 'Smaller map',
}

/** The list of what is on the map. */
export const mapList = {
  title: 'On this map',
  needScripts:
    'These switches need scripts, which are off or have not come yet. Without them the map shows everything.',
  legend: 'What the map shows',
  symbols: 'What the symbols mean',
  basemap: 'Basemap',
  theme: 'Theme',
  basemapAndTheme: 'Basemap and theme',
  askNoMore: 'Ask other hosts no more',
}

export const basemaps = {
  own: 'Passage’s own map',
  online: (name: string) => `${name} (online)`,
}

export const themes = { system: 'Like the system', light: 'Light', dark: 'Dark', print: 'Print' } satisfies Record<
  Theme | 'system',
  string
>

/** What symbols mean, in a few words each; lengths in metres. */
export const key = {
  /** @param own word of a dossier @param isSeveral whether it has several of the kind */
  site: (kind: Kind, own: string | undefined, isSeveral: boolean) => own ?? kinds[kind][isSeveral ? 1 : 0],
  cluster: 'So many sites: zoom in for each',
  dot: 'Site: zoom in for its sign',
  event: 'Dated event',
  route: 'Path as reported',
  inferredRoute: inferredPath,
  openRoute: 'End not stated',
  /** @param widths of the whole bands */
  band: (widths: Span) =>
    range(widths, length, {
      one: (width) => `Band of doubt, ${width} wide`,
      several: (least, most) => `Bands of doubt, ${least} to ${most} wide`,
    }),
  footprint: 'Extent of a place',
  precision: (radii: Span) =>
    range(radii, radius, {
      one: (metres) => `Place known within ${metres}`,
      several: (least, most) => `Places known within ${least} to ${most}`,
    }),
  motorway: 'Main road, schematic',
  disputedBorder: 'Border in dispute',
}

const explanations = {
  cluster: key.cluster,
  dot: key.dot,
  diamond: key.event,
  solid: key.route,
  dashed: key.inferredRoute,
  fading: key.openRoute,
  area: key.footprint,
  road: key.motorway,
  disputed: key.disputedBorder,
}

/** What one symbol means. */
export function keyEntry(entry: KeyEntry): string {
  switch (entry.swatch) {
    case 'disc':
      return key.site(entry.kind, entry.kindName, entry.isSeveral)
    case 'band':
      return key.band(entry.metres)
    case 'ring':
      return key.precision(entry.metres)
    default:
      return explanations[entry.swatch]
  }
}
