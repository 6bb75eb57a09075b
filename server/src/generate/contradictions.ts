import type { Brief } from '../../../schemas/brief.ts';
import { partnerTypeChoices, programStateChoices } from '../../../schemas/brief-choices.ts';
import { type PartnerType, partnerWordOf, partnerWords } from '../../../schemas/partner-types.ts';
import { crmSystems } from '../../../schemas/program.ts';
import type { Money } from '../../../schemas/quantities.ts';
import { formatQuantity } from '../core/quantity.ts';
import { withoutAbsent } from '../core/record.ts';
import type { PathStep } from '../core/source.ts';
import { isEndOfChannel, partyOf, sellsOutsideOf } from '../framework/facts/channel.ts';
import { historyConflicts } from '../framework/facts/history.ts';
import { toldConflicts } from '../framework/facts/told-conflicts.ts';
import { practice } from '../framework/practice.ts';
import { plain } from '../framework/proposals/rounding.ts';
import { revenueWanted } from './assumptions.ts';
import type { BriefFinding } from './findings.ts';
import { costOfPerson } from './numbers/costs.ts';
import { coverageOf, coverageOfTargets } from './numbers/coverage.ts';

/**
 * What answers say against each other, what one asks of another, and which of them have no effect. Answers that cannot
 * be read are absent, and nothing is said about them.
 *
 * @param today the day that a deadline is compared with, `YYYY-MM-DD`.
 */
export function contradictions(brief: Partial<Brief>, today: string): BriefFinding[] {
  return checks.flatMap((check) => check(brief, today) ?? []);
}

type Check = (brief: Partial<Brief>, today: string) => BriefFinding | readonly BriefFinding[] | undefined;

const checks: readonly Check[] = [
  nameOfOtherCrm,
  nameOfKnownCrm,
  partnersOfNoProgram,
  partnersOfProgram,
  motionsOfOtherTypes,
  channelOfOtherTypes,
  historyOfNoProgram,
  historyAgainstItself,
  toldAgainstItself,
  currencies,
  targetBelowDeal,
  pipelineBelowDeal,
  pipelineBelowRevenue,
  pipelineBesideRevenue,
  budgetBelowTeam,
  symptomsOfNoProgram,
];

function nameOfOtherCrm({ crm, crmName }: Partial<Brief>): BriefFinding | undefined {
  if (crm !== 'other' || crmName !== undefined) return undefined;
  return {
    code: 'brief/missing-answer',
    path: ['crmName'],
    message:
      'The CRM is another one, and its name is missing. Write it, for example SugarCRM: the plan names the system.',
  };
}

function nameOfKnownCrm({ crm, crmName }: Partial<Brief>): BriefFinding | undefined {
  if (crm === undefined || crm === 'other' || crmName === undefined) return undefined;
  return unused(
    ['crmName'],
    `The CRM is ${crm}, so its name is known and this one is not used. Remove it, or answer other for the CRM. Known systems are: ${crmSystems.slice(0, -1).join(', ')}.`,
  );
}

function partnersOfNoProgram({ state, partners }: Partial<Brief>): BriefFinding | undefined {
  const current = partners?.current ?? 0;
  if (state !== 'none' || current === 0) return undefined;
  return unused(
    ['partners', 'current'],
    `There is no program yet, and ${current} ${current === 1 ? 'partner works' : 'partners work'} with you today. The plan is one for a program that starts. If these partners bring deals already, answer informal for the state of the program.`,
  );
}

function partnersOfProgram({ state, partners }: Partial<Brief>): BriefFinding | undefined {
  if (state === undefined || state === 'none' || partners?.current !== 0) return undefined;
  return contradiction(
    ['partners'],
    'There is a program, and it has 0 partners today. Tell how many partners it has, or answer none for the state of the program.',
  );
}

function motionsOfOtherTypes({ partnerTypes, motions = {} }: Partial<Brief>): readonly BriefFinding[] {
  if (partnerTypes === undefined) return [];
  return (Object.keys(motions) as PartnerType[])
    .filter((type) => !partnerTypes.includes(type))
    .map((type) =>
      unused(
        ['motions', type],
        `${partnerTypeChoices[type].title} is not among your partner types (${partnerTypes.join(', ')}), so its motions are not used. Remove them, or add ${type} to the partner types.`,
        true,
      ),
    );
}

