/** The map of a dossier for the list of all of them, in which nothing is written but names. */
import { element } from '../markup/element.ts'
import { plainColours } from '../still/colours.ts'
import { fixedRules, type Ground, type StillSubject } from '../still/draw-map.ts'
import { LookClasses } from '../still/look-classes.ts'
import { drawPictureMap } from '../still/picture-map.ts'
import type { Advance } from '../still/shape-text.ts'
import { palettes } from '../style/palette.ts'

/** In CSS pixels; the picture has twice as many. */
export const smallMapSize = { width: 280, height: 190 }
const enlarged = 2
const side = 24
const maxZoom = 9

/** A self-contained SVG in the light theme. @param advance of texts in the fonts of the site */
export function drawSmallMap(subject: StillSubject, ground: Ground, advance: Advance): string {
  const { width, height } = smallMapSize
  const stage = { width, height, margins: { top: side, right: side, bottom: side, left: side } }
  const looks = new LookClasses()
  const colours = plainColours(palettes.light)
  const plain = { ...subject, dossier: { ...subject.dossier, annotations: [] } }
  const map = drawPictureMap({ subject: plain, ground, colours, looks, advance }, stage, maxZoom)
  const viewBox = `0 0 ${width * enlarged} ${height * enlarged}`
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox }, [
    element('style', {}, fixedRules() + looks.css()),
    element('g', { transform: `scale(${enlarged})` }, map),
  ])
}
