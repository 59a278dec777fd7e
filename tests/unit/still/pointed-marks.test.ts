import { expect, test } from 'vitest'
import { stillSubjectOf } from '../../../src/pages/app-facts.ts'
import { enlargedIn } from '../../../src/placement/crowd.ts'
import { placeInset } from '../../../src/placement/place-insets.ts'
import { placeLabels } from '../../../src/placement/place-labels.ts'
import { placementSubject } from '../../../src/placement/placement-subject.ts'
import { themedColours } from '../../../src/still/colours.ts'
import { frameOf } from '../../../src/still/frame.ts'
import { pageStages } from '../../../src/still/page-stages.ts'
import { type LayerAt, layerAt, type SourceFeature } from '../../../src/still/read-layer.ts'
import { stageScreen } from '../../../src/still/stage-screen.ts'
import { drawStillMap } from '../../../src/still/still-map.ts'
import { coveredBoxes } from '../../../src/style/covered.ts'
import { labelsSource } from '../../../src/style/labels.ts'
import { marksSource } from '../../../src/style/marks.ts'
import { buildStyle } from '../../../src/style/style.ts'
import { appAt } from '../../app-at.ts'
import { lookBy, readRules, undeclared } from './rules.ts'

const app = appAt('')
const subject = stillSubjectOf(app)
const advance = (text: string) => text.length / 2
const draw = (links: object) => drawStillMap({ ...subject, ...links }, {}, '', advance).map
const drawn = draw({ address: (slug: string) => `/${slug}/` })
const [, css = ''] = /<style>(.*?)<\/style>/.exec(drawn) ?? []
const rules = readRules(css)

const placed = placementSubject(subject.view, subject.dossier, subject.marks)
const enlarged = enlargedIn(subject.bounds, subject.marks)
/** What stands at the marks on any stage of the page. */
const labels = pageStages().flatMap(({ stage }) => {
  const bare = stageScreen(subject.bounds, stage, frameOf(subject.bounds, [stage]), coveredBoxes(stage))
  const screen = (enlarged && placeInset(placed, bare, enlarged.bounds, advance)?.screen) ?? bare
  return placeLabels(placed, screen, advance).features
})
const { layers } = buildStyle({ ...subject, palette: themedColours.palette, files: [], groundAddress: (name) => name })

/** The layers of the marks as the live map has them, at a zoom from which the whole of the dossier is seen. */
const layersWith = (hover: boolean) =>
  layers
    .filter((spec) => 'source' in spec && [marksSource, labelsSource].includes(spec.source))
    .map((spec) => JSON.parse(JSON.stringify(spec).replaceAll('["feature-state","hover"]', String(hover))))
    .flatMap((spec) => layerAt(spec, 7) ?? [])
const plainLayers = layersWith(false)
const hoveredLayers = layersWith(true)

/** What a layer paints of a mark, in the words of CSS; nothing of what cannot be seen. */
function paintOf({ spec, has, color, number }: LayerAt, mark: SourceFeature): Record<string, string> {
  const colour = (property: string) => themedColours.write(color(property, mark))
  const share = (property: string) => String(Number(number(property, mark).toFixed(3)))
  const px = (property: string, times = 1) => `${Number((times * number(property, mark)).toFixed(2))}px`
  const opacity = spec.type === 'symbol' ? '1' : share(`${spec.type}-opacity`)
  if (opacity === '0') return {}
  switch (spec.type) {
    case 'line':
      return { stroke: colour('line-color'), 'stroke-width': px('line-width'), 'stroke-opacity': opacity }
    case 'symbol':
      return has('text-color')
        ? {
            fill: colour('text-color'),
            stroke: colour('text-halo-color'),
            'stroke-width': px('text-halo-width', 2),
          }
        : {}
    default:
      return { fill: colour(`${spec.type}-color`), 'fill-opacity': opacity }
  }
}

const compared = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity']

/** What is other than before in the look that something gets. */
function changesIn(before: Record<string, string> = {}, after: Record<string, string> = {}): string[] {
  const look = (declared: Record<string, string>, property: string) => declared[property] ?? undeclared[property]
  const changed = compared.filter((property) => look(after, property) !== look(before, property))
  return changed.length === 0 ? [] : [changed.map((property) => `${property}:${look(after, property)}`).join(';')]
}

/** What hover changes in the parts of a mark on the live map. */
function onLiveMap(slug: string): Set<string> {
  const sources: Record<string, SourceFeature[]> = {
    [marksSource]: subject.marks.features.map(({ geometry, properties }) => ({
      geometry,
      properties: { ...properties },
    })),
    [labelsSource]: labels.map(({ geometry, properties }) => ({ geometry, properties: { ...properties } })),
  }
  return new Set(
    plainLayers.flatMap((plain, index) =>
      ('source' in plain.spec ? (sources[plain.spec.source] ?? []) : []).flatMap((mark) => {
        if (mark.properties.slug !== slug) return []
        const hovered = hoveredLayers[index]
        return hovered && plain.shows(mark) ? changesIn(paintOf(plain, mark), paintOf(hovered, mark)) : []
      }),
    ),
  )
}

/** The same on the still map, while a reader points at the mark’s link. */
function onStillMap(slug: string): Set<string> {
  const links = [...drawn.matchAll(new RegExp(`<a [^>]*data-feature="${slug}".*?</a>`, 'g'))].join('')
  const changes = (markup: string, pointed: 'around' | { slug: string }) =>
    [...markup.matchAll(/class="(l\w+)/g)].flatMap(([, name = '']) =>
      changesIn(lookBy(rules, name, {}), lookBy(rules, name, { pointed })),
    )
  return new Set([...changes(links, 'around'), ...changes(drawn, { slug })])
}

const named = (type: string) =>
  subject.dossier.features.filter(
    (feature) =>
      feature.type === type && new RegExp(`data-feature="${feature.slug}"[^>]*>((?!</a>).)*<(text|path)`).test(drawn),
  )

test.each(['site', 'movement', 'event'])(
  'what a reader points at on the still map looks as on the live one: %s',
  (type) => {
    const slugs = named(type).map(({ slug }) => slug)
    expect(slugs).not.toEqual([])
    for (const slug of slugs) {
      expect(onLiveMap(slug)).not.toEqual(new Set())
      expect(onStillMap(slug)).toEqual(onLiveMap(slug))
    }
  },
)

test('a picture, which has no links, has no look under the pointer', () => {
  expect(draw({ address: undefined })).not.toContain(':hover')
})
