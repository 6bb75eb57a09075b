import { type PartnerType, partnerWords } from '../../../schemas/partner-types.ts';
import { NOT_KNOWN } from '../core/assumptions.ts';
import { formatNumber, formatQuantity } from '../core/quantity.ts';
import { capitalized, joined } from '../core/words.ts';
import { dealsFor } from '../framework/feasibility/considerations.ts';
import { roleInSentence } from '../framework/meaning/role-words.ts';
import { plain } from '../framework/proposals/rounding.ts';
import { USUAL_MOST } from '../framework/proposals/service.ts';
import { counted } from './amounts-in-words.ts';
import { type Assumption, NOT_NAMED } from './assumptions.ts';
import { placeOfAnswer } from './brief-places.ts';
import { type Block, comment, entry, item, list } from './layout.ts';
import type { Outline } from './outline.ts';
import { wordsOf } from './question-words.ts';
import { NOBODY_ABOVE, type Roles } from './roles.ts';
import { placesOf } from './sections/launch.ts';
import { isNamed } from './sections/program.ts';

/** An entry of the list of assumptions, before it is text. */
export interface OpenAssumption {
  /** A place of the plan, or words. */
  readonly about: string;
  readonly value: string;
  readonly because: string;
  readonly confirm: string;
}

/** All that a plan takes for granted: the answers that are missing, and what follows from no answer at all. */
export function openAssumptions(outline: Outline): readonly OpenAssumption[] {
  const { brief } = outline;
  return [
    ...((brief.state === 'informal' || brief.state === 'rebuild') && brief.symptoms.length === 0
      ? [diagnosis(outline)]
      : []),
    ...(brief.budget === undefined ? [costs(outline)] : []),
    ...answersOf(brief.assumptions, outline.roles, brief.partnerTypes.length),
    ...(outline.roles.takenOut === undefined ? [] : [desk(outline, outline.roles.takenOut)]),
    ...(outline.roles.escalation === NOBODY_ABOVE ? [escalation(outline)] : []),
    ...(placesOf(outline).length === 0 ? [] : [firstCountry(outline)]),
    ...(isTargetTold(outline) ? [] : [target(outline)]),
    ...(outline.numbers.targets.withoutSource > 0 ? [withoutSource(outline)] : []),
    ...(brief.budget === undefined ? [coMarketing(outline)] : [division(outline)]),
    ...(brief.budget !== undefined && outline.numbers.costs.returns === undefined ? [noReturn(outline)] : []),
    ...(outline.numbers.service.protection.isLong ? [protection(outline)] : []),
    ...(outline.roles.isTold ? [] : [owners(outline)]),
  ];
}

/**
 * The answers of a brief that are missing.
 *
 * @param roles who knows them. Whoever leads the program knows what nobody else does.
 * @param types how many types of partners there are, each with motions of its own.
 */
export function answersOf(
  assumptions: readonly Assumption[],
  roles: Pick<Roles, 'who' | 'both' | 'decider'>,
  types = 1,
): readonly OpenAssumption[] {
  const lead = roles.who('partnerships');
  const motions = assumptions.filter(({ key }) => key.startsWith(MOTIONS));
  const others = assumptions.filter(({ key }) => !key.startsWith(MOTIONS));
  // What was told of one type is not assumed, so that the sentence of another one says it itself.
  const isTold = motions.length < types;
  return [
    ...others.map(({ key, value, reason }) =>
      reason === NOT_NAMED
        ? { about: 'Company', value: 'not named', because: `${capitalized(reason)}.`, confirm: lead }
        : {
            about: placeOfAnswer[key] ?? wordsOf(key).title,
            value: key === 'team.conflictsDecidedBy' ? roles.decider : value,
            because: `${capitalized(reason)}.`,
            confirm: confirmedBy[key]?.(roles) ?? lead,
          },
    ),
    ...(motions.length === 0
      ? []
      : [
          {
            about: isTold
              ? `Motions of ${joined(motions.map(({ key }) => partnerWords[key.slice(MOTIONS.length) as PartnerType].plural))}`
              : 'program.motion',
            value: motions.map(({ value }) => value).join('; '),
            because: motions.map(({ reason }) => `${capitalized(reason)}.`).join(' '),
            confirm: lead,
          },
        ]),
  ];
}

/** What the keys of all motions begin with. */
const MOTIONS = 'motions.';

