/** The map in an inset: places that are too close together on the map around it, at each of the sizes that it may have. */
import { metresPerPixel } from '../dossier/mercator.ts'
import type { Enlarged } from '../placement/crowd.ts'
import type { Screen } from '../placement/screen.ts'
import { insetCaptionHeight, insetSide, insetSizes } from '../style/inset-size.ts'
import { type Drawing, drawMap } from './draw-map.ts'
import type { Pinned } from './draw-symbols.ts'
import { type Frame, frameOf, type Stage } from './frame.ts'
import { stageScreen } from './stage-screen.ts'

/** How much of the width of an inset its scale takes at most. */
const scaleShare = 1 / 6

interface InsetKind {
  stage: Stage
  /** The zoom whose sizes of type it has. */
  typeZoom: number
  isBilingual: boolean
}

const kindOf = (size: keyof typeof insetSizes, typeZoom: number, isBilingual: boolean): InsetKind => ({
  stage: {
    ...insetSizes[size],
    margins: { top: insetSide, right: insetSide, bottom: insetSide + insetCaptionHeight, left: insetSide },
  },
  typeZoom,
  isBilingual,
})
export const insetKinds = { large: kindOf('large', 6, true), small: kindOf('small', 0, false) } as const

/** The longest round length up to another. */
function roundLength(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most))
  return ([5, 2, 1].find((digit) => digit * power <= most) ?? 1) * power
}

/** The scale of an inset: a round length, and how long that is on the screen, in CSS pixels. @param screen its own */
export function insetScale(
  { bounds: [, south, , north] }: Enlarged,
  { zoom, width }: Pick<Screen, 'zoom' | 'width'>,
): { metres: number; width: number } {
  const perPixel = metresPerPixel((south + north) / 2, zoom)
  const metres = roundLength(perPixel * width * scaleShare)
  return { metres, width: metres / perPixel }
}

/** @param kinds the sizes that it is drawn for @param drawing the map around it */
export function drawInsetMap(
  { subject, ...drawing }: Omit<Drawing, 'frame' | 'screens'>,
  { bounds }: Enlarged,
  kinds: readonly [InsetKind, ...InsetKind[]],
): { pieces: (string | Pinned[])[]; frame: Frame; screens: Screen[] } {
  const [first, ...others] = kinds
  const frame = frameOf(bounds, [first.stage, ...others.map(({ stage }) => stage)])
  const screens = kinds.map(({ stage, typeZoom, isBilingual }): Screen => {
    const { width, height } = stage
    const foot = { left: 0, top: height - insetCaptionHeight, right: width, bottom: height }
    return { ...stageScreen(bounds, stage, frame, [foot]), typeZoom, isBilingual }
  })
  // Their days and the words of the editor stand on the map itself.
  const sites = subject.marks.features.filter(({ properties }) => properties.type !== 'event')
  const shown = {
    ...subject,
    marks: { ...subject.marks, features: sites },
    dossier: { ...subject.dossier, annotations: [] },
  }
  return { pieces: drawMap({ ...drawing, subject: shown, frame, screens }), frame, screens }
}
