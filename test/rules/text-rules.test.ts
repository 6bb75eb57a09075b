import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { problemsOf } from '../harness/engine.ts';

/** Rules that read the words of a person, with texts that they report and texts that they must leave alone. */
interface TextRule {
  readonly rule: string;
  /** A plan around a text, which is given in quotes. */
  readonly plan: (text: string) => string;
  readonly reported: readonly string[];
  readonly fine: readonly string[];
}

const motion = (text: string): string => `partnerPlan: 1\nprogram:\n  motion: ${text}\n`;
const benefit = (text: string): string =>
  `partnerPlan: 1\ntiers:\n  - id: a\n    name: A\n    benefits:\n      other:\n        - ${text}\n`;
const step = (text: string): string => `partnerPlan: 1\nplaybook:\n  dealRegistration:\n    steps:\n      - ${text}\n`;
const task = (text: string): string => `partnerPlan: 1\nlaunch:\n  preLaunch:\n    - task: ${text}\n`;
const mitigation = (text: string): string =>
  `partnerPlan: 1\nrisks:\n  - risk: Nobody comes.\n    mitigation: ${text}\n`;
const evidence = (text: string): string =>
  `partnerPlan: 1\ndiagnosis:\n  - problem: no-tiers\n    status: applies\n    evidence: ${text}\n`;

const criterionNote = (text: string): string =>
  `partnerPlan: 1\ntiers:\n  - id: a\n    name: A\n    criteria:\n      commitment: [agreement-signed]\n      note: ${text}\n`;
const conflict =
  (when: string, key: string) =>
  (text: string): string =>
    `partnerPlan: 1\nattribution:\n  conflict:\n    - when: ${when}\n${key === 'decidedBy' ? '' : '      decidedBy: Partner operations\n'}      within: 2 business days\n      ${key}: ${text}\n`;
const influence = (text: string): string => `partnerPlan: 1\nattribution:\n  influence:\n    - ${text}\n`;
const dealProcess =
  (key: string) =>
  (text: string): string =>
    `partnerPlan: 1\nplaybook:\n  dealProcess:\n    ${key}: ${text}\n`;
const coSell =
  (key: string) =>
  (text: string): string =>
    `partnerPlan: 1\nplaybook:\n  coSell:\n    ${key}: ${text}\n`;
const salesExpectation = (text: string): string =>
  `partnerPlan: 1\nplaybook:\n  coSell:\n    salesExpectations:\n      - ${text}\n`;
const registration =
  (key: string) =>
  (text: string): string =>
    `partnerPlan: 1\nplaybook:\n  dealRegistration:\n    protection: 90 days\n    ${key}: ${text}\n`;
const location = (text: string): string => `partnerPlan: 1\nplaybook:\n  coMarketing:\n    location: ${text}\n`;
const riskOwner = (text: string): string =>
  `partnerPlan: 1\nrisks:\n  - risk: Nobody comes.\n    mitigation: Each partner is called in the first week.\n    owner: ${text}\n`;
const coverage = (text: string): string =>
  `partnerPlan: 1\nmeasurement:\n  primary:\n    pipelineCoverage: { target: 3x, source: ${text} }\n`;
const revenue = (text: string): string =>
  `partnerPlan: 1\nmeasurement:\n  primary:\n    sourcedRevenue: { target: 100000 USD, period: 12 months, source: ${text} }\n`;
const metric = (text: string): string => `partnerPlan: 1\nmeasurement:\n  secondary:\n    - metric: ${text}\n`;

const workflowStep = (text: string): string =>
  `partnerPlan: 1\nattribution:\n  routing:\n    steps:\n      - ${text}\n`;

