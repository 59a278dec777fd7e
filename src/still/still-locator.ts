/** The locator of a page: a small map, without marks, of where in the world the map is. */

import type { Bounds } from '../dossier/dossier.ts'
import { type Box, boxAround, moved } from '../plane/box.ts'
import { locatorBounds, locatorSize, placeInLocator } from '../view/far-view.ts'
import { themedColours } from './colours.ts'
import { drawMap, type Ground, type StillSubject } from './draw-map.ts'
import { frameOf } from './frame.ts'
import { LookClasses } from './look-classes.ts'
import { dashUnits } from './outline-looks.ts'
import type { Advance } from './shape-text.ts'
import { stageScreen } from './stage-screen.ts'
import { stillSvg } from './still-svg.ts'

export const locatorScope = '.locator'
const stage = { ...locatorSize, margins: { top: 0, right: 0, bottom: 0, left: 0 } }

/** The side of the frame around a mere spot, in CSS pixels. */
const spotSide = 10

/** Where the locator shows what the map shows, if that is not large. */
function spotIn(shown: Bounds, seen: Bounds): Box {
  const { left, top, width, height } = placeInLocator(seen, shown)
  const [x, y] = [((left + width / 2) / 100) * locatorSize.width, ((top + height / 2) / 100) * locatorSize.height]
  return moved(boxAround(spotSide, spotSide), x, y)
}

/** @returns an SVG element */
export function drawLocator({ dossier, selected, ...subject }: StillSubject, ground: Ground, advance: Advance): string {
  const bounds = locatorBounds(dossier, selected)
  const frame = frameOf(bounds, [stage])
  const looks = new LookClasses()
  const screen = {
    ...stageScreen(bounds, stage, frame, []),
    typeZoom: 0,
    isBilingual: false,
    spot: spotIn(bounds, subject.bounds),
  }
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
  return stillSvg(
    pieces,
    frame,
    subject.overlays.locator,
    looks.css(`${locatorScope} `, [dashUnits(locatorScope, [screen])]),
    locatorScope,
  )
}