/** Whoever sells in a channel is a partner of the program, stands in the flow once, and registers what it sells. */
function channelOfOtherTypes({ partnerTypes, channel }: Partial<Brief>): readonly BriefFinding[] {
  if (channel === undefined) return [];
  const { flow = [], submittedBy = [], credited } = channel;
  const inFlow = new Set(flow.filter((party) => !isEndOfChannel(party)).map(partyOf));
  const places: readonly { readonly path: readonly PathStep[]; readonly party: string }[] = [
    ...flow.flatMap((party, index) => (isEndOfChannel(party) ? [] : [{ path: ['flow', index], party }])),
    ...submittedBy.map((party, index) => ({ path: ['submittedBy', index], party })),
    ...(credited === undefined ? [] : [{ path: ['credited'], party: credited }]),
  ];
  const told = new Set<string>();
  return places.flatMap(({ path, party }): readonly BriefFinding[] => {
    const name = partyOf(party);
    const isAgain = told.has(name);
    told.add(name);
    const id = partnerWordOf(party);
    const type = id === undefined ? undefined : partnerWords[id].type;
    if (path[0] === 'flow' && isAgain) {
      return [
        contradiction(
          ['channel', ...path],
          `The chain comes back to "${party}", which would buy from itself. Name each party once, from the vendor to the customer.`,
        ),
      ];
    }
    if (isAgain) return [];
    if (partnerTypes !== undefined && type !== undefined && !partnerTypes.includes(type)) {
      return [
        contradiction(
          ['channel', ...path],
          `"${party}" stands in the channel, and is none of your partner types (${partnerTypes.join(', ')}). Add ${party} to the partner types, or leave it out of the channel.`,
        ),
      ];
    }
    if (inFlow.size > 0 && path[0] !== 'flow' && sellsOutsideOf(inFlow, name)) {
      return [
        contradiction(
          ['channel', ...path],
          `"${party}" registers deals or gets the credit for them, and does not stand in the flow. Add it to the flow, or name one of those who do: ${[...inFlow].join(', ')}.`,
        ),
      ];
    }
    return [];
  });
}

function historyOfNoProgram({ state, history }: Partial<Brief>): BriefFinding | undefined {
  if (state !== 'none' || history === undefined) return undefined;
  return contradiction(
    ['history'],
    'There is no program yet, and there is a history of one. If partners bring deals already, answer informal for the state of the program. Otherwise leave the history out.',
  );
}

function historyAgainstItself({ history, partners, dealSize }: Partial<Brief>): readonly BriefFinding[] {
  if (history === undefined) return [];
  const partnersOf = (type: string): number | undefined =>
    partners?.byType?.find((part) => part.type === type)?.partners;
  return historyConflicts(history, { partners: partners?.current, partnersOf, deal: dealSize }).flatMap(
    ({ path, message }) => contradiction(['history', ...path], message),
  );
}

function toldAgainstItself(
  { deadline, partners, people, pains }: Partial<Brief>,
  today: string,
): readonly BriefFinding[] {
  return toldConflicts({ deadline: deadline?.date.iso, ...withoutAbsent({ partners, people, pains }) }, today).map(
    ({ path, message }) => contradiction(path, message),
  );
}

/** A plan adds up money of all kinds, so it can have one currency only. */
function currencies({
  dealSize,
  dealsByType = [],
  targets,
  history,
  budget,
  dealRegistration,
}: Partial<Brief>): readonly BriefFinding[] {
  const amounts: readonly (readonly [path: readonly PathStep[], amount: Money | undefined])[] = [
    [['dealSize'], dealSize],
    [['targets', 'sourcedRevenue'], targets?.sourcedRevenue],
    [['targets', 'sourcedPipeline'], targets?.sourcedPipeline],
    [['history', 'won', 'revenue'], history?.won?.revenue],
    [['history', 'direct', 'revenue'], history?.direct?.revenue],
    [['history', 'direct', 'costPerRevenue'], history?.direct?.costPerRevenue],
    ...(history?.byType ?? []).map(
      ({ won }, index) => [['history', 'byType', index, 'won', 'revenue'], won?.revenue] as const,
    ),
    ...dealsByType.map(({ averageSize }, index) => [['dealsByType', index, 'averageSize'], averageSize] as const),
    [['dealRegistration', 'eligibility', 'minimumValue'], dealRegistration?.eligibility?.minimumValue],
    [['budget'], budget],
  ];
  const [first] = amounts.flatMap(([, amount]) => amount ?? []);
  return amounts.flatMap(([path, amount]) =>
    first === undefined || amount === undefined || amount.currency === first.currency
      ? []
      : contradiction(
          path,
          `${formatQuantity(amount)} and ${formatQuantity(first)} are in two currencies, and a plan adds them up. Write both in the same one.`,
        ),
  );
}

