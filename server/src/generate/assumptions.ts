import type { Brief, ReportedSymptom } from '../../../schemas/brief.ts';
import { type Motion, motionChoices, partnerTypeChoices, type Weekday } from '../../../schemas/brief-choices.ts';
import type { History } from '../../../schemas/history.ts';
import { type PartnerType, partnerName } from '../../../schemas/partner-types.ts';
import type { Person } from '../../../schemas/people.ts';
import type { CrmSystem, ProgramState } from '../../../schemas/program.ts';
import type { Duration, Money, Percentage } from '../../../schemas/quantities.ts';
import { daysOf, formatQuantity } from '../core/quantity.ts';
import { withoutAbsent } from '../core/record.ts';
import { joined } from '../core/words.ts';
import { hasSeveralSubmitters, isEndOfChannel, partyOf, usualChannel } from '../framework/facts/channel.ts';
import { DAYS_OF_A_YEAR } from '../framework/facts/costs.ts';
import { currencyOfCountry, practice } from '../framework/practice.ts';
import { cycleFor, dealSizeFor, inCurrency } from '../framework/proposals/deals.ts';
import { toTwoDigits } from '../framework/proposals/rounding.ts';
import { counted, partnersInWords } from './amounts-in-words.ts';
import { type CountsInEvidence, countsIn, historyOfCounts, sentencesOf } from './counts-in-evidence.ts';
import { deadlineIn, type ReadDeadline } from './deadline-in-evidence.ts';
import { type EngagementTold, engagementIn, NOTHING_TOLD } from './engagement-in-evidence.ts';
import type { Given } from './given.ts';
import { coverageOf } from './numbers/coverage.ts';
import { managedPartners } from './numbers/tier-shares.ts';
import { besideOtherWork, teamOf } from './team.ts';

/** Something that a brief left out, and what the plan is built on instead. */
export interface Assumption {
  /** The key of the answer that would replace it, for example `dealSize` or `partners.target`. */
  readonly key: string;
  /** In words, as a person would answer: `90 days`. */
  readonly value: string;
  /** Why this value, as the rest of a sentence after the value: `usual for deals of 45,000 USD`. */
  readonly reason: string;
}

/** A brief in which every question that a plan depends on has an answer: one that was given, or one that was assumed. */
export interface SettledBrief
  extends Pick<
    Brief,
    | 'deadline'
    | 'dealsByType'
    | 'crmEdition'
    | 'crmAdmin'
    | 'people'
    | 'regions'
    | 'segments'
    | 'namedAccounts'
    | 'channel'
    | 'dealRegistration'
    | 'pains'
  > {
  /** `our company` when neither a company nor a program was named. */
  readonly company: string;
  readonly programName: string;
  /** At least one. */
  readonly partnerTypes: readonly PartnerType[];
  /** The same in the words of the person, where they are others. */
  readonly partnerWords?: readonly string[];
  /** At least one for each of the partner types of the brief, and none for the others. */
  readonly motions: Readonly<Partial<Record<PartnerType, readonly Motion[]>>>;
  readonly state: ProgramState;
  /** When the program started, a year or a day. Absent when nobody told. */
  readonly since?: NonNullable<Brief['since']>;
  /** Both are there, and the larger of them is at least 1. */
  readonly partners: {
    readonly current: number;
    readonly active?: number;
    readonly target: number;
    readonly byType?: NonNullable<Brief['partners']>['byType'];
  };
  readonly dealSize: Money;
  readonly salesCycle: Duration;
  /** The share of registered deals that are won. */
  readonly winRate: Percentage;
  readonly crm: CrmSystem;
  /** Present when the CRM is another one. */
  readonly crmName?: string;
  /** Names that this company uses. What is absent has the name that the CRM comes with. */
  readonly crmObjects: { readonly deal?: string; readonly partner?: string; readonly registration?: string };
  readonly partnerPipelineTargets: boolean;
  /** Only what was given or follows from the past: what is absent follows from the tiers. */
  readonly targets: { readonly sourcedRevenue?: Money; readonly sourcedPipeline?: Money };
  /** What the records of a past period show, as far as it was told. */
  readonly history?: History;
  /** Money for one year, only when it was given. */
  readonly budget?: Money;
  readonly team: {
    readonly partnerManagers: number;
    readonly partnerOperations: number;
    readonly conflictsDecidedBy: string;
  };
  /** Its name. Absent when there is none. */
  readonly portal?: string;
  /** Empty when none was named. */
  readonly countries: readonly string[];
  /** In the order of the week, which starts on Monday. At least one. */
  readonly workingDays: readonly Weekday[];
  readonly symptoms: readonly SettledSymptom[];
  /** What the words of the symptoms say of how sales and partners meet. */
  readonly engagement: EngagementTold;
  /** What was left out, in the order of the questions. */
  readonly assumptions: readonly Assumption[];
}

