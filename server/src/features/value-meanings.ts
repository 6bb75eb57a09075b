import { type ChoiceWords, crmSystemChoices } from '../../../schemas/brief-choices.ts';
import { symptoms } from '../../../schemas/brief-symptoms.ts';
import { partnerWords } from '../../../schemas/partner-types.ts';
import type { PathStep } from '../core/source.ts';

/** What each word for a kind of partner means, however it is written. */
const partnerTypeMeanings: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(partnerWords).flatMap(([id, { description, ...word }]) =>
    [id, ...('short' in word ? word.short : [])].map((spelling) => [spelling, description]),
  ),
);

/** What each pain is, as a person would say it. */
const painMeanings: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(symptoms).map(([id, { title }]) => [id, `${title}.`]),
);

/** When a move between tiers takes effect. */
const momentsOfMoves: Readonly<Record<string, string>> = {
  'at-once': 'The partner is in its new tier as soon as it has earned or lost it.',
  'at-review': 'The partner moves on the day of the review.',
  'start-of-quarter': 'The partner moves at the start of the next quarter.',
  'start-of-year': 'The partner moves at the start of the next year.',
};

/**
 * What the values of a choice mean to somebody who meets them for the first time, by the end of their path, where
 * neither the description of the field nor a heading of the framework says it.
 */
