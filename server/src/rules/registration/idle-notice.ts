import type { RegistrationEvent } from '../../../../schemas/registration.ts';
import { removeItem } from '../../core/edits.ts';
import type { Plan, PlaybookPart } from '../../core/plan.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';
import { reportMissingPart } from '../shared/missing-part.ts';
import { planWithRegistration } from './example.ts';

type Registration = NonNullable<PlaybookPart['dealRegistration']>;

export const idleNotice = defineRule({
  id: 'registration/idle-notice',
  summary: 'A notice is of something that cannot happen to a registration, or reaches nobody.',
  why: 'Notices are set up in the CRM one by one. One without a receiver, or of an event that the process does not have, is built and never sent, or tells of a rule that nobody wrote down.',
  practice: 'A notice has something that sets it off and somebody who reads it.',
  exceptions: 'Where the event comes with the next release of the process. Add the notice with it.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithRegistration('protection: 90 days', 'notices:', '  - { event: extended, tells: [The partner] }'),
    good: planWithRegistration(
      'protection: 90 days',
      'extension: { by: 30 days, when: The customer confirms the project. }',
      'notices:',
      '  - { event: extended, tells: [The partner] }',
    ),
  },
  check(context) {
    const { plan, report } = context;
    const registration = plan.playbook?.dealRegistration;
    const notices = registration?.notices;
    if (registration === undefined || notices === undefined) return;
    for (const { event, node } of notices.items) {
      if (event === undefined) continue;
      const lacks = lackingFor(plan, registration, event.value);
      if (lacks !== undefined) {
        report({
          at: event.node.span,
          message: `The notice "${event.value}" can never be sent, because the registration has ${lacks.words}. ${lacks.remedy}, or take the notice out.`,
          fixes: [
            { title: 'Remove the notice', safe: false, edits: [removeItem(plan.source.text, notices.node, node)] },
          ],
        });
      } else {
        reportMissingPart(context, {
          owner: ['playbook', 'dealRegistration', 'notices', notices.node.items.indexOf(node)],
          key: 'tells',
          message: `The notice "${event.value}" does not say who is told. Add "tells" with the roles that hear of it.`,
          value: [{ placeholder: 'The partner' }],
        });
      }
    }
  },
});

/**
 * What a registration needs before an event can happen to it, where it does not have it. What stands there unreadable is
 * reported where it stands, and is not absent.
 */
function lackingFor(
  plan: Plan,
  { node, outcomes }: Registration,
  event: RegistrationEvent,
): { readonly remedy: string; readonly words: string } | undefined {
  const has = (key: string): boolean => entryOf(node, key) !== undefined;
  switch (event) {
    case 'submitted':
    case 'accepted':
    case 'declined':
      return undefined;
    case 'returned':
    case 'more-information':
    case 'research':
      // Without a list nobody has said which outcomes there are.
      return outcomes === undefined || mayHold(outcomes, event)
        ? undefined
        : { remedy: `Add "${event}" to "outcomes"`, words: 'no such outcome' };
    case 'expiring':
    case 'expired':
      return has('protection') || hasTierProtection(plan)
        ? undefined
        : { remedy: 'Add "protection"', words: 'no protection that could end' };
    case 'extended':
      return has('extension') || has('renewal') ? undefined : { remedy: 'Add "extension"', words: 'no extension' };
    case 'revoked':
      return has('revocation') ? undefined : { remedy: 'Add "revocation"', words: 'no revocation' };
  }
}

/** Whether an outcome is in the list, or an item that cannot be read may be it. */
function mayHold({ node, items }: NonNullable<Registration['outcomes']>, event: RegistrationEvent): boolean {
  return (
    items.length < node.items.length || items.some(({ outcome }) => outcome === undefined || outcome.value === event)
  );
}

function hasTierProtection({ tiers }: Plan): boolean {
  return (tiers?.items ?? []).some(
    ({ benefits }) => benefits !== undefined && entryOf(benefits.node, 'protection') !== undefined,
  );
}