/** Who knows the answer, and where it is found. */
const confirmedBy: Readonly<Record<string, (roles: Pick<Roles, 'who' | 'both'>) => string>> = {
  dealSize: () => 'Sales, from the deals that were won in the last 12 months',
  salesCycle: () => 'Sales, from creation to close of the deals that were won in the last 12 months',
  winRate: () => 'Sales, from the deals that were closed in the last 12 months',
  'partners.current': ({ who }) => `${who('partnerships')}, from the signed agreements`,
  partnerPipelineTargets: ({ who }) => `${who('sales')}, from the target letters`,
  channel: ({ who }) => `${who('partnerships')}, with a reseller and a distributor`,
  'channel.credited': ({ who }) => `${who('partnerships')}, with those who register`,
  deadline: ({ who }) => `${who('finance')}, from the invitation`,
  history: ({ who }) => `${who('partnerships')}, by counting them for the same time`,
  'team.conflictsDecidedBy': ({ both }) => both('sales', 'partnerships'),
};

/** The list at the end of a plan, as data, so that documents and checks know it too. */
export function assumptionsList(assumptions: readonly OpenAssumption[]): Block[] {
  if (assumptions.length === 0) return [];
  return [
    comment(
      'Nobody has said these yet. Correct the plan where the answer is another one, and write true or the day under confirmed: until then every document lists them.',
    ),
    list(
      'assumptions',
      ...assumptions.map(({ about, value, because, confirm }) =>
        item(
          entry('about', about),
          entry('value', value),
          entry('because', because),
          entry('confirm', confirm),
          entry('confirmed', false),
        ),
      ),
    ),
  ];
}

function diagnosis({ crm }: Outline): OpenAssumption {
  return {
    about: 'diagnosis',
    value: 'All four problems are likely',
    because: 'Nobody has told what shows them today.',
    confirm: `The people who work with partners, and one number from ${crm.name}: how many of the deals won last year had a partner`,
  };
}

/** Nobody who was told stands above whoever decides a conflict, and a plan names nobody on its own. */
function escalation({ roles }: Outline): OpenAssumption {
  return {
    about: 'Escalation of conflicts',
    value: 'not named',
    because: 'None of the people who were told stands above whoever decides a conflict.',
    confirm: roles.who('partnerships'),
  };
}

/** The plan has somebody else decide than today, because the evidence says that deals wait there. */
function desk({ roles, brief }: Outline, takenOut: string): OpenAssumption {
  const said = brief.engagement.slowDecision ?? '';
  return {
    about: 'Who decides conflicts',
    value: roles.decider,
    because: `Today it is ${roleInSentence(takenOut)}, and the evidence says: "${said.replaceAll('"', "'")}" Appeals still go there.`,
    confirm: takenOut,
  };
}

/** A large program begins in one country, and nobody has told in which. */
function firstCountry(outline: Outline): OpenAssumption {
  return {
    about: 'First country of the launch',
    value: placesOf(outline)[0] ?? '',
    because: 'It was named first, and nobody has told where partners are the closest.',
    confirm: outline.roles.who('partnerships'),
  };
}

function isTargetTold({ brief }: Outline): boolean {
  return brief.targets.sourcedRevenue !== undefined || brief.targets.sourcedPipeline !== undefined;
}

/** The volume follows from how long a sale takes, and from nothing that this company has ever sold through partners. */
function target({ numbers, roles }: Outline): OpenAssumption {
  const { targets, moneyInWords } = numbers;
  return {
    about: 'measurement.primary.sourcedRevenue.target',
    value: `${moneyInWords(targets.revenue)} in 12 months`,
    because:
      'It is the sum of what partners can win in the time that a sale takes, tier by tier. No result of last year is behind it, and the thresholds of the tiers follow from it.',
    confirm: `${roles.who('sales')}, from what partners brought in the last 12 months`,
  };
}