export type SettledSymptom = Exclude<ReportedSymptom, string>;

/**
 * Gives every answer that was left out a value that follows from what is known.
 *
 * @param given what a plan that is there already says: its currency is for money that no answer names, and nothing is
 * read out of what its diagnosis tells, because it has its partners under their types.
 * @param today the day on which the plan is built, `YYYY-MM-DD`, without which no day is read from a sentence.
 */
export function settle(
  answers: Brief,
  { currency, speaker }: Pick<Given, 'currency' | 'speaker'> = {},
  today?: string,
): SettledBrief {
  const counts = speaker === 'plan' ? { figures: [] } : countsOf(answers);
  const isRead = speaker !== 'plan' && answers.deadline === undefined && today !== undefined;
  const read = isRead ? deadlineIn(rankedSymptoms(answers), today) : undefined;
  const brief: Brief = {
    ...answers,
    ...withoutAbsent({
      history: answers.history ?? historyOfCounts(counts),
      deadline: answers.deadline ?? read?.deadline,
    }),
  };
  const assumptions: Assumption[] = [
    ...(read === undefined ? [] : [assumedDeadline(read)]),
    ...(counts.figures.length === 0 ? [] : [assumedHistory(counts)]),
  ];

  /** The answer that was given, or the assumption, which is noted. */
  function given<Value>(answer: Value | undefined, key: string, assume: () => Assumed<Value>): Value {
    if (answer !== undefined) return answer;
    const { value, words, reason } = assume();
    assumptions.push({ key, value: words, reason });
    return value;
  }

  const company = given(brief.company, 'company', () => assumedCompany(brief));
  const programName = given(brief.programName, 'programName', () => assumedProgramName(brief));
  const motions = Object.fromEntries(
    brief.partnerTypes.map((type) => [
      type,
      given(brief.motions?.[type], `motions.${type}`, () => assumedMotions(type)),
    ]),
  );
  const partners = settledPartners(brief, given);
  const dealSize = given(brief.dealSize, 'dealSize', () => assumedDealSize(brief, currency));
  const salesCycle = given(brief.salesCycle, 'salesCycle', () => assumedCycle(dealSize, brief.dealsByType));
  const winRate = given(brief.winRate, 'winRate', () => assumedWinRate(brief.history));
  const targets = settledTargets(brief, { dealSize, winRate }, given);
  const partnerPipelineTargets = given(brief.partnerPipelineTargets, 'partnerPipelineTargets', () => ({
    value: false,
    words: 'no',
    reason: 'partner deals count toward the same target as all others until sales gets one of its own',
  }));
  const planned = partners.target || partners.current;
  const team = settledTeam(brief, Math.min(planned, activeOf(brief) || planned), given);
  const portal = given(brief.portal, 'portal', () => ({
    value: 'none',
    words: 'none',
    reason: 'a form takes registrations as well, and a portal can follow when there is one',
  }));
  const partnerKinds = kindsTold(brief, speaker);
  const channel = settledChannel(brief, partnerKinds, given);
  const workingDays = given(brief.workingDays, 'workingDays', () => assumedWorkingDays(brief.countries ?? []));

  return {
    company,
    programName,
    partnerTypes: brief.partnerTypes,
    ...(partnerKinds === undefined ? {} : { partnerWords: partnerKinds }),
    motions,
    state: brief.state,
    ...toldAsIs(brief),
    ...(channel === undefined ? {} : { channel }),
    partners,
    dealSize,
    salesCycle,
    winRate,
    crm: brief.crm,
    crmObjects: withoutAbsent(brief.crmObjects ?? {}),
    partnerPipelineTargets,
    targets: withoutAbsent(targets),
    team,
    ...(isNone(portal) ? {} : { portal }),
    countries: brief.countries ?? [],
    workingDays,
    symptoms: rankedSymptoms(brief),
    engagement: speaker === 'plan' ? NOTHING_TOLD : engagementIn(rankedSymptoms(brief), team.conflictsDecidedBy),
    assumptions,
  };
}

