import { paletteNamed, type Sign } from '../style/signs.ts'

const pixelRatio = 2

/** A sign of the map as an image, with `pixelRatio` pixels to a CSS pixel; undefined for an unknown palette. */
export function rasterizeSign({
  size,
  parts,
  lineJoin,
  fillRule,
  palette: name,
}: Sign): { image: ImageData; pixelRatio: number } | undefined {
  const palette = paletteNamed(name)
  if (!palette) return undefined
  const canvas = new OffscreenCanvas(size * pixelRatio, size * pixelRatio)
  // It is read at once: reading a canvas back from the GPU would block the page.
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('rasterizeSign: this browser has no 2D canvas')
  context.lineJoin = lineJoin
  for (const { path, middle, scale, fill, stroke } of parts) {
    const [drawn, side] = [new Path2D(path), scale * pixelRatio]
    context.setTransform(
      side,
      0,
      0,
      side,
      (size * pixelRatio) / 2 - middle * side,
      (size * pixelRatio) / 2 - middle * side,
    )
    const paintStroke = () => {
      if (!stroke) return
      context.strokeStyle = palette[stroke.colour]
      context.lineWidth = stroke.width
      context.stroke(drawn)
    }
    if (stroke?.isBehind) paintStroke()
    if (fill !== 'none') {
      context.fillStyle = palette[fill]
      context.fill(drawn, fillRule)
    }
    if (!stroke?.isBehind) paintStroke()
  }
  return { image: context.getImageData(0, 0, canvas.width, canvas.height), pixelRatio }
}