/** A target that the tiers do not bring is kept, because somebody asks for it, and the part without a source is open. */
function withoutSource({ numbers, roles, brief }: Outline): OpenAssumption {
  const { targets, moneyInWords } = numbers;
  const deal = brief.dealSize.amount;
  const deals = dealsFor(targets.withoutSource, deal);
  const of = dealsFor(targets.revenue, deal);
  return {
    about: 'measurement.primary.sourcedRevenue',
    // An open question, because the target itself was told.
    value: `open for ${moneyInWords(targets.withoutSource)}, ${formatNumber(deals)} of ${formatNumber(of)} deals, which have no source yet`,
    because:
      targets.brought === undefined
        ? `Partners who do what their tier asks bring ${moneyInWords(targets.revenue - targets.withoutSource)}, and none is asked for more than one can do. More partners, more time or larger deals have to bring the rest.`
        : `Partners brought ${moneyInWords(targets.revenue - targets.withoutSource)} in a year. More partners, more time or larger deals have to bring the rest.`,
    confirm: `${roles.who('sales')}, with a lower target or with ${brief.state === 'none' ? 'the partners' : 'more partners'} who bring it`,
  };
}

/** Break-even is known before the cost is, where the cost of direct revenue is told. */
function costs({ brief, numbers, roles, told }: Outline): OpenAssumption {
  const { all } = numbers.sizes;
  const direct = brief.history?.direct?.costPerRevenue;
  const breakEven =
    direct === undefined || direct.amount <= 0
      ? ' What the same revenue costs without partners is not known either.'
      : ` Without partners a unit of revenue costs ${formatQuantity(direct)}, so the program breaks even at its cost divided by ${plain(direct.amount)}.`;
  const { costsMissing, returns } = told;
  const missing = costsMissing === undefined ? 'people, co-marketing, events and tools' : joined(costsMissing);
  const result =
    returns === undefined
      ? 'so no return is stated'
      : `so nobody can say whether the program returns ${plain(returns)}x`;
  return {
    about: 'measurement.primary.roi.costs',
    value: isNamed({ brief })
      ? `${NOT_KNOWN} at ${brief.company}, where it pays for ${counted(all, 'partner')}`
      : NOT_KNOWN,
    because: `Nobody has told the cost of ${missing}, ${result}.${breakEven}`,
    confirm: `${roles.who('finance')}, from ${missing}`,
  };
}

/** A budget is told as a sum, and how it is divided is not. */
function division({ numbers, roles }: Outline): OpenAssumption {
  const { costs, moneyInWords } = numbers;
  return {
    about: 'measurement.primary.roi.costs.*',
    value: `divided by usual shares, ${costs.shares.replace(/\.$/, '')}`,
    because: `The budget of ${moneyInWords(costs.total)} was told as a sum, and nobody has told what of it is for what.`,
    confirm: roles.who('finance'),
  };
}

/** A return on a budget without the people would be that of a part of the cost. */
function noReturn({ numbers, roles }: Outline): OpenAssumption {
  return {
    about: 'measurement.primary.roi.target',
    value: NOT_KNOWN,
    because: numbers.costs.returnBecause,
    confirm: `${roles.who('finance')}, from the hours of the people of the program`,
  };
}

/** Owners who are roles of a usual program, of which nobody knows whether the company has them. */
function owners({ roles }: Outline): OpenAssumption {
  // Whoever was told as the one who decides is there.
  const [first, second] = [roles.who('sales'), roles.who('finance'), roles.who('product')].filter(
    (role) => role !== roles.decider,
  );
  return {
    about: 'Owners',
    value: 'roles of a usual program',
    because: `Nobody has told who is there. ${first}, ${second} and others who are named as owners may be called something else, or not be there.`,
    confirm: roles.who('partnerships'),
  };
}

/** A promise that costs money, where nobody told how much there is. */
function coMarketing({ numbers, names, roles }: Outline): OpenAssumption {
  return {
    about: `tiers.${names.strategic.id}.benefits.coMarketingBudget`,
    value: numbers.moneyInWords(numbers.costs.coMarketingPerPartner),
    because: 'At most a tenth of the revenue that the partner brings. Nobody has told what may be spent.',
    confirm: `${roles.who('finance')}, from the budget for co-marketing`,
  };
}

/** A long sale needs a long protection, and all others wait for its end. */
function protection({ numbers, roles }: Outline): OpenAssumption {
  return {
    about: 'playbook.dealRegistration.protection',
    value: `${numbers.service.protection.standard} days`,
    because: `${numbers.service.protection.because} Less would end before a typical deal closes. Few partners and sales teams accept that an account is locked for longer than ${USUAL_MOST} days, so a partner that reports no progress for 90 days loses it.`,
    confirm: `${roles.who('sales')}, with two partners who wait for accounts of others`,
  };
}