const textRules: TextRule[] = [
  // What is there and answers nothing is as good as missing, in whichever words. What answers in few words is fine.
  {
    rule: 'conflict/no-decider',
    plan: conflict('sales-already-active', 'decidedBy'),
    reported: [
      'Everybody',
      'Whoever is available',
      'Both sides together',
      'We',
      'Account executive and reseller together',
      'The responsible person',
    ],
    fine: ['Channel desk', 'Ana Ruiz', 'RevOps', 'Deal desk and partner operations', 'Team lead of partner operations'],
  },
  {
    rule: 'conflict/no-default-outcome',
    plan: conflict('sales-already-active', 'otherwise'),
    reported: [
      'We keep talking.',
      'It is escalated.',
      'A decision is made later.',
      'The matter stays open.',
      'It waits.',
      'Nothing happens.',
    ],
    fine: [
      'Sales keeps it.',
      'It counts as Direct.',
      'The account executive goes on alone.',
      'The older record wins.',
      'The reseller may go ahead.',
    ],
  },
  {
    rule: 'conflict/vague-outcome',
    plan: conflict('sales-already-active', 'outcome'),
    reported: [
      'Both sides look for a fair solution.',
      'We decide in good faith.',
      'We try to make both happy.',
      'It is solved pragmatically.',
      'Partner operations reviews the facts.',
    ],
    fine: [
      'Sales goes on, and the reseller is influenced when it adds a demo.',
      'Sales leads, and the reseller joins for the services.',
      'The deal is split: the reseller delivers, sales signs.',
    ],
  },
  {
    rule: 'conflict/registration-outweighed',
    plan: conflict('two-partners', 'outcome'),
    reported: [
      'The last click counts.',
      'The customer chooses its reseller.',
      'The reseller with more certified people wins.',
      'Premier goes before Growth, whoever was first.',
      'Whoever is nearer to the customer.',
      'The one that the buyer wants.',
    ],
    fine: [
      'First come, first served.',
      'The earlier time stamp decides.',
      'The first complete registration counts, whatever the tier of the other.',
      'The registration that was accepted first is protected. With the same day, the higher tier decides.',
    ],
  },
  {
    rule: 'conflict/counted-twice',
    plan: conflict('sales-already-active', 'outcome'),
    reported: [
      'The deal counts 100% for the account executive and 100% for the reseller.',
      'Sales books it and the reseller books it as well.',
      'Each side reports the whole amount.',
      'The revenue is shown in the numbers of both.',
    ],
    fine: [
      'The deal counts for sales, and half of it for the reseller.',
      'The account executive keeps the deal, and the reseller is told.',
    ],
  },
  {
    rule: 'attribution/vague-influence',
    plan: influence,
    reported: [
      'The reseller knows somebody at the customer.',
      'The customer also buys from the reseller.',
      'The reseller is located near the customer.',
      'The reseller was in copy of an e-mail.',
      'Any other help.',
      'Whatever the partner manager accepts.',
      'The reseller likes the deal.',
    ],
    fine: [
      'The reseller gave a reference call.',
      'The customer uses the connector of the reseller.',
      'The reseller installed a test system.',
      'Technical validation by the partner',
      'Introduction of the economic buyer by the reseller',
    ],
  },
  {
    rule: 'communication/no-owner',
    plan: dealProcess('owner'),
    reported: ['The team', 'Everybody', 'Sales or partner', 'Somebody from sales', 'All involved'],
    fine: ['Partner desk', 'Maria', 'Inside sales', 'Reseller manager of the region'],
  },
  {
    rule: 'risks/no-owner',
    plan: riskOwner,
    reported: ['Everybody', 'All of us', 'The company', 'n/a'],
    fine: ['CRO', 'Head of channel and head of sales', 'Partner team lead'],
  },
  {
    rule: 'playbook/no-lost-deal-process',
    plan: dealProcess('whenLost'),
    reported: ['Nothing.', 'We try again.', 'The reseller is informed.', 'It is over.', 'We move on.'],
    fine: [
      'Sales calls the reseller and explains.',
      'The reason is written into the deal, and the account is free.',
      'Review of the loss in the next business review.',
    ],
  },
  {
    rule: 'playbook/no-sales-engagement',
    plan: dealProcess('engagement'),
    reported: [
      'We work hand in hand.',
      'Sales helps where it can.',
      'Good cooperation.',
      'As needed.',
      'With high priority.',
    ],
    fine: [
      'Sales calls the reseller before the customer.',
      'No contact with the customer without the reseller.',
      'The reseller leads, our engineer joins on request.',
    ],
  },
  {
    rule: 'playbook/no-co-sell-definition',
    plan: coSell('definition'),
    reported: ['We sell together.', 'Selling as one team.', 'Close cooperation in the sales process.'],
    fine: ['The rep of the partner is on the first call.', 'The partner provides an introduction and context.'],
  },
  {
    rule: 'playbook/no-pure-referral',
    plan: coSell('referral'),
    reported: ['Possible.', 'See above.', 'A referral is a referral.', 'Less than co-sell.'],
    fine: ['The reseller names the company and steps back.', 'A name and an introduction, nothing more.'],
  },
  {
    rule: 'playbook/no-sales-expectations',
    plan: salesExpectation,
    reported: ['Be nice.', 'Good communication.', 'Treat the partner as a peer.', 'Work as one team.'],
    fine: ['Send the agenda the day before.', 'Let the reseller open.', 'Debrief with the reseller after the call.'],
  },
  {
    rule: 'assets/no-location',
    plan: location,
    reported: [
      'On request',
      'Ask your channel manager for them',
      'By e-mail',
      'Available from us',
      'In several folders',
      'Sent with the first order',
    ],
    fine: [
      'Partner portal',
      'Google Drive, folder Partners',
      'partners.example.com',
      'From the partner portal, under Assets',
      'Frontify',
    ],
  },
  {
    rule: 'registration/vague-extension',
    plan: registration('renewal'),
    reported: [
      'As long as the deal is alive.',
      'Whenever the reseller asks.',
      'Possible in justified cases.',
      'No limit.',
      'Yes.',
    ],
    fine: ['Never.', 'Not possible.', 'Once by the same time, if the customer confirms.'],
  },
  {
    rule: 'tiers/vague-criterion',
    plan: criterionNote,
    reported: [
      'A mature practice around our product.',
      'Well connected in the industry.',
      'Customers are happy with the work.',
      'Enough consultants to run projects alone.',
      'Trusted by its clients.',
      'Shows commitment to the partnership.',
    ],
    fine: [
      'The partner names an executive sponsor.',
      'Has passed the security audit.',
      'A signed joint business plan.',
      'Offers support around the clock.',
    ],
  },
  {
    rule: 'measurement/wrong-coverage-formula',
    plan: coverage,
    reported: ['All open pipeline of the company', 'Pipeline with any partner involvement', 'Every open deal'],
    fine: ['All open deals of the sourced view', 'Pipeline that resellers registered'],
  },
  {
    rule: 'measurement/combined-revenue',
    plan: revenue,
    reported: [
      'Closed won deals in which a partner is named',
      'Everything that partners touched',
      'Deals in which a reseller took part',
    ],
    fine: [
      'Deals that resellers registered and won',
      'Closed won deals with Deal Source Partner-sourced',
      'Dashboard Channel',
    ],
  },
  {
    rule: 'measurement/vanity-metric',
    plan: metric,
    reported: [
      'Size of the partner network',
      'New agreements',
      'Recruitment of resellers',
      'Resellers under contract',
      'Logos on the partner page',
    ],
    fine: [
      'Share of partners that registered a deal',
      'New customers through resellers',
      'Average revenue per reseller',
    ],
  },
  {
    rule: 'routing/manual-step',
    plan: workflowStep,
    reported: [
      'The rep ticks the box Partner deal.',
      'Our sellers enter the name of the reseller.',
      'The owner of the deal chooses who brought it.',
      'Sales decides in HubSpot whether it is sourced or influenced.',
    ],
    fine: [
      'The owner of the deal is told who brought it.',
      'The account executive records the first call.',
      'Sales checks the contact and calls the reseller.',
    ],
  },
  {
    rule: 'scope/commercial-terms',
    plan: benefit,
    reported: [
      'Buys 30 points below list',
      'Wholesale rates',
      'A cut of the subscription',
      'Quarterly volume bonus',
      'Deal registration uplift of 5%',
      'Profit sharing',
    ],
    fine: ['Bonus training day', 'Two tickets for the conference', 'Free exam vouchers'],
  },
  {
    rule: 'scope/legal-terms',
    plan: motion,
    reported: [
      'Either party may terminate with 30 days notice.',
      'The laws of Delaware govern.',
      'Disputes go to the courts of Hamburg.',
      'All intellectual property stays with us.',
    ],
    fine: ['Each side keeps its own customers.', 'Resellers keep confidential pricing to themselves.'],
  },
  {
    rule: 'scope/end-customer-referrals',
    plan: motion,
    reported: [
      'Customers who recommend us to a colleague get a credit.',
      'Existing clients bring others and receive a gift.',
    ],
    fine: [
      'Resellers sell to their customers, who can recommend us to others.',
      'Users invite colleagues into the product, and resellers see the new seats.',
    ],
  },

  {
    rule: 'scope/affiliate-program',
    plan: motion,
    reported: ['Affiliates send us visitors.', 'An affiliate program with links', 'Influencers talk about us.'],
    fine: [
      'Partners introduce us. We do not work with affiliates.',
      'This is not an affiliate program.',
      'Nothing here is an affiliate program.',
      'Affiliates are not part of the program.',
      'Resellers and companies that are affiliated with them',
    ],
  },
  {
    rule: 'scope/affiliate-program',
    plan: step,
    reported: ['The affiliate partner submits the form.'],
    fine: ['The partner or one of its affiliates submits the form.'],
  },
  {
    rule: 'scope/end-customer-referrals',
    plan: motion,
    reported: ['A refer-a-friend bonus', 'A customer referral program with vouchers'],
    fine: [
      'Partners refer customers to us.',
      'Referral partners name accounts.',
      'We run no customer referral program.',
      'Customers are referred by partners, and a referral is registered.',
    ],
  },
  {
    rule: 'scope/content-production',
    plan: task,
    reported: ['Fill the content calendar.', 'Write blog posts for the launch.', 'Approve the ad copy.'],
    fine: ['Publish brand guidelines.', 'Fill the partner calendar.', 'No ad copy goes out without approval.'],
  },
  {
    rule: 'scope/commercial-terms',
    plan: step,
    reported: [
      'The partner gets a commission of 15%.',
      'We pay a 10% commission after 30 days.',
      'A referral fee of 500 USD is due.',
      'Margins: 20 percent for all resellers',
      'A rebate of 5 % at the end of the year',
      'We pay partners 10 percent of the first-year contract value.',
      'Partners get 15% of first-year revenue.',
      'A SPIFF of 500 USD per deal',
      'Resellers who earn a margin of 20% come first.',
      'Partners keep a margin of 20%.',
      'Finance asks for reports. Partners get a commission of 10%.',
      'A bonus of 500 USD per deal',
      'Registered deals get a discount of 12%.',
      'Partners pay an annual fee of 3000 EUR.',
      'The referrer is entitled to its commission when the customer has paid.',
      'The agency brings the customer. It gets 20% of the revenue of the first year.',
    ],
    fine: [
      'The rep earns the same commission on partner deals.',
      'They get 10% more leads.',
      'Discounts above 20% need the approval of the deal desk.',
      'The deal desk decides on every discount over 15%.',
      'The customer gets a discount of 10% in the first year.',
      'An annual fee is settled with finance.',
      'Someone decides whose commission does not depend on it.',
      'Commission structures are handled separately with legal and finance.',
      'We pay no commission of 15%.',
      'Nobody gets a commission of 10%.',
      'Partners refuse any 10% referral fee.',
      'The commission is settled with finance.',
      'Partners with a gross margin of 60% report it.',
      'At least 95% of registrations are answered, and commissions are none of our business here.',
      'The deal size is 45000 USD.',
      'Marginal cases go to partner operations.',
      'Our product is a rebate management software for wholesalers who pay 3% rebates.',
      'They keep 100% of their margin.',
      'Finance sets commission rates (10% to 15% today) in the partner agreement.',
      'Commissions of 10% are settled with finance.',
      'Partners bring 20% of revenue.',
      'We do not pay partners 10% of the contract value.',
      'Customers who pay 10% of the contract value up front',
    ],
  },
  {
    rule: 'scope/commercial-terms',
    plan: benefit,
    reported: [
      'A higher margin',
      'Quarterly rebate',
      '15% commission',
      '15% of first-year revenue',
      'SPIFF of 500 USD per deal',
      'Discount of 40 to 45%',
      'Deal registration discount of 12%',
      'Special pricing for registered deals',
      'Program fee of 3000 EUR a year',
      '50% off subscriptions of clients',
      'Higher program discounts',
    ],
    fine: [
      'Bonus days of training',
      'A discount on training',
      'A review for partners above 10% of revenue',
      'Access to the commission tracking tool',
      'A seat on the advisory board',
      'Rebates are handled separately with finance',
      'No rebate',
      'No 15% of revenue',
    ],
  },
  {
    rule: 'scope/commercial-terms',
    plan: evidence,
    reported: [],
    fine: ['All 20 resellers get a margin of 30%, and 12 of them have not sold anything in a year.'],
  },
  {
    rule: 'scope/legal-terms',
    plan: step,
    reported: [
      'The governing law is that of Delaware.',
      'The partner is liable for damages.',
      'Liability is limited to the fees paid.',
      'Liability is with the partner.',
      'We may terminate the agreement within 30 days.',
      'Legal terms: governing law is that of England.',
    ],
    fine: [
      'The partner signs the agreement, which legal provides.',
      'Liability and governing law are settled with legal.',
      'Governing law and liability caps are out of scope.',
      'The termination of a deal is logged.',
      'Reliable partners come first.',
      'We sell to insurers; liability is their product.',
    ],
  },
  {
    rule: 'document/placeholder-text',
    plan: motion,
    reported: [
      'TODO',
      'Partners TBD',
      'Owner to be defined.',
      'Owner to be confirmed.',
      'To be confirmed with legal.',
      'The rest is TBA.',
      'To be decided later',
      'Lorem ipsum dolor',
      '[Company name] introduces us.',
      'See [NAME] for this',
      'Partners in XX days',
      'About xxx partners',
      'What???',
      'Run by <your team>',
    ],
    fine: [
      'See [the guide](https://example.com/guide) for this.',
      'See [the guide][1] for this.',
      'Partners [sic] introduce us.',
      'Partners introduce us [1].',
      'All accounts [EMEA] are open.',
      'The options[first] of the form',
      'Todos los socios',
      'The report "[Partners]" in the CRM',
      'A price to be defined by legal',
      'Deals to be confirmed by the partner',
      'A deal below 45000 USD, margin < 10 and size > 5',
      'An XXL deal or a Maxx deal',
      'Agencies and other SaaS vendors [ISVs]',
      '[Internal] Partners introduce us.',
      'See https://wiki.example/[tiers] for this.',
      'Confluence page XX-12',
      'TBA Systems introduces us.',
      'To be confirmed by sales, a registration needs a contact.',
    ],
  },
  {
    rule: 'playbook/addendum-as-standard',
    plan: (text) => `partnerPlan: 1\ntiers:\n  - { id: a, name: A, description: ${text} }\n`,
    reported: ['Partners who follow their own playbook.', 'Partners with a separate registration process'],
    fine: ['Partners who follow the standard playbook.', 'No partner has its own playbook.', 'Partners on their own'],
  },
  {
    rule: 'playbook/addendum-as-standard',
    plan: (text) => `partnerPlan: 1\nplaybook:\n  addendums:\n    - { tier: a, change: ${text} }\n`,
    reported: [
      'It works instead of the standard.',
      'These steps replace nothing, they come in place of the standard playbook.',
      'Exempt from the standard process',
      'This partner has its own playbook.',
    ],
    fine: [
      'The partner may bring its own slides instead of the standard deck.',
      'A mail replaces nothing. In place of the standard form it fills a sheet.',
      'In addition to the standard, joint account planning.',
    ],
  },
  {
    rule: 'risks/generic-mitigation',
    plan: mitigation,
    reported: [
      'Monitor closely.',
      'Keep an eye on it',
      'We will monitor the situation and communicate regularly with all stakeholders.',
      'Work closely with sales',
      'Discuss in team meetings as needed',
    ],
    fine: [
      'Monitor registrations every Friday.',
      'Rules of engagement are signed before the launch.',
      'Train sales.',
      'Communicate within 2 days.',
      'Finance samples deals.',
    ],
  },
  {
    rule: 'launch/registrations-before-soft-launch',
    plan: task,
    reported: [
      'Accept the first deal registrations.',
      'Open the portal and accept registrations.',
      'Start accepting new registrations',
      'Invite partners to register deals.',
    ],
    fine: [
      'Test the form with 10 invented registrations.',
      'Define who accepts deal registrations.',
      'Train sales on how to accept registrations.',
      'Finish the fields before we accept registrations.',
      'Have all partners sign the agreement.',
      'Invite the partners to the portal.',
      'Accept no registrations yet.',
    ],
  },
  {
    rule: 'launch/vague-validation',
    plan: (text) => `partnerPlan: 1\nlaunch:\n  softLaunch:\n    validate:\n      - ${text}\n`,
    reported: ['The process works well.', 'Partners are happy with the portal.'],
    fine: [
      'Every registration has a source.',
      'No deal lacks a partner.',
      'Two conflicts are decided.',
      'Registrations are answered in 24 hours.',
    ],
  },
  {
    rule: 'launch/vague-opening-criteria',
    plan: (text) => `partnerPlan: 1\nlaunch:\n  fullLaunch:\n    criteria:\n      - ${text}\n`,
    reported: [
      'The workflow is stable.',
      'Sales is comfortable with it.',
      'Partners are happy both with sales and with marketing.',
      'Both sales and marketing are happy.',
    ],
    fine: [
      'Both tiers have an agreement.',
      'At least 8 registrations',
      'Ten registrations',
      'All registrations met the SLA.',
      '95% met the SLA.',
    ],
  },
  {
    // The customer is asked for by what is neither about the partner nor about the own company.
    rule: 'registration/missing-information',
    plan: (text) =>
      `partnerPlan: 1\nplaybook:\n  dealRegistration:\n    requiredInformation: [Partner name, Contact person, Date of the introduction, ${text}]\n`,
    reported: [
      'Name of the reseller company',
      'Business case of our own company',
      'Company and web site of the partner',
      'Account manager at our company',
    ],
    fine: [
      'Company name',
      'Name of the referred company',
      "Account of the partner's customer",
      'Prospect, and the reseller that brings it',
      'Web domain',
      'Firma des Kunden',
    ],
  },
  {
    rule: 'registration/no-unique-key',
    plan: (text) =>
      `partnerPlan: 1\nplaybook:\n  dealRegistration:\n    requiredInformation: [Partner name, Customer name, ${text}]\n`,
    reported: ['E-mail of the reseller', 'Name and e-mail of the partner', 'Partner ID', 'Our account number'],
    fine: ['Web domain', 'E-mail of the customer', 'VAT number', 'Customer web site and the partner ID'],
  },
  {
    rule: 'document/technology-without-integration-usage',
    plan: (text) =>
      `partnerPlan: 1\nprogram: { partnerTypes: [technology, referral] }\nattribution:\n  influence:\n    - ${text}\n`,
    reported: ['The partner joined a call with the buyer.', 'The partner introduced a second decision maker.'],
    fine: [
      "The account already used the partner's product.",
      'The connector is installed.',
      'The partner answered questions about its integration.',
    ],
  },
  {
    rule: 'document/reseller-without-incumbency',
    plan: (text) =>
      `partnerPlan: 1\nprogram: { partnerTypes: [reseller] }\nattribution:\n  conflict:\n    - when: two-partners\n      outcome: ${text}\n`,
    reported: ['The first registration counts.'],
    fine: ['The incumbent keeps it.', 'Renewals stay with the reseller.', 'Named accounts stay with sales.'],
  },
  {
    rule: 'document/referral-without-introduction-sla',
    plan: (text) =>
      `partnerPlan: 1\nprogram: { partnerTypes: [referral] }\nplaybook:\n  dealRegistration:\n    steps:\n      - ${text}\n`,
    reported: ['The partner submits the form.', 'The account executive calls the firm.'],
    fine: [
      'The account executive calls the firm within 2 business days.',
      'Sales follows up on the introduction on the next business day.',
      'Sales contacts the account within the SLA.',
    ],
  },
];