function targetBelowDeal({ dealSize, targets }: Partial<Brief>): BriefFinding | undefined {
  const revenue = targets?.sourcedRevenue;
  if (dealSize === undefined || revenue === undefined || dealSize.currency !== revenue.currency) return undefined;
  if (revenue.amount >= dealSize.amount) return undefined;
  return contradiction(
    ['targets', 'sourcedRevenue'],
    `A target of ${formatQuantity(revenue)} is less than one deal of ${formatQuantity(dealSize)}. Correct the one that is wrong.`,
  );
}

/** A target for pipeline alone comes to a revenue, which has to hold a deal as well. */
function pipelineBelowDeal(brief: Partial<Brief>): BriefFinding | undefined {
  const { dealSize, targets } = brief;
  const pipeline = targets?.sourcedPipeline;
  const revenue = revenueWanted(brief);
  if (dealSize === undefined || pipeline === undefined || revenue === undefined) return undefined;
  if (targets?.sourcedRevenue !== undefined || dealSize.currency !== pipeline.currency) return undefined;
  if (revenue >= dealSize.amount) return undefined;
  return contradiction(
    ['targets', 'sourcedPipeline'],
    `A pipeline of ${formatQuantity(pipeline)} closes into about ${inWords(revenue, pipeline)}, which is less than one deal of ${formatQuantity(dealSize)}. Correct the one that is wrong.`,
  );
}

/** A pipeline that does not fit the revenue cannot be the target beside it, and the plan takes another one. */
function pipelineBesideRevenue({ targets, winRate }: Partial<Brief>): BriefFinding | undefined {
  const { sourcedRevenue: revenue, sourcedPipeline: pipeline } = targets ?? {};
  if (revenue === undefined || pipeline === undefined || revenue.currency !== pipeline.currency) return undefined;
  const rate = winRate?.value ?? practice.winRate;
  if (pipeline.amount <= revenue.amount || coverageOfTargets(pipeline.amount, revenue.amount, rate) !== undefined)
    return undefined;
  const { value } = coverageOf(rate);
  const assumed = winRate === undefined ? ', which is assumed' : '';
  return unused(
    ['targets', 'sourcedPipeline'],
    `A pipeline of ${formatQuantity(pipeline)} does not fit revenue of ${formatQuantity(revenue)} at a win rate of ${plain(rate)}%${assumed}. The plan takes ${plain(value)} times the revenue instead: ${inWords(value * revenue.amount, pipeline)}. Correct the one that is wrong, or remove the pipeline.`,
  );
}

function inWords(amount: number, { currency }: Money): string {
  return formatQuantity({ kind: 'money', amount: Math.round(amount), currency });
}

function pipelineBelowRevenue({ targets }: Partial<Brief>): BriefFinding | undefined {
  const { sourcedRevenue: revenue, sourcedPipeline: pipeline } = targets ?? {};
  if (revenue === undefined || pipeline === undefined || revenue.currency !== pipeline.currency) return undefined;
  if (pipeline.amount > revenue.amount) return undefined;
  return contradiction(
    ['targets', 'sourcedPipeline'],
    `A pipeline of ${formatQuantity(pipeline)} cannot close into revenue of ${formatQuantity(revenue)}, because not every deal is won. A program needs 3x to 4x.`,
  );
}

/** A budget without its people. Where no team was named, there is one person at least. */
function budgetBelowTeam({ budget, team, people: told }: Partial<Brief>): BriefFinding | undefined {
  if (budget === undefined || told !== undefined) return undefined;
  const people = (team?.partnerManagers ?? 1) + (team?.partnerOperations ?? 0);
  const yearly = costOfPerson(budget.currency);
  if (budget.amount >= (people * yearly) / 10) return undefined;
  const many = people === 1 ? 'one person costs' : `${people} people cost`;
  return {
    code: 'brief/small-budget',
    path: ['budget'],
    message: `A budget of ${formatQuantity(budget)} is less than a tenth of what ${many} in a year, at about ${inWords(yearly, budget)} for each. Write what the program costs with its people.`,
  };
}

function symptomsOfNoProgram({ state, symptoms = [] }: Partial<Brief>): BriefFinding | undefined {
  if (state !== 'none' || symptoms.length === 0) return undefined;
  return unused(
    ['symptoms'],
    `The state of the program is "${programStateChoices.none.title}", and these are symptoms of a program that exists, so they are not used. Answer informal, rebuild or running for the state, or remove them.`,
    true,
  );
}

function contradiction(path: readonly PathStep[], message: string): BriefFinding {
  return { code: 'brief/contradiction', path, message };
}

function unused(path: readonly PathStep[], message: string, onKey?: true): BriefFinding {
  return { code: 'brief/unused-answer', path, message, ...(onKey === undefined ? {} : { onKey }) };
}
