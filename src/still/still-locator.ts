/** The locator of a page: a small map, without marks, of where in the world the map is. */
import { locatorBounds, locatorSize } from '../view/far-view.ts'
import { themedColours } from './colours.ts'
import { drawMap, type Ground, type StillSubject } from './draw-map.ts'
import { frameOf } from './frame.ts'
import { LookClasses } from './look-classes.ts'
import type { Advance } from './shape-text.ts'
import { stageScreen } from './stage-screen.ts'
import { stillSvg } from './still-svg.ts'

export const locatorScope = '.locator'
const stage = { ...locatorSize, margins: { top: 0, right: 0, bottom: 0, left: 0 } }

/** @returns an SVG element */
export function drawLocator({ dossier, selected, ...subject }: StillSubject, ground: Ground, advance: Advance): string {
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
  return stillSvg(pieces, frame, subject.overlays.locator, looks.css(`${locatorScope} `), locatorScope)
}
