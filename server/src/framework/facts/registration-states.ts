import { registrationOutcomes } from '../../../../schemas/registration.ts';

/** The states of a registration, by what the plan does with it. Setup, files of the CRM and launch tasks all name them by these words. */
export const registrationStates = {
  submitted: 'Submitted',
  accepted: 'Accepted',
  conflict: 'Conflict',
  declined: 'Declined',
  returned: 'Returned',
  'more-information': 'More information needed',
  research: 'In research',
  revoked: 'Revoked',
  expired: 'Expired',
  converted: 'Converted',
} as const;

/**
 * The states that a program needs, in the order in which a registration takes them.
 *
 * @param outcomes what a registration can come to, where the plan has a list of its own.
 * @param isRevoked whether a registration can be revoked before its protection ends.
 */
export function statesOfRegistrations(outcomes: readonly string[], isRevoked: boolean): readonly string[] {
  const open = registrationOutcomes.filter(
    (each) => each !== 'accepted' && each !== 'declined' && outcomes.includes(each),
  );
  return [
    registrationStates.submitted,
    ...open.map((each) => registrationStates[each]),
    registrationStates.conflict,
    registrationStates.accepted,
    registrationStates.declined,
    ...(isRevoked ? [registrationStates.revoked] : []),
    registrationStates.expired,
    registrationStates.converted,
  ];
}
