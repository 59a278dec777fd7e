/** Compares two pictures of one place, in Chromium's own canvas. */
import type { Page } from 'playwright-core'

export interface Comparison {
  /** In CSS pixels: finer differences than this are blurred away. */
  blur: number
  /** By how much a pixel must differ in red, green or blue, of 255. */
  threshold: number
}

/**
 * Which share of their pixels differs between two pictures of one size, of 1.
 *
 * @param page any page: it only lends its canvas
 * @returns of the whole picture, and of its middle quarter
 */
export const differingShares = (page: Page, one: Buffer, other: Buffer, { blur, threshold }: Comparison) =>
  page.evaluate(
    async ({ pictures, blur, threshold }) => {
      const [before, after] = await Promise.all(
        pictures.map(async (picture) => {
          const image = new Image()
          image.src = `data:image/png;base64,${picture}`
          await image.decode()
          const bitmap = await createImageBitmap(image)
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
          const context = canvas.getContext('2d', { willReadFrequently: true })
          if (!context) throw new Error('Chromium gave no canvas to compare pictures on')
          if (blur > 0) context.filter = `blur(${blur}px)`
          context.drawImage(bitmap, 0, 0)
          return context.getImageData(0, 0, bitmap.width, bitmap.height)
        }),
      )
      if (!before || before.width !== after?.width || before.height !== after.height) {
        throw new Error(`the pictures have two sizes: ${[before, after].map((one) => [one?.width, one?.height])}`)
      }
      const { width, height } = before
      const differs = (index: number) => Math.abs((before.data[index] ?? 0) - (after.data[index] ?? 0)) > threshold
      const share = (left: number, top: number, right: number, bottom: number) => {
        let count = 0
        for (let y = top; y < bottom; y++) {
          for (let x = left; x < right; x++) {
            const red = 4 * (y * width + x)
            if (differs(red) || differs(red + 1) || differs(red + 2)) count++
          }
        }
        return count / ((right - left) * (bottom - top))
      }
      const [quarterX, quarterY] = [Math.floor(width / 4), Math.floor(height / 4)]
      return {
        whole: share(0, 0, width, height),
        middle: share(quarterX, quarterY, width - quarterX, height - quarterY),
      }
    },
    { pictures: [one.toString('base64'), other.toString('base64')], blur, threshold },
  )
