/** The still map of a page: an SVG of its own view, drawn in the build from the layers of the live map's style, and its inset. */
import { enlargedIn } from '../placement/crowd.ts'
import { placeInset } from '../placement/place-inset.ts'
import { placementSubject } from '../placement/placement-subject.ts'
import type { Screen } from '../placement/screen.ts'
import { coveredBoxes } from '../style/covered.ts'
import { themedColours } from './colours.ts'
import { drawMap, type Ground, type StillSubject } from './draw-map.ts'
import { frameOf } from './frame.ts'
import { LookClasses } from './look-classes.ts'
import { pageStages, widestStages } from './page-stages.ts'
import type { Advance } from './shape-text.ts'
import { atRules, classOfStages, stageRules } from './stage-range.ts'
import { stageScreen } from './stage-screen.ts'
import { drawInset, insetRules } from './still-inset.ts'
import { stillSvg } from './still-svg.ts'

export interface StillMap {
  /** An SVG element. */
  map: string
  /** What stands in the place of the inset; nothing where the page has none. */
  inset: string
}

const scope = '.still'

/** @param relief the address of the shaded relief */
export function drawStillMap(subject: StillSubject, ground: Ground, relief: string, advance: Advance): StillMap {
  const { bounds } = subject
  const [first, ...others] = pageStages.map(({ stage }) => stage)
  if (!first) return { map: '', inset: '' }
  const frame = frameOf(bounds, [first, ...others, ...widestStages])
  const enlarged = enlargedIn(bounds, subject.marks)
  const insets = pageStages.map(({ stage }) => {
    const screen = stageScreen(bounds, stage, frame, coveredBoxes(stage))
    return (
      enlarged &&
      placeInset(placementSubject(subject.view, subject.dossier, subject.marks), screen, enlarged.bounds, advance)
    )
  })
  const screens = pageStages.map(
    ({ stage }, index): Screen => insets[index]?.screen ?? stageScreen(bounds, stage, frame, coveredBoxes(stage)),
  )
  const looks = new LookClasses(atRules(pageStages))
  const pieces = drawMap({
    subject,
    ground,
    frame,
    screens,
    colours: themedColours,
    looks,
    advance,
    relief,
    screenClass: classOfStages(pageStages),
  })
  const rules = looks.css(`${scope} `) + stageRules(pageStages, scope)
  return {
    map: stillSvg(pieces, frame, subject.label, rules, scope),
    inset: enlarged
      ? insetRules(insets.map((inset) => inset?.box)) + drawInset(subject, enlarged, ground, relief, advance)
      : '',
  }
}
