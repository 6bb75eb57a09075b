import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { problemsOf } from '../harness/engine.ts';

/** The ids of the rules of these groups that look at the words of a plan and have something to say. */
function foundIn(plan: string, rule: string): number {
  return problemsOf(plan).filter((problem) => problem.rule === rule).length;
}

/** One text at its place in a plan, written in quotes so that every text fits. */
function judge(rule: string, place: (text: string) => string, bad: readonly string[], good: readonly string[]): void {
  describe(rule, () => {
    for (const text of bad) {
      it(`reports ${JSON.stringify(text)}`, () => assert.equal(foundIn(place(JSON.stringify(text)), rule), 1));
    }
    for (const text of good) {
      it(`leaves ${JSON.stringify(text)} alone`, () => assert.equal(foundIn(place(JSON.stringify(text)), rule), 0));
    }
  });
}

const category = (name: string) => (text: string) => `attribution: { categories: { ${name}: ${text} } }\n`;

judge(
  'attribution/incomplete-sourced-definition',
  category('partner-sourced'),
  [
    'A partner-sourced deal is one that was registered before sales had any contact.',
    'The partner introduced us to the buyer before our team had talked to the account.',
  ],
  [
    'The partner identified the opportunity, introduced your company, and registered the deal before your sales team had any contact with the account.',
    'A reseller found the need, referred the customer to us and submitted the form before anybody of us had contact.',
    'The partner brought the deal and registered it in the portal before sales knew of it.',
    'The partner found the deal and gave us a referral in writing, which introduced the buyer, before any contact.',
    'The partner is the first to tell us about the opportunity, makes the introduction and has a registration in the portal before sales is involved.',
    'A deal the partner brings to us, where we had no prior engagement, submitted through the partner portal.',
    'An opportunity whose first touch is a partner referral that was submitted and accepted.',
    'Deals that come to us from a partner lead form, which sales accepts because nobody at the account was known before.',
    'The agent hands us a prospect that wants to talk, through the agent portal, before any contact by our team.',
    'Opportunities created from an accepted partner registration. The partner found the account and connected us with the decision maker.',
    'The partner uncovered the need, made the first call with us and logged the deal in the portal, and we did not know the account.',
    'The consultant recommends us to its client, and fills in the referral form before our sales team has any contact.',
    'Le partenaire a trouv\u00e9 le projet et nous a mis en relation avec son client.',
  ],
);

judge(
  'attribution/overlapping-definitions',
  category('partner-sourced'),
  [
    'The partner identified the opportunity, introduced us and registered the deal before our sales team had any contact. It also counts when the registration is linked to an opportunity that sales opened earlier.',
    'The partner found the deal, introduced us and registered it before any contact. Existing opportunities count as well.',
    'The partner found the deal, introduced us and registered it first, even if we already knew the account.',
  ],
  [
    'The partner identified the opportunity, introduced us and registered the deal before our sales team had any contact with the account.',
    'The partner found the deal, introduced us and registered it before any contact. A registration by e-mail also counts.',
    'The partner found the deal, introduced us and registered it first. It does not count when sales already works the account.',
  ],
);

judge(
  'attribution/looser-sourced-definition',
  category('partner-sourced'),
  [
    'The partner identified the opportunity, introduced us, and registered the deal before we had an open opportunity.',
    'The partner found the deal, introduced us, and registered it before we had any contact within the last 6 months.',
  ],
  [
    'The partner identified the opportunity, introduced us, and registered the deal before our sales team had any contact with the account.',
    'The partner found the deal, introduced us within 5 days, and registered it when nobody of us knew the account.',
    'The partner found the deal, introduced us and registered it. We had not talked to the account until then.',
  ],
);

judge(
  'attribution/vague-influenced-definition',
  category('partner-influenced'),
  [
    'The partner has a good relationship with somebody there.',
    'Any deal for which our sales team wants to give credit.',
  ],
  [
    'Sales owned the opportunity before the partner joined, and the partner helped with technical validation.',
    'An existing opportunity of ours in which a partner provided services, references or executive access.',
    'Our account executive generated the opportunity and attached a partner who contributed to the win.',
    'Opportunities sourced by us where a partner is attached with a role and at least one logged activity.',
    'We started the deal, and the integration of a partner was one reason to buy.',
    'Marketing-sourced deals in which a reseller fulfilled the order and delivered the installation.',
    'The deal was already in our pipeline when a partner brought in its executive sponsor.',
    'Deals we opened ourselves that closed faster because a partner vouched for us.',
    'We identified the opportunity and the alliance partner co-sold it with us.',
    'Inbound leads that a partner works with us until the signature.',
    'Your sales team identified the opportunity, but a partner played a meaningful role in the sales process.',
    'We opened the deal ourselves and a partner helped to close it.',
    'Originated by direct sales, accelerated by an integration of the partner.',
    'Deals from our own prospecting in which a partner took part in a way that mattered, such as a demo or a reference.',
    'The deal is ours, and a partner delivered the proof of concept.',
  ],
);

