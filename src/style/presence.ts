/** How a mark looks by what there is of it at a moment: the state `phase` of its feature, which the map sets; see `view/moment.ts`. */
import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Phase } from '../dossier/phase.ts'

/** Opacity: what is current is strong, what is past settles. */
export const presences: Record<Phase, number> = { 'not-yet': 0, possibly: 0.7, now: 1, past: 0.5 }

const phase: ExpressionSpecification = ['coalesce', ['feature-state', 'phase'], '']
/** One opacity for each phase, and for what has none; 0 in all others. */
export const seenIn = (opacities: Partial<Record<Phase | '', number>>): ExpressionSpecification =>
  ['match', phase, ...Object.entries(opacities).flat(), 0] satisfies unknown as ExpressionSpecification

export const hasPhase = (wanted: Phase): ExpressionSpecification => ['==', phase, wanted]

/** A factor for the opacity of what bears a date. Without a state nothing is known of a date, and all is there. */
const factor: ExpressionSpecification = [
  'match',
  phase,
  ...Object.entries(presences).flat(),
  1,
] satisfies unknown as ExpressionSpecification

/**
 * An opacity, less where the moment has less of the mark.
 *
 * @param isTimed whether moments are told apart: else nothing more is asked of the mark, as each such question is a shader to compile
 */
export const present = (
  isTimed: boolean,
  opacity: number | ExpressionSpecification = 1,
): number | ExpressionSpecification => (isTimed ? (opacity === 1 ? factor : ['*', factor, opacity]) : opacity)

/** The same for the still map, whose marks say in an attribute what there is of them, as CSS. Of what only may be there, no edge is sharp. */
export const presenceRules = `${Object.entries(presences)
  .filter(([, opacity]) => opacity < 1)
  .map(([name, opacity]) => `[data-phase=${name}]{${opacity === 0 ? 'display:none!important' : `opacity:${opacity}`}}`)
  .join('')}path[data-phase=possibly]{filter:blur(1px)}`
