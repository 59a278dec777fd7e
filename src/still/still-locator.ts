/** The locator of a page: a small map, without marks, of where in the world the map is. */
import { element } from '../markup/element.ts'
import type { Box } from '../plane/box.ts'
import { locatorBounds, locatorSize } from '../view/far-view.ts'
import { themedColours } from './colours.ts'
import { drawMap, type Ground, type StillSubject } from './draw-map.ts'
import { frameOf } from './frame.ts'
import { LookClasses } from './look-classes.ts'
import { overlayRules } from './page-stages.ts'
import type { Advance } from './shape-text.ts'
import { stageScreen } from './stage-screen.ts'
import { stillSvg } from './still-svg.ts'

const scope = '.locator'
const stage = { ...locatorSize, margins: { top: 0, right: 0, bottom: 0, left: 0 } }

/** @param boxes where it lies on each stage of the page; none where that has no locator @returns HTML */
export function drawLocator(
  { dossier, selected, ...subject }: StillSubject,
  boxes: readonly (Box | undefined)[],
  ground: Ground,
  advance: Advance,
): string {
  const bounds = locatorBounds(dossier, selected)
  const frame = frameOf(bounds, [stage])
  const looks = new LookClasses()
  const screen = { ...stageScreen(bounds, stage, frame, []), typeZoom: 0, isBilingual: false }
  const pieces = drawMap({
    subject: {
      ...subject,
      dossier: { ...dossier, annotations: [] },
      marks: { type: 'FeatureCollection', features: [] },
    },
    ground,
    frame,
    screens: [screen],
    colours: themedColours,
    looks,
    advance,
    relief: '',
  })
  const svg = stillSvg(pieces, frame, subject.overlays.locator, looks.css(`${scope} `), scope)
  return element('style', {}, overlayRules(scope, boxes)) + svg
}
