import type { Plan } from '../../core/plan.ts';
import { formatQuantity } from '../../core/quantity.ts';
import { promisedBudget } from '../facts/budgets.ts';
import { frameworkModels, proposedModels, usedModels } from '../facts/co-sell.ts';
import { rankedTiers, tierTitle } from '../facts/ranked-tiers.ts';
import {
  extensionCondition,
  extensionTime,
  proposedCoSell,
  proposedDealProcess,
  proposedEngagement,
  proposedExpectation,
  proposedReferral,
  proposedRegistration,
  proposedSteps,
  proposedUpdates,
  proposedWhenLost,
  revocationReason,
} from '../proposals/playbook.ts';
import { roleOf } from '../proposals/roles.ts';
import { proposedTimes } from '../proposals/times.ts';
import { sentences } from '../sentences.ts';
import { defineDemands } from './demand.ts';

const topicSources = [sentences.standardPlaybook, sentences.operatingModel, sentences.everyPartner];

export const playbook = defineDemands({
  'playbook.dealRegistration': {
    rule: 'playbook/missing-topic',
    lacks: 'how a partner registers a deal: the steps, the required information and the SLA',
    source: topicSources,
    missing: (plan) => ({
      message: `The playbook does not say how partners register deals. Without one way for all, registrations arrive as it suits each partner, and some are lost. Add "dealRegistration" with steps, required information and the SLA.${reminder(plan)}`,
      value: proposedRegistration(plan),
    }),
  },
  'playbook.dealRegistration.steps': {
    rule: 'registration/too-few-steps',
    lacks: 'the steps in which a partner registers a deal',
    source: ['How does a partner register a deal?', sentences.registrationSlot],
    missing: {
      message:
        'The plan does not say how a partner registers a deal. Add "steps": how the partner submits it, and who accepts or declines it.',
      value: proposedSteps,
    },
  },
  'playbook.dealRegistration.requiredInformation': {
    rule: 'registration/no-required-information',
    lacks: 'what a registration must contain',
    source: ['What information is required?', sentences.registrationSlot],
    missing: {
      remedy:
        'Ask for partner, customer, contact and date, and for a key that finds duplicates, such as the web domain. Add "requiredInformation".',
    },
  },
  'playbook.dealRegistration.acknowledge': {
    rule: 'registration/missing-sla',
    lacks: 'how soon sales acknowledges a registration',
    source: ['What is the SLA for sales to acknowledge and accept a registration?', sentences.registrationSlot],
    missing: (plan) => {
      const { acknowledge } = proposedTimes(plan);
      return {
        remedy: `Add "acknowledge" with a number and a unit, for example ${acknowledge}.`,
        value: { placeholder: acknowledge },
      };
    },
  },
  'playbook.dealRegistration.decide': {
    rule: 'registration/missing-sla',
    lacks: 'how soon sales accepts or declines a registration',
    source: ['What is the SLA for sales to acknowledge and accept a registration?', sentences.registrationSlot],
    missing: (plan) => {
      const { decide } = proposedTimes(plan);

      return {
        remedy: `Add "decide" with a number and a unit, for example ${decide}.`,
        value: { placeholder: decide },
      };
    },
  },
  'playbook.dealRegistration.protection': {
    rule: 'registration/no-protection',
    source: [sentences.firstTier],
    missing: (plan) => {
      const unprotected = rankedTiers(plan).find(
        ({ tier: { benefits } }) =>
          benefits?.dealRegistration?.value === 'protected' && benefits.protection === undefined,
      );
      if (unprotected === undefined) return undefined;
      const cycle = plan.program?.deals?.salesCycle?.node.value;
      return {
        message: `${unprotected.title} promises protected registrations, and the plan does not say for how long. Add "protection". It should cover most of the sales cycle${cycle === undefined ? '' : `, which takes ${cycle}`}.`,
        value: { placeholder: proposedTimes(plan).protection },
      };
    },
  },
  'playbook.dealRegistration.outcomes.*.outcome': { rule: 'schema/missing-key', lacks: 'which outcome this is' },
  'playbook.dealRegistration.extension.by': {
    rule: 'registration/vague-extension',
    lacks: 'by how much a protection is extended',
    missing: (plan) => ({
      message: `The plan extends protections and does not say by how much.${isSaidOf(plan)} Add "by" with a number and a unit, for example 30 days.`,
      value: { placeholder: extensionTime },
    }),
  },
  'playbook.dealRegistration.extension.when': {
    rule: 'registration/vague-extension',
    lacks: 'under which condition a protection is extended',
    missing: (plan) => {
      const by = plan.playbook?.dealRegistration?.extension?.by;
      return {
        message: `A protection is extended${by === undefined ? '' : ` by ${formatQuantity(by.value)}`} without a condition, so whoever asks keeps the account. Add "when": what the partner shows, for example that the customer confirms the project.`,
        value: { placeholder: extensionCondition },
      };
    },
  },
  'playbook.dealRegistration.revocation.when': {
    rule: 'registration/vague-revocation',
    lacks: 'what a partner loses its protection for',
    missing: (plan) => {
      const after = plan.playbook?.dealRegistration?.revocation?.after;
      return {
        message: `A protection can be revoked${after === undefined ? '' : ` after ${formatQuantity(after.value)}`}, and the plan does not say for what. Add "when", for example that the partner reports no progress.`,
        value: { placeholder: revocationReason },
      };
    },
  },
  'playbook.dealRegistration.notices.*.event': { rule: 'schema/missing-key', lacks: 'of what this notice tells' },
  'playbook.dealRegistration.notices.*.tells': { rule: 'registration/idle-notice', lacks: 'who is told' },
  'playbook.coSell': {
    rule: 'playbook/missing-topic',
    lacks: 'what co-sell means and which tiers get it',
    source: topicSources,
    missing: (plan) => ({
      message: `The playbook does not say what co-sell means and how it differs from a pure referral. Some partners will expect to be on every call, others never. Add "coSell" with a definition and a model for each tier.${reminder(plan)}`,
      value: proposedCoSell(plan),
    }),
  },
  'playbook.coSell.definition': {
    rule: 'playbook/no-co-sell-definition',
    answer: {
      question: 'co-sell',
      says: 'what partner and sales each do',
      remedy:
        "Define it: strict, the partner's rep is on the first call, or broad, the partner gives introduction and context.",
    },
    lacks: 'what co-sell means in this program',
    source: [
      'What does co-sell mean for your program?',
      "A strict definition: the partner's rep is on the first call.",
      'A broader definition: the partner provides an introduction and context but is not involved in the sales process.',
      sentences.coSellSlot,
    ],
    missing: (plan) => {
      const used = usedModels(plan);
      const models = (['strict', 'broad'] as const).filter((model) => used.has(model));
      const definition = (models.length === 0 ? (['strict', 'broad'] as const) : models)
        .map((model) => frameworkModels[model])
        .join(' ');
      return {
        message:
          'The plan does not say what co-sell means. Define it: strict, the partner\'s rep is on the first call, or broad, the partner gives introduction and context. Add "definition".',
        value: models.length === 0 ? { placeholder: definition } : definition,
        // The tiers have chosen their models already, and these are the definitions that the framework gives for them.
        decided: models.length > 0,
      };
    },
  },
  'playbook.coSell.tiers': {
    rule: 'playbook/no-co-sell-tiers',
    lacks: 'which tier gets which co-sell model',
    source: [sentences.modelByTier, sentences.coSellSlot],
    missing: (plan) => {
      const models = proposedModels(plan);
      return {
        remedy: 'Add "tiers" with strict, broad or none for each of them.',
        ...(models === undefined ? {} : { value: models }),
      };
    },
  },
  'playbook.coSell.salesExpectations': {
    rule: 'playbook/no-sales-expectations',
    answer: {
      question: 'sales',
      says: 'what sales does when a partner joins a call',
      remedy: 'Write what somebody could see: who opens, who shows what, who sends the notes by when.',
    },
    lacks: 'what sales is expected to do',
    source: [sentences.modelByTier],
    missing: (plan) => {
      const strict = plan.playbook?.coSell?.tiers?.entries.find(({ value }) => value.value === 'strict');
      if (strict === undefined) return undefined;
      return {
        message: `${tierTitle(plan, String(strict.key.value))} has the strict model, so partners join calls, and the plan does not say what sales does then. Add "salesExpectations".`,
        value: [{ placeholder: proposedExpectation }],
      };
    },
  },
  'playbook.coSell.referral': {
    rule: 'playbook/no-pure-referral',
    answer: {
      question: 'referral',
      says: 'what a pure referral is',
      remedy: 'Write what the partner does, and what it leaves to you.',
    },
    source: [sentences.standardPlaybook],
    missing: {
      message:
        'The plan does not say what a pure referral is, and how it differs from co-sell. Add "referral": what the partner does, and what it leaves to you.',
      value: { placeholder: proposedReferral },
    },
  },
  'playbook.dealProcess': {
    rule: 'playbook/missing-topic',
    lacks: 'how soon partners hear that a deal was received, how it stands and how it ended',
    source: topicSources,
    missing: (plan) => ({
      message: `The playbook does not say how sales engages on a partner-sourced deal, what the partner hears of it, and what happens when the deal is lost. Add "dealProcess".${reminder(plan)}`,
      value: proposedDealProcess(plan),
    }),
  },
  'playbook.dealProcess.acknowledge': {
    rule: 'communication/no-acknowledgment',
    lacks: 'how soon the partner hears that a deal was received',
    source: [sentences.atMinimum, sentences.communicationSlot],
    missing: (plan) => {
      const standard = plan.playbook?.dealRegistration?.acknowledge;
      const hint = standard === undefined ? '' : ` The registration promises ${standard.node.value}.`;
      return {
        message: `The plan does not say how soon sales acknowledges a partner that brings a deal.${hint} Add "acknowledge" with a number and a unit.`,
        value: standard === undefined ? { placeholder: proposedTimes(plan).acknowledge } : String(standard.node.value),
        // The registration has made the promise already, and this is the same one.
        decided: standard !== undefined,
      };
    },
  },
  'playbook.dealProcess.updates': {
    rule: 'communication/no-milestones',
    lacks: 'the milestones of a status update',
    source: [sentences.atMinimum, sentences.communicationSlot],
    missing: (plan) => ({
      message:
        'The plan does not say at which milestones the partner hears how its deal stands. Add "updates" with stages of your CRM.',
      value: proposedUpdates(plan),
    }),
  },
  'playbook.dealProcess.updates.*.milestone': { rule: 'schema/missing-key', lacks: 'the milestone of this update' },
  'playbook.dealProcess.closed': {
    rule: 'communication/missing-closing-notice',
    lacks: 'how soon the partner hears of a close',
    source: [sentences.atMinimum, sentences.communicationSlot],
    missing: (plan) => {
      const { closed } = proposedTimes(plan);
      return {
        message: `The plan does not say how soon the partner is told that its deal closed. Add "closed" with a time, for example ${closed}.`,
        value: { placeholder: closed },
      };
    },
  },
  'playbook.dealProcess.lost': {
    rule: 'communication/missing-closing-notice',
    lacks: 'how soon the partner hears of a loss',
    source: [sentences.atMinimum, sentences.communicationSlot],
    missing: (plan) => {
      const { lost } = proposedTimes(plan);
      const process = plan.playbook?.dealProcess;
      const known =
        process?.whenLost === undefined ? '' : ' It says what happens then, but not how soon the partner hears of it.';
      return {
        message: `The plan does not say how soon the partner is told that its deal was lost.${known} Add "lost" with a time, for example ${lost}.`,
        value: { placeholder: lost },
      };
    },
  },
  'playbook.dealProcess.owner': {
    rule: 'communication/no-owner',
    answer: {
      question: 'who',
      says: 'who sees to it that partners are told',
      remedy: 'Name one role.',
    },
    source: ['None of this happens consistently without a defined process.'],
    missing: (plan) => ({
      message:
        'The plan names nobody who sees to it that partners are told how their deals stand. Add "owner" with a role.',
      value: { placeholder: roleOf(plan, 'dealOwner') },
    }),
  },
  'playbook.dealProcess.whenLost': {
    rule: 'playbook/no-lost-deal-process',
    answer: {
      question: 'loss',
      says: 'what happens when a partner-sourced deal is lost',
      remedy: 'Write who gives the reason, and when the partner may register the account again.',
    },
    source: [sentences.standardPlaybook],
    missing: (plan) => {
      const notice = plan.playbook?.dealProcess?.lost?.node.value;
      const known = notice === undefined ? '' : ` The partner is told within ${notice}, but not what follows.`;
      return {
        message: `The plan does not say what happens when a partner-sourced deal is lost.${known} Add "whenLost": who gives the reason, and when the partner may register the account again.`,
        value: { placeholder: proposedWhenLost(plan) },
      };
    },
  },
  'playbook.dealProcess.engagement': {
    rule: 'playbook/no-sales-engagement',
    answer: {
      question: 'engagement',
      says: 'what sales does differently with a partner-sourced deal',
      remedy: 'Write who calls whom first, and what sales does only for such a deal.',
    },
    source: [
      'When sales receives a partner-sourced deal, what is different about how they handle it?',
      sentences.standardPlaybook,
    ],
    missing: {
      message:
        'The plan does not say what sales does differently with a partner-sourced deal. Without it such a deal is handled like any other, and the introduction is wasted. Add "engagement".',
      value: { placeholder: proposedEngagement },
    },
  },
  'playbook.coMarketing': {
    rule: 'playbook/missing-topic',
    lacks: 'where co-marketing assets live, how partners request them and who approves the use of the brand',
    source: topicSources,
    missing: (plan) => ({
      message: `The playbook does not say which co-marketing assets there are and how partners get them. They will make their own, off-brand or wrong. Add "coMarketing" with assets, location, requests and approvals.${reminder(plan)}`,
    }),
  },
  'playbook.coMarketing.assets': {
    rule: 'assets/none-listed',
    lacks: 'which assets partners can use',
    source: ['What co-marketing assets are available to partners?'],
    missing: (plan) => ({
      message: `The plan does not say which co-marketing assets partners can use.${promisedBudget(plan)} Add "assets".`,
    }),
  },
  'playbook.coMarketing.location': {
    rule: 'assets/no-location',
    answer: {
      question: 'where',
      says: 'where the assets live',
      remedy: 'Write a web address or the name of a system.',
    },
    lacks: 'where the assets live',
    source: ['Where do they live?', sentences.assetSlot],
    missing: {
      message:
        'The plan does not say where the co-marketing assets live. Add "location" with a web address or the name of a system.',
    },
  },
  'playbook.coMarketing.requests': {
    rule: 'assets/no-request-path',
    lacks: 'how partners request assets of their own',
    source: ['How do partners request custom assets?', sentences.assetSlot],
    missing: {
      message:
        'The plan does not say how partners request custom assets. Add "requests" with the way to ask and the time that it takes.',
    },
  },
  'playbook.coMarketing.requests.how': {
    rule: 'assets/no-request-path',
    answer: {
      question: 'how',
      says: 'how partners request assets of their own',
      remedy: 'Write a form or an address.',
    },
    lacks: 'how partners request assets of their own',
    source: ['How do partners request custom assets?', sentences.assetSlot],
    missing: {
      message: 'The plan does not say how partners request custom assets. Add "how", for example a form or an address.',
    },
  },
  'playbook.coMarketing.approvals': {
    rule: 'assets/no-approver',
    source: ['Who approves partner use of the company logo, messaging, and brand guidelines?'],
    missing: (plan) => ({
      message: `The plan does not say who approves what partners do with logo, messaging and brand.${promisedBudget(plan)} Add "approvals" with a role for each of the three.`,
    }),
  },
  'playbook.coMarketing.requests.turnaround': {
    rule: 'assets/no-turnaround',
    missing: {
      message: 'The plan does not say how long a custom asset takes. Add "turnaround", for example 10 business days.',
    },
  },
  'playbook.addendums.*.tier': { rule: 'schema/missing-key', lacks: 'the tier of this addendum' },
  'playbook.addendums.*.change': { rule: 'schema/missing-key', lacks: 'what differs from the standard playbook' },
});

/** What the plan says of the protection that is extended. */
function isSaidOf({ playbook: written }: Plan): string {
  const protection = written?.dealRegistration?.protection;
  return protection === undefined ? '' : ` The protection itself lasts ${formatQuantity(protection.value)}.`;
}

/** What is worse about a topic that is missing where single partners already deviate from it. */
function reminder({ playbook: written }: Plan): string {
  return (written?.addendums?.items.length ?? 0) > 0 ? ' The addendums change a standard that does not exist yet.' : '';
}
