/** How large an inset is, in CSS pixels: the live map and the build keep room for it, and the page lays it out. */

export interface OverlaySize {
  width: number
  height: number
}

/** On a stage lower or narrower than this it is small. */
const roomyFrom: OverlaySize = { width: 600, height: 480 }
export const insetSizes = {
  small: { width: 156, height: 132 },
  large: { width: 224, height: 176 },
} satisfies Record<string, OverlaySize>
/** At the foot of it, for its name and its scale. */
export const insetCaptionHeight = 20
/** From the edges of the map. */
export const overlayEdge = 10

export const insetSize = ({ width, height }: OverlaySize): OverlaySize =>
  width < roomyFrom.width || height < roomyFrom.height ? insetSizes.small : insetSizes.large

/** Between its edge and the places in it. */
export const insetSide = 15

/** The same as CSS. */
export const insetSizeRule = `.inset{--inset-side:${insetSide}px;--inset-caption:${insetCaptionHeight}px}`
