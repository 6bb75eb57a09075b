import { addItem, keySpan } from '../../core/edits.ts';
import type { Plan } from '../../core/plan.ts';
import { defineRule } from '../../core/rule.ts';
import { factFilledBy, routingOf } from '../../framework/facts/assignments.ts';
import { exampleInformation, planWithRegistration } from './example.ts';
import { informationOf, isAskedFor, type RegistrationFact, registrationFacts } from './facts.ts';

export const missingInformation = defineRule({
  id: 'registration/missing-information',
  summary: 'A registration does not have to name partner, customer, contact and date.',
  why: 'Who brings the deal, to which customer, through whom and since when: each of these decides a conflict one day. What the form does not ask for, nobody can look up afterwards.',
  source: ['What information is required?'],
  exceptions:
    'Where the system knows it already, such as the partner that is logged in or the time at which it submits.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithRegistration(
      'requiredInformation: [Partner name, Customer name and web domain, Date of the introduction]',
    ),
    good: planWithRegistration(exampleInformation),
  },
  check({ plan, report }) {
    const registration = plan.playbook?.dealRegistration;
    const list = registration?.requiredInformation;
    const items = informationOf(registration);
    if (registration === undefined || list === undefined || items.length === 0) return;
    // A list in which nothing is recognized is probably written in another language.
    if (!registrationFacts.some((fact) => isAskedFor(fact, items))) return;
    for (const fact of registrationFacts) {
      if (isAskedFor(fact, items) || isKnownAnyway(plan, fact)) continue;
      report({
        at: keySpan(registration.node, 'requiredInformation'),
        message: `A registration does not have to name ${fact.words}. Without it a conflict about this deal cannot be decided. Add it, for example "${fact.ask}".`,
        fixes: [
          {
            title: `Ask for ${fact.words}`,
            safe: false,
            edits: [addItem(plan.source.text, list.node, { placeholder: fact.ask })],
          },
        ],
      });
    }
  },
});

/** Whether a fact comes with the registration itself, so that nobody has to write it. */
function isKnownAnyway(plan: Plan, { words }: RegistrationFact): boolean {
  if (words === 'the partner') return isFilled(plan, 'partner-name') || showsSender(plan);
  if (words !== 'the date') return false;
  return plan.attribution?.routing?.stamp !== undefined || isFilled(plan, 'registration-date') || showsSender(plan);
}

/** Whether the workflow says from where it fills a fact. */
function isFilled(plan: Plan, fact: 'partner-name' | 'registration-date'): boolean {
  return (routingOf(plan)?.sets?.items ?? []).some(
    (assignment) => assignment.to !== undefined && factFilledBy(plan, assignment) === fact,
  );
}

/** A portal knows who is logged in, and a mail names its sender. Both have a time. */
function showsSender(plan: Plan): boolean {
  const triggers = routingOf(plan)?.triggers?.items ?? [];
  return triggers.length > 0 && triggers.every(({ value }) => value === 'portal' || value === 'email');
}