function assumedDeadline({ deadline, unsure, sentence }: ReadDeadline): Assumption {
  return {
    key: 'deadline',
    value: [deadline.date.iso, ...(deadline.for === undefined ? [] : [deadline.for])].join(', '),
    reason: `read so from the evidence: "${sentence.replaceAll('"', "'")}"${unsure === undefined ? '' : ` ${unsure}`}`,
  };
}

function assumedHistory({ figures, period }: CountsInEvidence): Assumption {
  const sentences = [...new Set(figures.map(({ sentence }) => `"${sentence.replaceAll('"', "'")}"`))];
  const wordsOf = (isActive: boolean): readonly string[] =>
    figures.flatMap(({ place, words }) => ((place === 'activePartners') === isActive ? [words] : []));
  const [ofTime, active] = [wordsOf(false), wordsOf(true)];
  return {
    key: 'history',
    value: [
      ...(period === undefined || ofTime.length === 0 ? [] : [`${joined(ofTime)} in ${formatQuantity(period)}`]),
      ...active,
    ].join(', '),
    reason: `read so from the evidence: ${sentences.join(' ')} Nobody has counted it under history, and what the records show may be another number`,
  };
}

/**
 * What the evidence counts of the past, where no record is told. Whoever tells a history has counted, and nothing is put
 * beside that.
 */
function countsOf(brief: Brief): CountsInEvidence {
  const { state, history, partners } = brief;
  if (state === 'none' || history !== undefined) return { figures: [] };
  const { figures, ...time } = countsIn(withWords(brief), partners?.current ?? partners?.target);
  return {
    figures: figures.filter(({ place }) => place !== 'activePartners' || partners?.active === undefined),
    ...time,
  };
}

/** Answers that a plan holds as they were given, and in whose place nothing is assumed. */
function toldAsIs(brief: Brief) {
  const { since, deadline, dealsByType, crmName, crmEdition, crmAdmin, history, budget, people, pains } = brief;
  const { regions, segments, namedAccounts, dealRegistration } = brief;
  return withoutAbsent({
    since,
    deadline,
    dealsByType,
    crmName,
    crmEdition,
    crmAdmin,
    history,
    budget,
    people,
    pains,
    regions,
    segments,
    namedAccounts,
    dealRegistration,
  });
}

/** What people call partners who buy from the vendor and sell to partners. */
const DISTRIBUTOR = /\b(?:distributors?|wholesalers?)\b/i;

function sentencesAbout(pattern: RegExp, brief: Brief): readonly string[] {
  return sentencesOf(withWords(brief)).flatMap(({ sentence }) => (pattern.test(sentence) ? [sentence] : []));
}

/** The symptoms that were told with words of their own, and not only picked. */
function withWords({ symptoms = [] }: Brief): readonly SettledSymptom[] {
  return symptoms.flatMap((symptom) => (typeof symptom === 'string' ? [] : [symptom]));
}

/**
 * The kinds of partners in the words of the person. Who tells what distributors do to its resellers has distributors,
 * though they stand in no list.
 */
function kindsTold(brief: Brief, speaker: Given['speaker']): SettledBrief['partnerWords'] {
  const words = brief.partnerWords ?? brief.partnerTypes;
  const isMissing =
    speaker !== 'plan' &&
    brief.channel === undefined &&
    brief.partnerTypes.includes('reseller') &&
    !words.some((word) => partyOf(word) === 'distributor') &&
    sentencesAbout(DISTRIBUTOR, brief).length > 0;
  return isMissing ? [...words, 'distributor'] : brief.partnerWords;
}

