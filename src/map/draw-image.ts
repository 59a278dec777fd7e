import type { ImagePlan } from '../style/signs.ts'

const pixelRatio = 2

function outline({ shape, size }: ImagePlan): Path2D {
  const path = new Path2D()
  const middle = size / 2
  const radius = middle - 1
  if (shape === 'diamond') {
    path.moveTo(middle, 1)
    path.lineTo(size - 1, middle)
    path.lineTo(middle, size - 1)
    path.lineTo(1, middle)
    path.closePath()
  } else {
    path.arc(middle, middle, radius, 0, 2 * Math.PI)
  }
  return path
}

/** Draws an image of the map; its pixels are `pixelRatio` to a CSS pixel. */
export function drawImage(plan: ImagePlan): { image: ImageData; pixelRatio: number } {
  const { size, shape, glyph, fill, line } = plan
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = size * pixelRatio
  const context = canvas.getContext('2d')
  if (!context) throw new Error('drawImage: this browser has no 2D canvas')
  context.scale(pixelRatio, pixelRatio)
  context.lineJoin = 'round'

  const drawGlyph = (extent: number, colour: string) => {
    context.save()
    context.translate((size - extent) / 2, (size - extent) / 2)
    context.scale(extent / 24, extent / 24)
    context.fillStyle = colour
    if (shape === 'arrow') {
      context.strokeStyle = line
      context.lineWidth = 4
      context.stroke(new Path2D(glyph))
    }
    context.fill(new Path2D(glyph), 'evenodd')
    context.restore()
  }

  if (shape === 'arrow') {
    drawGlyph(size, fill)
  } else {
    context.fillStyle = fill
    context.strokeStyle = line
    context.lineWidth = 1.6
    const path = outline(plan)
    context.fill(path)
    context.stroke(path)
    if (shape === 'disc') drawGlyph(size * 0.64, line)
  }
  return { image: context.getImageData(0, 0, canvas.width, canvas.height), pixelRatio }
}