/** A plan with a field for the source under its usual label and one under a label of its own. */
const filter = (text: string): string =>
  `partnerPlan: 1
attribution:
  fields:
    - { name: Deal Source, object: opportunity, type: picklist, required: true, options: [Partner-sourced, Partner-influenced, Direct] }
    - { name: Demo Result, object: opportunity, type: picklist, required: false, options: [Qualified, Demo, Offer, EMEA] }
  views:
    - { id: a, name: A, shows: total, filter: ${text} }
`;
const renewal = (text: string): string =>
  `partnerPlan: 1\nplaybook:\n  dealRegistration:\n    protection: 90 days\n    renewal: ${text}\n`;
const routingStep = (text: string): string => `partnerPlan: 1\nattribution:\n  routing:\n    steps:\n      - ${text}\n`;
const note = (text: string): string =>
  `partnerPlan: 1\ntiers:\n  - id: a\n    name: A\n    criteria:\n      note: ${text}\n`;
const update = (text: string): string =>
  `partnerPlan: 1\nplaybook:\n  dealProcess:\n    updates:\n      - milestone: ${text}\n        within: 2 days\n`;

textRules.push(
  {
    rule: 'crm/condition-on-unknown-field',
    plan: filter,
    reported: [
      'Deal Sorce is Direct',
      'Lead Origin is Partner-influenced',
      'Open deals where Deal Sorce is Direct',
      'Demo Outcome in (Demo, Offer)',
    ],
    fine: [
      'Opportunities where Deal Source is Partner-sourced',
      'Open deals where Deal Source is Partner-sourced',
      'If Deal Source is Partner-sourced',
      'The property Deal Source is Partner-sourced',
      'Wenn Deal Source = Partner-sourced',
      'Open deals where Stage is Demo',
      'Deals in EMEA',
      'All deals in Demo or later',
      'Deals in Demo, Offer and later',
      'Lead Status is Qualified',
      'Lifecycle Stage is Qualified lead',
      'Pipeline Stage is Demo',
      'Opportunity Status is Offer',
      'Record Source is Direct',
      'Original Source is Direct Traffic',
      'Market is EMEA',
    ],
  },
  {
    rule: 'routing/manual-step',
    plan: routingStep,
    reported: [
      'Registrations by mail are copied into the CRM by hand.',
      'Registrations by mail are entered by partner operations.',
      'Registrations by e-mail are typed in by the dealer desk.',
      'Deals in the mailbox are entered by our sales team.',
      'Forms from events are typed in manually.',
    ],
    fine: [
      'Deals are entered by partners in the portal.',
      'Registrations are entered by a HubSpot workflow.',
      'Registrations by mail are entered by a HubSpot workflow.',
      'Forms are copied into HubSpot by the integration.',
      'Forms by mail are copied into HubSpot by the integration.',
      'E-mails are copied into HubSpot by the connected inbox.',
      'Registrations by mail are entered by salesforce flows.',
    ],
  },
  {
    rule: 'registration/vague-extension',
    plan: renewal,
    reported: ['on request', 'Extended automatically when the partner asks for it.', 'If needed'],
    fine: [
      'Prolongée de trente jours si on confirme le projet',
      'Auf Antrag by mail, wenn der Kunde noch prüft',
      'Extended automatically as long as the customer is in an active evaluation.',
      'It lasts while the deal is open.',
      'Extended for another sales cycle of the customer.',
    ],
  },
  {
    rule: 'scope/commercial-terms',
    plan: step,
    reported: ['The partner earns a commission on each deal.'],
    fine: [
      'Our SDRs earn the same commission on partner deals as on their own.',
      'BDRs earn the same commission on partner deals as on their own.',
      'Our inside team earns the same commission on partner deals as on their own.',
      'Salespeople and AMs earn the same commission on partner deals.',
    ],
  },
  {
    rule: 'scope/commercial-terms',
    plan: benefit,
    reported: ['20% off', '20% off the list price', '15% off each subscription', '15 percent off their first order'],
    fine: ['50% off the ticket for our user conference', '50% off certification exams'],
  },
  {
    rule: 'tiers/vague-criterion',
    plan: note,
    reported: ['Strong references, and two certified people.', 'Good knowledge of customs law.'],
    fine: [
      'Strong references, and at least three of them from the last year.',
      'Good knowledge of customs law, shown by the exam of the chamber of commerce.',
    ],
  },
  {
    rule: 'communication/vague-milestone',
    plan: update,
    reported: ['Significant changes', 'Every important development'],
    fine: ['Every status change', 'Status changes'],
  },
);

for (const { rule, plan, reported, fine } of textRules) {
  describe(`${rule}: ${plan('...').replaceAll('\n', ' ').slice(14)}`, () => {
    const found = (text: string) =>
      problemsOf(plan(`'${text.replaceAll("'", "''")}'`)).filter((problem) => problem.rule === rule);
    for (const text of reported) {
      it(`reports ${JSON.stringify(text)}`, () => {
        assert.equal(found(text).length, 1);
      });
    }
    for (const text of fine) {
      it(`leaves ${JSON.stringify(text)} alone`, () => {
        assert.deepEqual(
          found(text).map(({ message }) => message),
          [],
        );
      });
    }
  });
}