judge(
  'attribution/vague-direct-definition',
  category('direct'),
  [
    'Deals that our own marketing generated.',
    'The partner did not register the deal.',
    'Every deal that sales has won alone.',
  ],
  [
    'No partner is attached to the opportunity.',
    'Deals without a partner at any stage.',
    'Neither found nor helped by a partner.',
    'Only our own team was involved from first call to signature.',
    'All deals that are neither sourced nor influenced.',
    'Sold without a partner.',
    'Our reps find, sell and close it alone.',
    'Partner field is empty and no partner activity is logged.',
    'No partner played a role.',
    'Zero partner participation.',
    'No partner involvement in either origination or influence.',
    'Deals without any partner involvement',
    'No partner brought the deal or helped to win it.',
    'All other deals.',
    'Everything else',
    'Neither sourced nor influenced by a partner',
    'A partner played no part.',
    'Nobody but our own team worked on the deal.',
    'Worked only by our own sales team from start to end.',
    'Ohne Beteiligung eines Partners',
  ],
);

judge(
  'attribution/short-definition',
  category('direct'),
  ['Ours', 'n/a', 'Direct', '-'],
  ['No partner part', 'All other deals', 'Deals that our own marketing generated.'],
);

judge(
  'attribution/planned-backfill',
  (text) => `attribution: { backfill: ${text} }\n`,
  [
    'We backfill the last four quarters.',
    'Sales tags all deals of 2025 in January.',
    'Deals of the last year are retagged by operations.',
    'Restate last year.',
    'Retroactively, by interviews with the account executives.',
  ],
  [
    'None',
    'None. Deals that closed before the launch keep the source that they have.',
    'No. We would have to retag 600 deals.',
    'Not planned, because nobody could review the deals.',
    'Old deals are not retagged.',
    'We do not backfill.',
    'Closed deals stay Direct. Nothing is relabelled.',
    'Excluded from all reports by source.',
    'Deals that closed before the launch stay without a source.',
  ],
);

const step = (text: string) => `attribution: { routing: { triggers: [portal], steps: [${text}] } }\n`;

judge(
  'routing/manual-step',
  step,
  [
    'The sales rep selects the deal source.',
    'The AE picks the source in the form.',
    'Sales then has to manually enter the partner name.',
    'Account executives mark the deal as partner-sourced.',
    'Somebody has to manually set the registration date.',
  ],
  [
    'The workflow sets Deal Source.',
    'Sales accepts, and the workflow sets the deal source.',
    'Sales never selects the deal source.',
    'No rep selects the deal source.',
    'Nobody in sales picks the source.',
    'The rep does not enter the partner name.',
    'The account executive sets a date for the first call.',
    'The account executive calls the partner.',
    'Sales picks a partner-friendly date.',
    'The old step "rep selects the source" is gone.',
    'Partner operations selects a conflict rule.',
  ],
);

const task = (text: string) => `launch: { preLaunch: [{ task: ${text} }] }\n`;

judge(
  'crm/vague-recommendation',
  task,
  [
    'Track partner deals.',
    'Start tracking partner deals.',
    'Log partners.',
    'Use the CRM.',
    'Monitor the pipeline, and keep track of partners.',
    'We will record all partner referrals.',
  ],
  [
    'Track partner deals in the field Deal Source.',
    'Create the view Partner-sourced pipeline to track partner deals.',
    'We no longer track partner deals.',
    'Nobody has to log partners.',
    'Replace the tab "Track partner deals".',
    'Monitor pipeline coverage each month.',
    'Use the CRM workflow Partner intake.',
    'Use the CRM fields of the attribution section.',
    'Log the partner manager in.',
  ],
);

const decider = (text: string) =>
  `attribution: { conflict: [{ when: sales-already-active, outcome: Sales keeps it., decidedBy: ${text} }] }\n`;

judge(
  'conflict/biased-decider',
  decider,
  ['VP Sales', 'The account executive', 'the rep of the account', 'Head of Sales', 'CRO', 'The AE'],
  [
    'Partner operations',
    'Sales operations',
    'Revenue operations',
    'Head of Partnerships and VP Sales',
    'Channel sales manager',
    'Managing director',
    'Finance',
    'Deal desk',
  ],
);

judge(
  'attribution/built-after-launch',
  (text) => `launch: { softLaunch: { validate: [${text}] } }\n`,
  [
    'Create the CRM fields.',
    'Set up attribution',
    'Build the routing workflow.',
    'Add the deal source field',
    'configure the crm',
  ],
  [
    'Create 10 invented registrations and see that Deal Source is filled.',
    'The routing workflow creates a deal for each registration.',
    'All CRM fields are filled.',
    'Add up registrations and CRM deals, and compare them.',
  ],
);

judge(
  'attribution/no-sales-training',
  task,
  ['Train the partners.', 'Give sales a new price list.'],
  [
    'Train all account executives on the three sources.',
    'Hold a workshop with the sales team.',
    'Sales enablement.',
    'The AEs are briefed on Deal Source.',
  ],
);

const stages = (text: string) => `attribution: { stages: [Open, ${text}, Lost] }\n`;

judge(
  'attribution/no-won-or-lost-stage',
  stages,
  ['Proposal', 'Closing soon', 'Lost to a competitor'],
  ['Won', 'Closed won', 'Closed Won', 'Contract signed', 'Gewonnen', 'Ganado', 'Closed'],
);

judge(
  'crm/contribution-not-conditional',
  (text) =>
    `attribution: { fields: [{ name: Partner Contribution, object: deal, type: text, required: false, requiredWhen: ${text} }] }\n`,
  ['Stage is Negotiation', 'Amount is over 50000'],
  [
    'Deal Source is Partner-influenced',
    'Deal Source = partner_influenced',
    'Deal Source is not Direct',
    'Partner Name is filled',
    'validation rule: Deal_Source__c <> Direct',
  ],
);
