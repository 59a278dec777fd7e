/** The inset of a page: a small map, in a corner of the map, of places that are too close together on it. */
import { metresPerPixel } from '../dossier/mercator.ts'
import { element, short } from '../markup/element.ts'
import { escapeMarkup } from '../markup/escape.ts'
import type { Enlarged } from '../placement/crowd.ts'
import { insetCaptionHeight, insetSide, insetSizes } from '../style/inset-size.ts'
import { themedColours } from './colours.ts'
import { drawMap, type Ground, type StillSubject } from './draw-map.ts'
import { frameOf, type Stage } from './frame.ts'
import { LookClasses } from './look-classes.ts'
import type { Advance } from './shape-text.ts'
import { atRules, classOfStages, type StageRanges, stageRules } from './stage-range.ts'
import { stageScreen } from './stage-screen.ts'
import { stillSvg } from './still-svg.ts'

export const insetScope = '.inset'
/** In CSS pixels. */
const widestScale = 60

const stageOf = ({ width, height }: { width: number; height: number }): Stage => ({
  width,
  height,
  margins: { top: insetSide, right: insetSide, bottom: insetSide + insetCaptionHeight, left: insetSide },
})
const narrower = `(width<${insetSizes.large.width}px)`
const insetStages: StageRanges = [
  { stage: stageOf(insetSizes.large), condition: '' },
  { stage: stageOf(insetSizes.small), condition: `inset ${narrower}` },
]
/** The zooms whose sizes of type they have. */
const typeZooms = [6, 0]

/** The longest round length up to another. */
function roundLength(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most))
  return ([5, 2, 1].find((digit) => digit * power <= most) ?? 1) * power
}

/** The name of the inset, and for each of its sizes a scale. */
function caption(
  { overlays }: StillSubject,
  { place, bounds: [, south, , north] }: Enlarged,
  zooms: readonly number[],
) {
  const scales = zooms.map((zoom, index) => {
    const perPixel = metresPerPixel((south + north) / 2, zoom)
    const metres = roundLength(perPixel * widestScale)
    const style = `width:${short(metres / perPixel)}px`
    return element('span', { class: `at s${index} scale` }, [
      escapeMarkup(overlays.length(metres)),
      element('i', { style }),
    ])
  })
  return element('p', {}, [element('span', {}, escapeMarkup(overlays.inset(place))), ...scales])
}

/**
 * @param enlarged what it shows
 * @returns HTML
 */
export function drawInset(
  subject: StillSubject,
  enlarged: Enlarged,
  ground: Ground,
  relief: string,
  advance: Advance,
): string {
  const { bounds, place } = enlarged
  const [first, ...others] = insetStages.map(({ stage }) => stage)
  if (!first) return ''
  const frame = frameOf(bounds, [first, ...others])
  const looks = new LookClasses(atRules(insetStages))
  const screens = insetStages.map(({ stage }, index) => {
    const { width, height } = stage
    const foot = { left: 0, top: height - insetCaptionHeight, right: width, bottom: height }
    const screen = stageScreen(bounds, stage, frame, [foot])
    return { ...screen, typeZoom: typeZooms[index] ?? screen.zoom, isBilingual: index === 0 }
  })
  // Their days and the words of the editor stand on the map itself.
  const sites = subject.marks.features.filter(({ properties }) => properties.type !== 'event')
  const pieces = drawMap({
    subject: {
      ...subject,
      marks: { ...subject.marks, features: sites },
      dossier: { ...subject.dossier, annotations: [] },
    },
    ground,
    frame,
    screens,
    colours: themedColours,
    looks,
    advance,
    relief,
    screenClass: classOfStages(insetStages),
  })
  const rules = looks.css(`${insetScope} `) + stageRules(insetStages, insetScope)
  const zooms = screens.map(({ zoom }) => zoom)
  return (
    element('div', { class: 'drawing' }, stillSvg(pieces, frame, subject.overlays.inset(place), rules, insetScope)) +
    caption(subject, enlarged, zooms)
  )
}