/** Who buys from whom where partners sell to partners: as it was told, and as it usually is where nobody said it. */
function settledChannel(brief: Brief, words: readonly string[] = [], given: AnsweredOrAssumed): Brief['channel'] {
  const told = brief.channel;
  if (told === undefined) {
    if (!words.some((word) => partyOf(word) === 'distributor')) return undefined;
    const usual = usualChannel(words);
    const register = sentencesAbout(DISTRIBUTOR, brief).some((sentence) => /\bregist/i.test(sentence));
    const submittedBy = register ? [...usual.submittedBy, 'distributor'] : [...usual.submittedBy];
    return given(undefined, 'channel', () => ({
      value: { flow: [...usual.flow], submittedBy, credited: usual.credited },
      words: `the ${partnerName(usual.credited)} buys from the distributor and gets the credit`,
      reason: 'distributors were told of, and nobody has said who buys from whom',
    }));
  }
  const { flow = [], submittedBy = [], credited, note } = told;
  const seller = flow.findLast((party) => !isEndOfChannel(party));
  if (credited !== undefined || note !== undefined || seller === undefined) return told;
  if (!hasSeveralSubmitters(flow, submittedBy)) return told;
  const counted = given(undefined, 'channel.credited', () => ({
    value: seller,
    words: `the ${partnerName(seller)}`,
    reason: 'whoever sells to the customer gets the credit, so that a deal counts once',
  }));
  return { ...told, credited: counted };
}

/** What hurts, the worst first. A pain that was ranked and has no evidence is a symptom all the same. */
function rankedSymptoms({ symptoms = [], pains = [] }: Brief): readonly SettledSymptom[] {
  const told = symptoms.map((symptom) => (typeof symptom === 'string' ? { symptom } : symptom));
  const ranked = [...new Set(pains)].map((pain) => told.find(({ symptom }) => symptom === pain) ?? { symptom: pain });
  return [...ranked, ...told.filter(({ symptom }) => !pains.includes(symptom))];
}

/** Whether an answer says that there is nothing of the kind: `none`, `no`, `no portal`. */
function isNone(answer: string): boolean {
  return /^(?:none|no|nothing|n\/a|no portal)$/i.test(answer.trim());
}

interface Assumed<Value> {
  readonly value: Value;
  readonly words: string;
  readonly reason: string;
}

type AnsweredOrAssumed = <Value>(answer: Value | undefined, key: string, assume: () => Assumed<Value>) => Value;

/** Called that where the company was not named, in the middle of a sentence. */
export const UNNAMED_COMPANY = 'our company';

/** Why, where neither a company nor a program was named. */
export const NOT_NAMED = 'no company was named';

function assumedCompany({ programName }: Brief): Assumed<string> {
  const named = programName
    ?.replace(/(?<!\s)\s+(?:(?:partner|channel|alliance|reseller|referral)\s*)?program(?:me)?$/i, '')
    .trim();
  return named === undefined || named === '' || named === programName || /^(?:the|our|partner)$/i.test(named)
    ? { value: UNNAMED_COMPANY, words: UNNAMED_COMPANY, reason: NOT_NAMED }
    : { value: named, words: named, reason: 'from the name of the program' };
}

function assumedProgramName({ company }: Brief): Assumed<string> {
  const name = company === undefined ? 'Partner Program' : `${company} Partner Program`;
  const reason = company === undefined ? 'no name was given' : 'named after the company';
  return { value: name, words: name, reason };
}

function assumedMotions(type: PartnerType): Assumed<Motion[]> {
  const value = [...practice.motions[type]];
  const words = value.map((motion) => motionChoices[motion].title.toLowerCase());
  return { value, words: joined(words), reason: `usual for ${plural(type)}` };
}

