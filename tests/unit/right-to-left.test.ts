/** In a page that reads from right to left all that lies over the map lies the other way round; the map itself does not. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRightToLeft } from '../../src/dossier/script.ts'
import { placeOver } from '../../src/placement/place-over.ts'
import { type Box, mirrored } from '../../src/plane/box.ts'
import { overlayRules, pageStages } from '../../src/still/page-stages.ts'
import { coveredBoxes } from '../../src/style/covered.ts'
import { insetSizes } from '../../src/style/inset-size.ts'
import { messageBox } from '../../src/style/list-box.ts'
import { bareScreen, noMarks, nothing } from './placement/bare-screen.ts'
import { measureLetters } from './placement/label-boxes.ts'

const size = fc.record({ width: fc.integer({ min: 320, max: 4000 }), height: fc.integer({ min: 200, max: 3000 }) })

test('a language runs to the left where its script does, whatever else its tag says', () => {
  for (const language of ['ar', 'ar-SY', 'fa', 'he', 'ur', 'ckb', 'az-Arab']) expect(isRightToLeft(language)).toBe(true)
  for (const language of ['en', 'en-GB', 'uk', 'tr', 'ar-Latn', 'az', 'ja']) expect(isRightToLeft(language)).toBe(false)
})

describe('in a page that reads from right to left', () => {
  test('the list, the buttons, the scale, the credits and the message lie as in a mirror', () => {
    fc.assert(
      fc.property(size, fc.boolean(), fc.double({ min: 0, max: 20, noNaN: true }), (stage, isListOpen, zoom) => {
        const seen = { ...stage, zoom }
        const expected = coveredBoxes(seen, isListOpen).map((box) => mirrored(box, stage.width))
        expect(coveredBoxes(seen, isListOpen, true)).toEqual(expected)
      }),
    )
  })

  test('the message stays on the stage, on a narrow one too', () => {
    fc.assert(
      fc.property(size, fc.boolean(), (stage, isListOpen) => {
        const { left, right } = messageBox(stage, isListOpen, true)
        expect(left).toBeGreaterThan(0)
        expect(right).toBeLessThan(stage.width)
      }),
    )
  })

  test('an inset and a locator have their places as in a mirror', () => {
    const covered = fc.record({
      left: fc.integer({ min: 0, max: 300 }),
      top: fc.integer({ min: 0, max: 300 }),
      right: fc.integer({ min: 301, max: 900 }),
      bottom: fc.integer({ min: 301, max: 600 }),
    })
    fc.assert(
      fc.property(size, covered, fc.boolean(), (stage, cover: Box, isAtEndFirst) => {
        const place = (cover: Box, isMirrored: boolean) =>
          placeOver(
            nothing,
            { ...bareScreen(stage), covered: [cover], isRightToLeft: isMirrored },
            noMarks,
            insetSizes.small,
            isAtEndFirst,
            measureLetters,
          )?.box
        const plain = place(cover, false)
        expect(place(mirrored(cover, stage.width), true)).toEqual(plain && mirrored(plain, stage.width))
      }),
    )
  })

  test('the styles of the page have them where the build has placed them', () => {
    const [ranges, rangesToTheLeft] = [pageStages(), pageStages(true)]
    const boxes = ranges.map(({ stage: { width } }, index) => ({
      left: 10 + index,
      top: 10,
      right: width / 2 + index,
      bottom: 200,
    }))
    const mirroredBoxes = boxes.map((box, index) => mirrored(box, ranges[index]?.stage.width ?? 0))
    const rules = overlayRules('.inset', ranges, boxes)
    expect(overlayRules('.inset', rangesToTheLeft, mirroredBoxes)).toEqual(rules)
    expect(JSON.stringify(rules)).not.toMatch(/left|right/)
  })
})
