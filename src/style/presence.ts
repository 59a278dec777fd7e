/** How a mark looks by what there is of it at a moment: the state `phase` of its feature, which the map sets; see `view/moment.ts`. */
import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Phase } from '../dossier/phase.ts'

/** Opacity: what is current is strong, what is past settles. */
export const presences: Record<Phase, number> = { 'not-yet': 0, possibly: 0.7, now: 1, past: 0.5 }

const phase: ExpressionSpecification = ['coalesce', ['feature-state', 'phase'], '']
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
 * @param isMoment whether the view shows a moment: else nothing more is asked of the mark, as each such question is a shader to compile
 */
export const present = (
  isMoment: boolean,
  opacity: number | ExpressionSpecification = 1,
): number | ExpressionSpecification => (isMoment ? (opacity === 1 ? factor : ['*', factor, opacity]) : opacity)

/** The same for the still map, whose marks say in an attribute what there is of them, as CSS. */
export const presenceRules = Object.entries(presences)
  .filter(([, opacity]) => opacity < 1)
  .map(([name, opacity]) => `[data-phase=${name}]{${opacity === 0 ? 'display:none!important' : `opacity:${opacity}`}}`)
  .join('')
