import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import dossiers from '../../../src/data.ts'
import { placeLabels } from '../../../src/placement/place-labels.ts'
import { placementSubject } from '../../../src/placement/placement-subject.ts'
import { freeBox } from '../../../src/placement/screen.ts'
import { type Box, boxesMeet, isInside, lineCrossesBox, type Point, withPadding } from '../../../src/plane/box.ts'
import { pointDistance } from '../../../src/plane/polyline.ts'
import { frameOf } from '../../../src/still/frame.ts'
import { stageScreen } from '../../../src/still/stage-screen.ts'
import { coveredBoxes } from '../../../src/style/covered.ts'
import type { Label, LabelFeature } from '../../../src/style/labels.ts'
import { margins } from '../../../src/style/margins.ts'
import { signSizes } from '../../../src/style/signs.ts'
import { appAt } from '../../app-at.ts'
import { boxesOfLabel, measureLetters } from './label-boxes.ts'

/** Every page of the fixture. */
const paths = dossiers.flatMap(({ slug, features, passages }) => [
  `${slug}/`,
  ...features.map((feature) => `${slug}/${feature.slug}/`),
  ...passages.map(({ id }) => `${slug}/passages/${id}/`),
])
const path = fc.constantFrom(...paths)
const size = fc.record({ width: fc.integer({ min: 320, max: 1900 }), height: fc.integer({ min: 300, max: 1200 }) })

/** What the page at a path shows on a stage of a size. */
function placedOn(page: string, stageSize: { width: number; height: number }) {
  const app = appAt(page)
  const stage = { ...stageSize, margins: margins(stageSize) }
  const screen = stageScreen(app.bounds, stage, frameOf(app.bounds, [stage]), coveredBoxes(stage))
  const labels = placeLabels(placementSubject(app.view, app.dossier, app.marks), screen, measureLetters)
  const written = labels.features.filter(({ properties }) => properties.text !== '')
  return { app, screen, labels: labels.features, written }
}
const slack = (box: Box) => withPadding(box, -1)

describe('what stands at the marks, on any page and a stage of any size,', () => {
  test('does not overlap', () => {
    fc.assert(
      fc.property(path, size, (page, stageSize) => {
        const { labels, screen } = placedOn(page, stageSize)
        const drawn = labels.filter(({ properties: { type } }) => type !== 'clear' && type !== 'frame')
        const isSign = ({ properties }: LabelFeature) => properties.type === 'sign'
        const overlap = (one: LabelFeature, other: LabelFeature) =>
          boxesOfLabel(one, screen).some((box) =>
            boxesOfLabel(other, screen).some((another) => boxesMeet(slack(box), slack(another))),
          )
        const overlapping = drawn.flatMap((one, index) =>
          drawn
            .slice(index + 1)
            // The signs of sites are round: see below.
            .filter((other) => !(isSign(one) && isSign(other)) && overlap(one, other))
            .map((other) => [one.properties, other.properties]),
        )
        expect(overlapping).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('has no two signs of sites that touch', () => {
    fc.assert(
      fc.property(path, size, (page, stageSize) => {
        const { labels, screen } = placedOn(page, stageSize)
        const places = labels
          .filter(({ properties }) => properties.type === 'sign')
          .map(({ geometry }) => screen.project(geometry.coordinates))
        const apart = places.flatMap((one, index) => places.slice(index + 1).map((other) => pointDistance(one, other)))
        expect(apart.filter((distance) => distance < signSizes.disc)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('is written whole on the map, and not under what covers it', () => {
    fc.assert(
      fc.property(path, size, (page, stageSize) => {
        const { written, screen } = placedOn(page, stageSize)
        const texts = written.flatMap((label) => boxesOfLabel(label, screen))
        expect(texts.filter((box) => !isInside(slack(box), freeBox(screen)))).toEqual([])
        expect(texts.filter((box) => screen.covered.some((cover) => boxesMeet(slack(box), cover)))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('is not struck through by a route', () => {
    fc.assert(
      fc.property(path, size, (page, stageSize) => {
        const { app, written, screen } = placedOn(page, stageSize)
        const routes = app.marks.features.flatMap(({ geometry, properties }) =>
          geometry.type === 'LineString' && properties.type === 'movement'
            ? [geometry.coordinates.map((position): Point => screen.project(position))]
            : [],
        )
        const texts = written.flatMap((label) => boxesOfLabel(label, screen))
        expect(texts.filter((box) => routes.some((route) => lineCrossesBox(route, slack(box))))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

test('on a wide stage every place that has its sign has its name', () => {
  for (const { slug } of dossiers) {
    const { labels } = placedOn(`${slug}/`, { width: 1460, height: 1080 })
    const slugsOf = (type: Label['type']) =>
      labels.filter(({ properties }) => properties.type === type).map(({ properties }) => properties.slug)
    expect(slugsOf('name')).toEqual(expect.arrayContaining(slugsOf('sign')))
  }
})