/** How many partners a program that exists has where nobody tells. */
const usualPartners = {
  informal: { count: practice.partnersOfInformalProgram, reason: 'usual for an informal program' },
  rebuild: { count: practice.partnersOfProgramToRebuild, reason: 'usual for a program that is rebuilt' },
  running: { count: practice.partnersOfProgramToRebuild, reason: 'usual for a program that runs' },
} as const;

function settledPartners(brief: Brief, given: AnsweredOrAssumed): SettledBrief['partners'] {
  const { active, byType } = brief.partners ?? {};
  return { ...withoutAbsent({ active, byType }), ...partnerNumbers(brief, given) };
}

/** A target that is not given is the number of today: partners that are active count, not those that are signed. */
function partnerNumbers(
  { state, partners = {}, history }: Brief,
  given: AnsweredOrAssumed,
): { readonly current: number; readonly target: number } {
  const sum = partners.byType?.reduce((total, part) => total + part.partners, 0);
  const { current = state === 'none' || sum === 0 ? undefined : sum, target } = partners;
  if (state === 'none') {
    return {
      current: current ?? 0,
      target: given(target, 'partners.target', () => ({
        ...number(practice.partnersOfNewProgram),
        reason: 'about as many as one person can find, sign and certify in a first year',
      })),
    };
  }
  const usual = usualPartners[state];
  const today = given(current, 'partners.current', () =>
    target === undefined
      ? {
          ...number(Math.max(usual.count, history?.activePartners ?? 0, partners.active ?? 0)),
          reason: usual.reason,
        }
      : { ...number(target), reason: 'as many as planned' },
  );
  const planned = given(target, 'partners.target', () => ({
    ...number(Math.max(1, today)),
    reason: 'the partners of today first, because active partners count, not signed ones',
  }));
  return { current: today, target: planned };
}

function number(value: number): { readonly value: number; readonly words: string } {
  return { value, words: formatQuantity({ kind: 'count', value }) };
}

/** Where each type has deals of its own, a plan counts with the one that promises least. */
const SMALLEST_TOLD = 'the smallest that was told for a type of partner';
const LONGEST_TOLD = 'the longest that was told for a type of partner, so that its deals are protected';

/** What is usual, unless a target is given that it is too large for. */
function assumedDealSize(brief: Brief, currency: string | undefined): Assumed<Money> {
  const won = brief.history?.won;
  if (won?.deals !== undefined && won.deals > 0 && won.revenue !== undefined && won.revenue.amount >= won.deals) {
    const value: Money = { ...won.revenue, amount: Math.round(won.revenue.amount / won.deals) };
    return {
      value,
      words: formatQuantity(value),
      reason: `${formatQuantity(won.revenue)} over the ${counted(won.deals, 'deal')} that ${won.deals === 1 ? 'was' : 'were'} won`,
    };
  }
  const [smallest] = (brief.dealsByType ?? [])
    .flatMap(({ averageSize }) => averageSize ?? [])
    .sort((one, other) => one.amount - other.amount);
  if (smallest !== undefined) return { value: smallest, words: formatQuantity(smallest), reason: SMALLEST_TOLD };
  const usual = usualDealSize(brief, currency);
  const target = revenueWanted(brief) ?? Number.POSITIVE_INFINITY;
  const most = Math.max(1, Math.floor(target / practice.dealsOfTarget));
  if (usual.value.amount <= most) return usual;
  const value = { ...usual.value, amount: most };
  return { value, words: formatQuantity(value), reason: 'a quarter of the revenue target, which needs several deals' };
}

/** The revenue that the targets of a brief come to; a pipeline closes at the win rate. Undefined where there is no target. */
export function revenueWanted({ targets, winRate }: Partial<Brief>): number | undefined {
  if (targets?.sourcedRevenue !== undefined) return targets.sourcedRevenue.amount;
  const pipeline = targets?.sourcedPipeline?.amount;
  return pipeline === undefined ? undefined : pipeline / coverageOf(winRate?.value ?? practice.winRate).value;
}

