/** The picture of a page for chats and posts: its map, and beside it what it is, large enough for a thumbnail. */
import { element } from '../markup/element.ts'
import { plainColours } from '../still/colours.ts'
import { fixedRules, type Ground, type StillSubject } from '../still/draw-map.ts'
import { LookClasses } from '../still/look-classes.ts'
import { drawPictureMap } from '../still/picture-map.ts'
import type { Advance } from '../still/shape-text.ts'
import { serifFamily } from '../style/fonts.ts'
import { palettes } from '../style/palette.ts'
import type { PageFacts } from './page-facts.ts'
import { type CardText, heightOf, type LinesPlace, type WidthOf, writeLines } from './picture-card-text.ts'
import { cardBlocks } from './picture-card-words.ts'

export const pictureCardSize = { width: 1200, height: 630 }

/** How wide texts are in the fonts of the site. */
export interface TextMeasures {
  advance: Advance
  widthOf: WidthOf
}

const panel = 560
const margin = 56
/** The map is drawn as for a small screen, and enlarged. */
const enlarged = 2
/** From nearer the map would show a place without its neighbours. */
const maxZoom = 7.2

const palette = palettes.light
const wordmarkSize = 40
const wordmark = ({ words }: PageFacts): CardText => ({
  text: words.site,
  size: wordmarkSize,
  family: serifFamily,
  weight: 400,
  isRightToLeft: false,
})

/** The panel stands where lines begin, and its texts at that side of it. Lengths in pixels of the card, from its left. */
function sidesOfCard({ words }: PageFacts): {
  map: number
  panel: number
  rule: number
  texts: Omit<LinesPlace, 'top'>
} {
  const { width } = pictureCardSize
  return words.direction === 'rtl'
    ? { map: 0, panel: width - panel, rule: width - panel - 2, texts: { x: width - margin, side: 'right' } }
    : { map: panel, panel: 0, rule: panel, texts: { x: margin, side: 'left' } }
}

/** The texts beside the map, one below the other. */
function drawWords(facts: PageFacts, widthOf: WidthOf): string {
  const room = { width: panel - 2 * margin, height: pictureCardSize.height - 2 * margin - wordmarkSize - 12 }
  const { texts } = sidesOfCard(facts)
  let top = margin
  return cardBlocks(facts, room, widthOf)
    .filter(({ lines }) => lines.length > 0)
    .map(({ lines, colour, after }) => {
      const written = writeLines(lines, { ...texts, top }, palette[colour], widthOf)
      top += heightOf(lines) + after
      return written
    })
    .join('')
}

/** A self-contained SVG in the light theme. */
export function drawPictureCard(
  subject: StillSubject,
  facts: PageFacts,
  ground: Ground,
  { advance, widthOf }: TextMeasures,
): string {
  const { width, height } = pictureCardSize
  const side = 30
  const stage = {
    width: (width - panel) / enlarged,
    height: height / enlarged,
    margins: { top: side, right: side + 20, bottom: side + 10, left: side + 20 },
  }
  const looks = new LookClasses()
  const colours = plainColours(palette)
  const map = drawPictureMap({ subject, ground, colours, looks, advance }, stage, maxZoom)
  const places = sidesOfCard(facts)
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}` }, [
    element('style', {}, fixedRules() + looks.css()),
    element('g', { transform: `translate(${places.map}) scale(${enlarged})` }, map),
    element('rect', { x: places.panel || undefined, width: panel, height, fill: palette.paper }),
    element('rect', { x: places.rule, width: 2, height, fill: palette.rule }),
    drawWords(facts, widthOf),
    writeLines(
      [wordmark(facts)],
      { ...places.texts, top: height - margin - wordmarkSize * 0.86 },
      palette.accent,
      widthOf,
    ),
  ])
}
