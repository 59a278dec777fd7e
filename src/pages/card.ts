/** The picture of a page for chats and posts: the map at its place, and beside it what it is, large enough for a thumbnail. */
import type { App } from '../app.svelte.ts'
import { element } from '../markup/element.ts'
import { frameOf } from '../still/frame.ts'
import { drawGround, type Ground } from '../still/ground.ts'
import { type Label, labelOf, type Measure, writeLabel } from '../still/labels.ts'
import { drawAreas, drawRoutes } from '../still/lines.ts'
import type { Scene } from '../still/marks.ts'
import { placeNames } from '../still/places.ts'
import { stillRules } from '../still/rules.ts'
import { drawPinned, sceneOf } from '../still/scene.ts'
import { palettes } from '../style/palette.ts'
import { markedTowns } from '../style/places.ts'
import type { PageFacts } from './facts.ts'
import { kickerOf, subjectOf } from './subject.ts'

export const cardSize = { width: 1200, height: 630 }

const panel = 560
const margin = 56
/** The map is drawn as for a small screen, and enlarged. */
const enlarged = 2
/** Nearer than this, a place is a mark without surroundings. */
const closest = 9.5

const palette = palettes.light

function drawWords(facts: PageFacts, measure: Measure): string {
  const { title, line } = subjectOf(facts)
  const widest = panel - 2 * margin
  const size = title.length > 48 ? 46 : title.length > 30 ? 54 : 62
  const set = (text: string, size: number, serif: boolean, arabic?: string) =>
    labelOf({ text, size, weight: 400, serif }, arabic, widest, measure)
  const blocks: [label: Label, look: string, after: number][] = [
    [set(kickerOf(facts), 27, false), 'kicker', 16],
    [set(title, size, true, facts.selected?.nameArabic), 'title', 30],
    [set(line, 35, false), 'line-of-it', 0],
  ]
  let top = margin
  return blocks
    .map(([label, look, after]) => {
      const written = writeLabel(label, { anchor: 'start', x: margin, top }, look)
      top += label.height + after
      return written
    })
    .join('')
}

/** An SVG without anything outside it, for the light theme. */
export function drawCard(app: App, facts: PageFacts, ground: Ground, measure: Measure): string {
  const { width, height } = cardSize
  const side = 30
  const stage = {
    width: width / enlarged,
    height: height / enlarged,
    margins: { top: side, right: side + 20, bottom: side + 10, left: panel / enlarged + side + 20 },
  }
  const frame = frameOf(app.bounds, [stage], closest)
  const scene: Scene = sceneOf(app, frame)
  const [[left, top], [right, bottom]] = frame.reach
  const area = { left: left + panel / enlarged, top, right, bottom }
  const map = element('g', { transform: `scale(${enlarged})translate(${-left} ${-top})` }, [
    drawGround(ground, frame),
    drawAreas(scene),
    drawRoutes(scene),
    ...drawPinned(
      scene,
      ground.places && placeNames(ground.places, frame, markedTowns(app.dossier), measure),
      [{ zoom: frame.zoom, look: '', area }],
      measure,
    ).map(({ at: [x, y], drawing }) => element('g', { transform: `translate(${x} ${y})` }, drawing)),
  ])
  const words =
    `.kicker{fill:${palette.quiet};stroke:none}.title{fill:${palette.ink};stroke:none;font-family:IBM Plex Serif}` +
    `.title tspan[lang=ar]{font-family:IBM Plex Sans Arabic}.line-of-it{fill:${palette.ink};stroke:none}` +
    `.wordmark{fill:${palette.accent};stroke:none;font-family:IBM Plex Serif}`
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}` }, [
    element('style', {}, stillRules((name) => palette[name]) + words),
    element('rect', { width, height, fill: palette.sea }),
    map,
    element('rect', { width: panel, height, fill: palette.paper }),
    element('rect', { x: panel, width: 2, height, fill: palette.rule }),
    drawWords(facts, measure),
    element('text', { class: 'wordmark', x: margin, y: height - margin, 'font-size': 40 }, facts.words.site),
  ])
}
