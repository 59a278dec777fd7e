import { type Box, boxesMeet, lineCrossesBox } from '../plane/box.ts'
import { boxOfSign, type MarksOnScreen } from './marks-on-screen.ts'

/** Whether something that lies over the map hides what nobody can do without: signs, events or routes. */
export const coversMarks = (box: Box, { signed, events, tips, routes }: MarksOnScreen): boolean =>
  [...signed, ...events, ...tips].some(({ at }) => boxesMeet(boxOfSign('disc', at), box)) ||
  routes.some(({ line }) => lineCrossesBox(line, box))