/** From the cycle where it is known, and otherwise from the type of partner whose deals are the smallest. */
function usualDealSize(brief: Brief, currency: string | undefined): Assumed<Money> {
  const code = currencyOf(brief, currency);
  if (brief.salesCycle !== undefined) {
    const value = dealSizeFor(daysOf(brief.salesCycle), code);
    return {
      value,
      words: formatQuantity(value),
      reason: `usual for a sale that takes ${formatQuantity(brief.salesCycle)}`,
    };
  }
  const [smallest = 'technology'] = [...brief.partnerTypes].sort(
    (first, second) => practice.dealSize[first] - practice.dealSize[second],
  );
  const value = inCurrency(practice.dealSize[smallest], code);
  const among = brief.partnerTypes.length > 1 ? ', the smallest among your partner types' : '';
  return { value, words: formatQuantity(value), reason: `usual for deals with ${plural(smallest)}${among}` };
}

/** That of another answer, then that of the plan, and otherwise that of the first country whose currency is known. */
function currencyOf({ targets, history, budget, countries = [] }: Brief, currency: string | undefined): string {
  const named =
    targets?.sourcedRevenue ??
    targets?.sourcedPipeline ??
    history?.won?.revenue ??
    history?.direct?.revenue ??
    history?.direct?.costPerRevenue ??
    budget;
  const country = countries.find((name) => Object.hasOwn(currencyOfCountry, name));
  return named?.currency ?? currency ?? (country === undefined ? undefined : currencyOfCountry[country]) ?? 'USD';
}

function assumedCycle(dealSize: Money, byType: Brief['dealsByType'] = []): Assumed<Duration> {
  const [longest] = byType
    .flatMap(({ salesCycle }) => salesCycle ?? [])
    .sort((one, other) => daysOf(other) - daysOf(one));
  if (longest !== undefined) return { value: longest, words: formatQuantity(longest), reason: LONGEST_TOLD };
  const value: Duration = { kind: 'duration', amount: cycleFor(dealSize), unit: 'day' };
  return { value, words: formatQuantity(value), reason: `usual for deals of ${formatQuantity(dealSize)}` };
}

function assumedWinRate(history: History | undefined): Assumed<Percentage> {
  const submitted = history?.registrations?.submitted;
  const won = history?.won?.deals;
  if (submitted !== undefined && won !== undefined && won > 0 && won <= submitted) {
    const share: Percentage = { kind: 'percentage', value: Math.max(1, Math.round((won * 100) / submitted)) };
    return {
      value: share,
      words: formatQuantity(share),
      reason: `${number(won).words} of ${counted(submitted, 'registration')} were won`,
    };
  }
  const value: Percentage = { kind: 'percentage', value: practice.winRate };
  return { value, words: formatQuantity(value), reason: 'one deal in three, as a pipeline coverage of 3x supposes' };
}

/** How many partners bring something, where that is known. */
export function activeOf({ partners, history }: Pick<Brief, 'partners' | 'history'>): number | undefined {
  return partners?.active ?? history?.activePartners;
}

/**
 * What partners won in a year, in deals: as it was counted, and else what the registrations of the time come to at the
 * win rate. Undefined where no record tells.
 */
export function wonInYear(history: History | undefined, deal: Money, winRate: Percentage): number | undefined {
  const { deals, revenue } = history?.won ?? {};
  const submitted = history?.registrations?.submitted;
  const won =
    revenue?.currency === deal.currency
      ? revenue.amount / deal.amount
      : (deals ?? (submitted === undefined ? undefined : (submitted * winRate.value) / 100));
  const years = history?.period === undefined ? 1 : daysOf(history.period) / DAYS_OF_A_YEAR;
  return won === undefined || won <= 0 ? undefined : won / years;
}

/** Whether partners register deals already, which close while those of this program are still open. */
export function hasOpenRegistrations({ state, history }: Pick<Brief, 'state' | 'history'>): boolean {
  return state === 'rebuild' || state === 'running' || history?.registrations?.submitted !== undefined;
}

