/** The inset of a page: a small map, in a corner of the map, of places that are too close together on it. */
import { element, short } from '../markup/element.ts'
import { escapeMarkup } from '../markup/escape.ts'
import type { Enlarged } from '../placement/crowd.ts'
import type { Screen } from '../placement/screen.ts'
import { insetSizes } from '../style/inset-size.ts'
import { themedColours } from './colours.ts'
import type { Ground, StillSubject } from './draw-map.ts'
import { drawInsetMap, insetKinds, insetScale } from './inset-map.ts'
import { LookClasses } from './look-classes.ts'
import { dashUnits } from './outline-looks.ts'
import type { Advance } from './shape-text.ts'
import { atRules, classOfStages, type StageRanges, stageRules } from './stage-range.ts'
import { stillSvg } from './still-svg.ts'

export const insetScope = '.inset'

const narrower = `(width<${insetSizes.large.width}px)`
const insetStages: StageRanges = [
  { stage: insetKinds.large.stage, condition: '' },
  { stage: insetKinds.small.stage, condition: `inset ${narrower}` },
]

/** The name of the inset, and for each of its sizes a scale. */
function captionOf({ overlays }: StillSubject, enlarged: Enlarged, screens: readonly Screen[]) {
  const scales = screens.map((screen, index) => {
    const { metres } = insetScale(enlarged, screen)
    return element('span', { class: `at s${index} scale` }, [escapeMarkup(overlays.length(metres)), element('i', {})])
  })
  return element('p', {}, [element('span', {}, escapeMarkup(overlays.inset(enlarged.place))), ...scales])
}

/**
 * @param enlarged what it shows
 * @returns HTML
 */
export function drawInset(
  subject: StillSubject,
  enlarged: Enlarged,
  ground: Ground,
  relief: string,
  advance: Advance,
): string {
  const looks = new LookClasses(atRules(insetStages))
  const { pieces, frame, screens } = drawInsetMap(
    { subject, ground, colours: themedColours, looks, advance, relief, screenClass: classOfStages(insetStages) },
    enlarged,
    [insetKinds.large, insetKinds.small],
  )
  const scales = screens.map(
    (screen, index) => `${insetScope} .s${index} i{width:${short(insetScale(enlarged, screen).width)}px}`,
  )
  const rules =
    looks.css(`${insetScope} `, [stageRules(insetStages, insetScope), dashUnits(insetScope, screens)]) + scales.join('')
  const name = subject.overlays.inset(enlarged.place)
  return (
    element('div', { class: 'drawing' }, stillSvg(pieces, frame, name, rules, insetScope)) +
    captionOf(subject, enlarged, screens)
  )
}
