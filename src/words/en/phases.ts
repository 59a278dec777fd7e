/** What there is of something at the moment shown. */
import type { Phase } from '../../dossier/phase.ts'

export const phases: Record<Phase, string> = {
  'not-yet': 'not yet',
  possibly: 'possibly then',
  now: 'then',
  past: 'past',
}
