/** The still map of a page: an SVG of its own view, drawn in the build from the layers of the live map's style, and what lies over it. */

import { coversMarks } from '../placement/covers-marks.ts'
import { enlargedIn } from '../placement/crowd.ts'
import { placeInset, placeLocator, subjectOn } from '../placement/place-insets.ts'
import { placementSubject } from '../placement/placement-subject.ts'
import { coveredBoxes } from '../style/covered.ts'
import { listBox, listOpensOn } from '../style/list-box.ts'
import { themedColours } from './colours.ts'
import { drawMap, type Ground, type StillSubject } from './draw-map.ts'
import { frameOf, type Stage } from './frame.ts'
import { LookClasses } from './look-classes.ts'
import { dashUnits } from './outline-looks.ts'
import { overlayRules, pageStages, widestStages } from './page-stages.ts'
import type { Advance } from './shape-text.ts'
import { atRules, classOfStages, stageRules } from './stage-range.ts'
import { stageScreen } from './stage-screen.ts'
import { drawInset, insetScope } from './still-inset.ts'
import { drawLocator, locatorScope } from './still-locator.ts'
import { stillSvg } from './still-svg.ts'

export interface StillMap {
  /** An SVG element. */
  map: string
  /** HTML of the inset and of the locator; empty where no stage of the page has any. */
  inset: string
  locator: string
  /** Whether the list has to begin folded, because open it would cover marks. */
  foldsList: boolean
}

const scope = '.still'

/** @param relief the address of the shaded relief */
export function drawStillMap(subject: StillSubject, ground: Ground, relief: string, advance: Advance): StillMap {
  const { bounds, view, dossier, marks, isRightToLeft: isMirrored } = subject
  const ranges = pageStages(isMirrored)
  const [{ stage: first }, ...others] = ranges
  const frame = frameOf(bounds, [first, ...others.map(({ stage }) => stage), ...widestStages(isMirrored)])
  const placed = placementSubject(view, dossier, marks)
  const enlarged = enlargedIn(bounds, marks)
  const bareScreen = (stage: Stage, isListOpen: boolean) => {
    const screen = stageScreen(bounds, stage, frame, [])
    return { ...screen, covered: coveredBoxes(screen, isListOpen, isMirrored) }
  }
  const foldsList = ranges.some(({ stage }) => {
    const uncovered = stageScreen(bounds, stage, frame, [])
    return listOpensOn(stage) && coversMarks(listBox(stage, undefined, isMirrored), subjectOn(placed, uncovered))
  })
  const stages = ranges.map(({ stage }) => {
    const bare = bareScreen(stage, listOpensOn(stage) && !foldsList)
    const inset = enlarged && placeInset(placed, bare, enlarged.bounds, advance)
    const locator = placeLocator(placed, inset?.screen ?? bare, dossier.extent, advance)
    return { inset: inset?.box, locator: locator?.box, screen: locator?.screen ?? inset?.screen ?? bare }
  })
  const screens = stages.map(({ screen }) => screen)
  const looks = new LookClasses(atRules(ranges))
  const pieces = drawMap({
    subject,
    ground,
    frame,
    screens,
    colours: themedColours,
    looks,
    advance,
    relief,
    screenClass: classOfStages(ranges),
  })
  // In what lies over the map there is no room for clusters.
  const plain = { ...subject, tiles: undefined, dossier: { ...dossier, tiles: undefined } }
  const insets = stages.map(({ inset }) => inset)
  const locators = stages.map(({ locator }) => locator)
  const rules = looks.css(`${scope} `, [
    stageRules(ranges, scope),
    dashUnits(scope, screens),
    overlayRules(insetScope, ranges, insets),
    overlayRules(locatorScope, ranges, locators),
  ])
  return {
    map: stillSvg(pieces, frame, subject.label, rules, scope),
    inset: enlarged && insets.some(Boolean) ? drawInset(plain, enlarged, ground, relief, advance) : '',
    locator: locators.some(Boolean) ? drawLocator(plain, ground, advance) : '',
    foldsList,
  }
}
