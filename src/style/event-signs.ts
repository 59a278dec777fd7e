/** The signs of events by what there is of them at a moment: filled now, open where they may be, faint where past. */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Phase } from '../dossier/phase.ts'
import type { Scene } from './marks.ts'
import { presences, seenIn } from './presence.ts'
import { openDashes, type SignState, signName, signNames } from './signs.ts'

/** Makes a layer of signs. @param phase in which alone it is seen; none of the layer that has all else of the events */
type SignLayer = (
  image: ExpressionSpecification | string,
  opacity: { 'icon-opacity'?: ExpressionSpecification },
  phase?: Phase,
) => LayerSpecification

/** The images of a layer are laid out, so that at a moment each phase has a layer of its own. */
export function signsByPhase({ palette, selected, isTimed }: Scene, layer: SignLayer): LayerSpecification[] {
  const plain = signNames('diamond', palette, selected)
  const open = signName('diamond', palette, 'any', 'possible' satisfies SignState)
  const filled = signName('diamond', palette, 'any', 'selected' satisfies SignState)
  return isTimed
    ? [
        layer(plain, { 'icon-opacity': seenIn({ past: presences.past, '': 1 }) }),
        layer(open, { 'icon-opacity': seenIn({ possibly: 1 }) }, 'possibly'),
        layer(filled, { 'icon-opacity': seenIn({ now: 1 }) }, 'now'),
      ]
    : [layer(plain, {})]
}

const [dash, gap, offset] = openDashes().map((length) => length.toFixed(1))
const inPhase = (phase: Phase) => `[data-phase=${phase}][data-span] a`

/** The same for the still map, whose signs are in the page before a moment is known, as CSS. */
export const eventSignRules =
  `${inPhase('possibly')} path{stroke-dasharray:${dash} ${gap};stroke-dashoffset:${offset}}` +
  `${inPhase('now')} :is(path,text){fill:var(--accent)}${inPhase('now')} path{stroke:var(--paper)}`
