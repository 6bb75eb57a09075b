import type { Plan } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import { frameworkModels, proposedModels } from '../facts/co-sell.ts';
import { hasPartnerType } from '../meaning/partner-types.ts';
import { stagesOnTheWay } from '../meaning/stages.ts';
import { roleOf } from './roles.ts';
import { proposedTimes } from './times.ts';

/** How partners register deals, to start from. */
export function proposedRegistration(plan: Plan): Printable {
  const { acknowledge, decide, protection } = proposedTimes(plan);
  return {
    steps: [
      { placeholder: SUBMISSION },
      { placeholder: `${roleOf(plan, 'partnerOperations')} checks for conflicts and acknowledges within the SLA.` },
      { placeholder: ANSWER },
      ...(hasPartnerType(plan, 'referral') ? [{ placeholder: introductionStep(plan) }] : []),
    ],
    requiredInformation: [
      { placeholder: 'Partner name and the person who registers' },
      { placeholder: 'Customer name and web domain' },
      { placeholder: 'Contact person at the customer' },
      { placeholder: 'Date of the introduction' },
    ],
    acknowledge: { placeholder: acknowledge },
    decide: { placeholder: decide },
    protection: { placeholder: protection },
    extension: proposedExtension,
  };
}

/** By how much a protection is extended, and what shows that the partner still works on the deal. */
export const extensionTime = '30 days';
export const extensionCondition = 'The customer confirms the project.';

/** What a partner loses its protection for. */
export const revocationReason = 'The partner reports no progress.';

/** After how long without it. */
export const revocationTime = '90 days';

/** Once, and only for a deal that moves. */
export const proposedExtension = {
  by: { placeholder: extensionTime },
  times: { placeholder: 1 },
  when: { placeholder: extensionCondition },
} as const;

/** How soon sales talks to an account that was introduced, so that a partner can promise it to the account. */
export function introductionStep(plan: Plan): string {
  return `The account executive calls the introduced account within ${proposedTimes(plan).introduction}.`;
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
  const standard = plan.playbook?.dealRegistration?.acknowledge;
  const { acknowledge, closed, lost } = proposedTimes(plan);
  return {
    engagement: { placeholder: proposedEngagement },
    acknowledge: standard === undefined ? { placeholder: acknowledge } : acknowledge,
    updates: proposedUpdates(plan),
    closed: { placeholder: closed },
    lost: { placeholder: lost },
    whenLost: { placeholder: proposedWhenLost(plan) },
    owner: { placeholder: roleOf(plan, 'dealOwner') },
  };
}

/** An update at each stage between the first one and the close. */
export function proposedUpdates(plan: Plan): Printable {
  const stages = stagesOnTheWay(plan);
  const within = { placeholder: proposedTimes(plan).update };
  if (stages.length === 0) return [{ milestone: { placeholder: 'Proposal' }, within }];
  return stages.map((milestone) => ({ milestone, within }));
}

export const proposedExpectation = "Agree on agenda and roles with the partner's rep the day before the call.";

export const proposedReferral =
  'The partner names the account and makes the introduction, then hears of milestones, and joins no call.';

export const proposedEngagement =
  'The account executive talks to the partner before the first contact with the customer.';

export function proposedWhenLost(plan: Plan): string {
  return `The account executive gives the partner the reason. The partner may register the account again after ${proposedTimes(plan).again}.`;
}

const SUBMISSION = 'The partner submits the registration form in the portal.';

/** What ends each registration. */
export const ANSWER = 'Sales accepts or declines within the SLA, a decline always with its reason.';

/** The two sides that each registration has at least. */
export const proposedSteps: Printable = [{ placeholder: SUBMISSION }, { placeholder: ANSWER }];