/** What partners brought in a year in units of a currency, where it was counted in that currency. */
export function yearlyRevenueOf(history: History | undefined, currency: string): number | undefined {
  const revenue = history?.won?.revenue;
  if (revenue?.currency !== currency) return undefined;
  return revenue.amount / (history?.period === undefined ? 1 : daysOf(history.period) / DAYS_OF_A_YEAR);
}

/** By how much a target without an answer exceeds what the past shows: what was done, a little better. */
const GROWTH = 1.2;

/** What was told, or a fifth more than partners brought in a year. Undefined where neither is known. */
function settledTargets(
  { targets = {}, history }: Brief,
  { dealSize, winRate }: Pick<SettledBrief, 'dealSize' | 'winRate'>,
  given: AnsweredOrAssumed,
): NonNullable<Brief['targets']> {
  if (targets.sourcedRevenue !== undefined || targets.sourcedPipeline !== undefined) return targets;
  const deals = wonInYear(history, dealSize, winRate);
  if (deals === undefined) return targets;
  const won = deals * dealSize.amount;
  const value: Money = { ...dealSize, amount: Math.max(dealSize.amount, toTwoDigits(won * GROWTH)) };
  const past = formatQuantity({ ...dealSize, amount: Math.round(won) });
  return {
    sourcedRevenue: given(undefined, 'targets.sourcedRevenue', () => ({
      value,
      words: formatQuantity(value),
      reason: `a fifth more than the ${past} that partners brought in a year`,
    })),
  };
}

function settledTeam(brief: Brief, partners: number, given: AnsweredOrAssumed): SettledBrief['team'] {
  const { state, people } = brief;
  // Who there really is takes the place of what is usual for so many partners.
  const team = people === undefined ? brief.team : { ...teamOf(people), ...withoutAbsent(brief.team ?? {}) };
  const partnerManagers = given(team?.partnerManagers, 'team.partnerManagers', () => {
    if (people !== undefined) return assumedManagers(people);
    const managed = managedPartners(partners, state);
    const each = practice.managedPartnersPerManager;
    return {
      ...number(Math.max(1, Math.ceil(managed / each))),
      reason: `one for each ${each} partners whose tier has people behind it, here ${number(managed).words}`,
    };
  });
  const partnerOperations = given(team?.partnerOperations, 'team.partnerOperations', () =>
    partners < practice.partnersWithOperations
      ? {
          ...number(0),
          reason: `${partnersInWords(partners)} ${partners === 1 ? 'leaves' : 'leave'} the partner manager time for it`,
        }
      : {
          ...number(1 + Math.floor(partners / practice.partnersPerOperations)),
          reason: `registrations and reports of ${formatQuantity({ kind: 'count', value: partners })} partners need a person of their own`,
        },
  );
  const conflictsDecidedBy = given(team?.conflictsDecidedBy, 'team.conflictsDecidedBy', () => {
    const role = partnerOperations > 0 ? 'Partner operations' : 'Revenue operations';
    return { value: role, words: role, reason: 'its pay does not depend on who gets the deal' };
  });
  return { partnerManagers, partnerOperations, conflictsDecidedBy };
}

/** Somebody looks after partners, also where no role that was told says so. */
function assumedManagers(people: readonly Person[]): Assumed<number> {
  const value = besideOtherWork(people);
  const how = value < 1 ? 'in the time that was told' : 'beside other work';
  return {
    value,
    words: formatQuantity({ kind: 'count', value }),
    reason: `no role that was told is about partners, so somebody of these people looks after them ${how}`,
  };
}

function assumedWorkingDays(countries: readonly string[]): Assumed<Weekday[]> {
  const fromSunday =
    countries.length > 0 && countries.every((country) => practice.countriesWorkingFromSunday.includes(country));
  return fromSunday
    ? {
        value: [...practice.workingDaysFromSunday],
        words: 'Sunday to Thursday',
        reason: `usual in ${joined(countries)}`,
      }
    : { value: [...practice.workingDays], words: 'Monday to Friday', reason: 'usual in most countries' };
}

function plural(type: PartnerType): string {
  const title = partnerTypeChoices[type].title.toLowerCase();
  return type === 'technology' || type === 'referral' ? `${title} partners` : `${title}s`;
}