const meanings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'program.partnerTypes': partnerTypeMeanings,
  partnerTypes: partnerTypeMeanings,
  'tracks.for': partnerTypeMeanings,
  'byType.type': partnerTypeMeanings,
  'program.pains': painMeanings,
  pains: painMeanings,
  'channel.flow': {
    vendor: 'Your company, with which the chain begins.',
    customer: 'Whoever uses the product, with whom the chain ends.',
    ...partnerTypeMeanings,
  },
  'channel.submittedBy': partnerTypeMeanings,
  'channel.credited': partnerTypeMeanings,
  'program.crm': {
    ...descriptionsOf(crmSystemChoices),
    unknown: 'Nobody has said yet which CRM it is. Nothing is checked against one.',
  },
  'criteria.commitment': {
    'agreement-signed': 'The partner has signed the partner agreement.',
    certified: 'The partner has completed the product certification.',
    'named-contact': 'The partner has a contact for the partnership who answers.',
    'enablement-completed': 'The people of the partner have completed the enablement.',
    'delivery-certified': 'The partner is certified to implement the product.',
  },
  'people.role': {
    sales: 'People who sell the product.',
    presales: 'People who show the product and answer technical questions before the sale.',
    delivery: 'People who implement the product.',
    support: 'People who help customers once they use the product.',
    marketing: 'People who market the product.',
  },
  'benefits.partnerSuccess': {
    dedicated: 'The partner has a partner success manager of its own.',
    shared: 'A partner success team looks after several partners.',
    'self-service': 'The partner helps itself, with the partner portal.',
    none: 'Nobody looks after the partner.',
  },
  'benefits.coSell': {
    'every-deal': 'Your sales team works with the partner on each deal that it registers.',
    'above-threshold': 'Your sales team joins deals above a size, which stands in coSellThreshold.',
    none: 'Your sales team joins no deal of the partner.',
  },
  'benefits.coMarketing': { none: 'There is no joint marketing.' },
  'benefits.roadmap': {
    'early-access': 'The partner sees what is planned before it is published.',
    published: 'The partner sees the roadmap that everybody sees.',
    none: 'The partner sees no roadmap.',
  },
  'benefits.dealRegistration': { none: 'The partner cannot register deals.' },
  'benefits.businessReview': { none: 'There is no joint review.' },
  'movement.notice': {
    'start-of-quarter': 'Partners learn at the start of a quarter what they have to reach in it.',
    'at-review': 'Partners learn it when their tier is reviewed.',
    'on-request': 'Partners learn it when they ask.',
  },
  'up.effective': momentsOfMoves,
  'down.effective': momentsOfMoves,
  'rules.match': {
    all: 'The partner moves when every threshold is crossed.',
    any: 'The partner moves when one of the thresholds is crossed.',
  },
  'fields.captures': {
    'deal-source': 'Where the deal came from: from a partner, with the help of one, or direct.',
    'partner-name': 'Which partner the deal belongs to.',
    'registration-date': 'The day on which the partner registered the deal.',
    'partner-contribution': 'What the partner contributed to an influenced deal.',
    'contribution-stage': 'The stage at which the partner contributed.',
  },
  'fields.type': {
    picklist: 'One of several options.',
    'multi-picklist': 'Any number of several options.',
    lookup: 'A reference to another record, such as the account of the partner.',
    association: 'A link between two records, as HubSpot has it.',
    date: 'A day.',
    datetime: 'A day with a time.',
    text: 'One line of text.',
    'long-text': 'Text of several lines.',
    number: 'A number without a currency.',
    currency: 'An amount of money.',
    percentage: 'A share of a hundred.',
    checkbox: 'Yes or no.',
    email: 'An e-mail address.',
    url: 'An address on the web.',
    formula: 'A value that the CRM computes from other fields.',
  },
  'fields.setBy': {
    workflow: 'The routing workflow fills it from the registration, so nobody can forget it.',
    formula: 'The CRM computes it from other fields.',
    sales: 'A person in sales fills it by hand.',
    'partner-operations': 'Partner operations fills it.',
    partner: 'The partner fills it when it registers the deal.',
  },
  'routing.triggers': {
    portal: 'The partner registers the deal in the partner portal.',
    email: 'The partner registers the deal by e-mail.',
    form: 'The partner fills in a form.',
    crm: 'Somebody enters the registration into the CRM.',
    api: 'A system of the partner sends the registration.',
  },
  'routing.stamp': {
    submission: 'The moment at which the partner sent the registration.',
    receipt: 'The moment at which the registration arrived.',
    entry: 'The moment at which somebody entered it into the CRM.',
  },
  'contributions.record': {
    partner: 'Which partner made the contribution.',
    kind: 'What the partner did, as one of the kinds.',
    stage: 'The stage of the deal at that time.',
    date: 'The day on which it happened.',
    proof: 'What shows that it happened.',
  },
  'contributions.perDeal': {
    one: 'A deal has one contribution, of one partner.',
    several: 'A deal can have several contributions, of several partners.',
  },
  'contributions.compare': {
    'win-rate': 'How many of the deals are won.',
    'average-deal-size': 'How large the deals are on average.',
    'time-to-close': 'How long the deals take.',
  },
  'conflict.when': {
    'sales-already-active': 'Your sales team works on the account before the partner registers the deal.',
    'two-partners': 'Two partners claim the same account.',
    'existing-customer': 'The account is a customer of yours already.',
    'registration-expired': 'The protection of a registration has ended without a deal.',
    'inbound-lead': 'An account that a partner has registered contacts you by itself.',
    other: 'Another situation, described in situation.',
  },
  'eligibility.onePer': {
    customer: 'A customer is registered once, whatever it buys.',
    product: 'A customer can be registered once for each product.',
    project: 'Each project of a customer is registered by itself.',
  },
  'outcomes.outcome': {
    accepted: 'The deal is protected for the partner.',
    declined: 'The deal is not protected. The partner is told why.',
    returned: 'The partner gets the registration back and submits it again.',
    'more-information': 'The registration waits for an answer of the partner.',
    research: 'The registration waits until you have found something out.',
  },
  'notices.event': {
    submitted: 'The partner has sent the registration.',
    accepted: 'The registration is accepted.',
    declined: 'The registration is declined.',
    returned: 'The partner gets the registration back.',
    'more-information': 'The partner is asked something.',
    research: 'The decision waits until you have found something out.',
    expiring: 'The protection ends soon.',
    extended: 'The protection lasts longer.',
    expired: 'The protection has ended.',
    revoked: 'The protection ended before its time.',
  },
  'views.shows': { total: 'All deals, whatever their source.' },
  'views.metrics': {
    'conversion-rate': 'How many of the deals are won.',
    'average-deal-size': 'How large the deals are on average.',
    'sales-cycle-length': 'How long it takes from the first contact to the close.',
  },
  'secondary.counts': {
    submitted: 'Every registration that a partner sends counts.',
    accepted: 'Only a registration that you accept counts.',
  },
  'secondary.measures': {
    retention: 'How many of the customers stay.',
    expansion: 'How much more the customers buy.',
  },
  'preLaunch.covers': {
    'crm-configuration': 'The fields, stages and views of the CRM.',
    routing: 'The workflow from a registration to a deal.',
    'sales-training': 'Your sales team learns how the program works.',
    'partner-agreement': 'The agreement that partners sign.',
    portal: 'The place where partners register deals and find assets.',
    process: 'A way of working that everybody follows.',
    'conflict-rules': 'Who gets a deal that two parties claim.',
    'rules-of-engagement': 'How sales and partners work the same accounts.',
    'brand-approval': 'Who approves what is published together.',
    measurement: 'The numbers, their baselines and their reports.',
    certification: 'How partners are certified.',
    'business-review': 'How the joint business reviews are held.',
    other: 'Work of another kind.',
  },
  'risks.kind': {
    cannibalization: 'Partners take deals that sales would have won, or the other way round.',
    adoption: 'Partners or sales do not use the program.',
    capacity: 'There are too few people for what the program promises.',
    attribution: 'Deals are counted for the wrong source.',
    quality: 'Partners bring deals, or do work, that are not good enough.',
    other: 'Another kind of risk.',
  },
};

/** How often something happens, in every place that asks for it. */
const rhythms: Readonly<Record<string, string>> = {
  weekly: 'Every week.',
  monthly: 'Every month.',
  quarterly: 'Every quarter.',
  semiannually: 'Twice a year.',
  annually: 'Once a year.',
};

/** What one value of a choice means at a path; undefined when it says it by itself, or when the path is not known. */
export function meaningAt(path: readonly PathStep[], value: string): string | undefined {
  const end = path
    .filter((step) => typeof step === 'string')
    .slice(-2)
    .join('.');
  const known = Object.hasOwn(meanings, end) ? meanings[end] : undefined;
  if (known !== undefined && Object.hasOwn(known, value)) return known[value];
  return Object.hasOwn(rhythms, value) ? rhythms[value] : undefined;
}

/** The words with which a brief explains the same choices. */
function descriptionsOf(choices: Readonly<Record<string, ChoiceWords>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(choices).map(([value, { description }]) => [value, description]));
}
