import { capturedFacts } from '../../../../schemas/attribution.ts';
import type { Plan } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import { fieldThatMeets } from '../../framework/crm/plan-fields.ts';
import { proposedFinding } from '../diagnosis/proposals.ts';
import { proposedPreLaunch, proposedSoftLaunch } from '../launch/proposals.ts';
import { neighboursOf } from '../movement/moves.ts';
import { wayDown, wayUp } from '../movement/proposals.ts';
import { proposedCoSell, proposedDealProcess, proposedRegistration } from '../playbook/proposals.ts';
import { proposedRisks } from '../risks/kinds.ts';
import { asking } from '../shared/asking.ts';
import { crmAsWritten } from '../shared/crm-as-written.ts';
import { fittedValue } from '../shared/fitted-value.ts';
import { proposedTiers } from '../tiers/proposed-tiers.ts';

/**
 * A whole section as a question that fits the plan: its partner types, its CRM, its tiers and its currency. What the
 * rules look for in the section is in it as far as the plan tells what it could be.
 *
 * @param example that of the vocabulary, for the sections about which the plan tells nothing else.
 * @param today the day that counts as today, `YYYY-MM-DD`.
 */
export function proposedSection(plan: Plan, section: string, example: unknown, today: string): Printable {
  const proposal = proposals[section]?.(plan, today) ?? fittedValue(plan, [], section, example);
  return asking(proposal, [section]);
}

const proposals: Readonly<Record<string, (plan: Plan, today: string) => Printable | undefined>> = {
  program: (plan, today) => ({
    built: today,
    partnerTypes: ['technology'],
    state: 'informal',
    crm: crmAsWritten(plan) ?? 'salesforce',
  }),
  diagnosis: (plan) => [proposedFinding(plan, 'no-attribution')],
  tiers: proposedTiers,
  movement: (plan) => {
    const rules = neighboursOf(plan).flatMap((pair) => [wayUp(plan, pair), wayDown(plan, pair)]);
    if (rules.length === 0) return undefined;
    const cadence = asking('quarterly', ['movement', 'review']);
    const notice = asking('start-of-quarter', ['movement', 'notice']);
    return { review: cadence, notice, grace: { placeholder: '90 days' }, rules };
  },
  attribution: (plan) => ({ fields: capturedFacts.map((fact) => fieldThatMeets(plan, fact)) }),
  playbook: (plan) => ({
    dealRegistration: proposedRegistration(plan),
    coSell: proposedCoSell(plan),
    dealProcess: proposedDealProcess(plan),
  }),
  launch: (plan) => ({ preLaunch: proposedPreLaunch(plan), softLaunch: proposedSoftLaunch(plan) }),
  risks: proposedRisks,
};
