import type { Plan } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import { stagesOnTheWay } from '../communication/stages.ts';
import { frameworkModels, proposedModels } from './co-sell.ts';

/** How partners register deals, to start from. */
export function proposedRegistration(plan: Plan): Printable {
  const cycle = plan.program?.deals?.salesCycle?.node.value;
  return {
    steps: [
      { placeholder: 'The partner submits the registration form in the portal.' },
      { placeholder: 'Partner operations checks for conflicts and acknowledges within the SLA.' },
      { placeholder: 'Sales accepts or declines within the SLA, a decline always with its reason.' },
    ],
    requiredInformation: [
      { placeholder: 'Partner name and the person who registers' },
      { placeholder: 'Customer name and web domain' },
      { placeholder: 'Contact person at the customer' },
      { placeholder: 'Date of the introduction' },
    ],
    acknowledge: { placeholder: '24 hours' },
    decide: { placeholder: '2 business days' },
    protection: { placeholder: String(cycle ?? '90 days') },
  };
}

/** What co-sell means, and which tier gets which model. */
export function proposedCoSell(plan: Plan): Printable {
  return {
    definition: { placeholder: `${frameworkModels.strict} ${frameworkModels.broad}` },
    tiers: proposedModels(plan) ?? { strategic: { placeholder: 'strict' } },
    salesExpectations: [{ placeholder: proposedExpectation }],
    referral: { placeholder: proposedReferral },
  };
}

/** What sales does differently with a deal of a partner, and when the partner is told what. */
export function proposedDealProcess(plan: Plan): Printable {
  const acknowledge = plan.playbook?.dealRegistration?.acknowledge?.node.value;
  return {
    engagement: { placeholder: proposedEngagement },
    acknowledge: acknowledge === undefined || acknowledge === null ? { placeholder: '24 hours' } : acknowledge,
    updates: proposedUpdates(plan),
    closed: { placeholder: '1 business day' },
    lost: { placeholder: '2 business days' },
    whenLost: { placeholder: proposedWhenLost },
    owner: { placeholder: 'Account executive of the deal' },
  };
}

/** An update at each stage between the first one and the close. */
export function proposedUpdates(plan: Plan): Printable {
  const stages = stagesOnTheWay(plan);
  if (stages.length === 0)
    return [{ milestone: { placeholder: 'Proposal' }, within: { placeholder: '2 business days' } }];
  return stages.map((milestone) => ({ milestone, within: { placeholder: '2 business days' } }));
}

export const proposedExpectation = "Agree on agenda and roles with the partner's rep the day before the call.";

export const proposedReferral =
  'The partner names the account and makes the introduction. It hears of milestones and joins no call.';

export const proposedEngagement =
  'The account executive talks to the partner before the first contact with the customer.';

export const proposedWhenLost =
  'The account executive gives the partner the reason. The partner may register the account again after 6 months.';
