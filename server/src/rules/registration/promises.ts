import type { Duration } from '../../../../schemas/quantities.ts';
import type { Located, Plan, TierPart } from '../../core/plan.ts';

/** The two times of the registration SLA, and how a message names them. */
export const slaTimes = [
  { key: 'acknowledge', words: 'to acknowledge a registration' },
  { key: 'decide', words: 'to accept or decline a registration' },
] as const;

export type SlaKey = (typeof slaTimes)[number]['key'];

/** The time that every partner is promised. */
export function standardTime(plan: Plan, key: SlaKey): Located<Duration> | undefined {
  return plan.playbook?.dealRegistration?.[key];
}

/** The time that a tier is promised instead of the standard one. */
export function ownTime({ benefits }: TierPart, key: SlaKey): Located<Duration> | undefined {
  return benefits?.registrationSla?.[key];
}
