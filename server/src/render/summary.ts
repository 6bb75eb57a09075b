import { type StructuralProblem, structuralProblemTitles } from '../../../schemas/diagnosis.ts';
import { partnerWordOf, partnerWords } from '../../../schemas/partner-types.ts';
import { openAssumptionsOf, openQuestionAbout, subjectOf } from '../core/assumptions.ts';
import type { Located, Plan, ProgramPart, ThresholdPart, TierPart } from '../core/plan.ts';
import { formatNumber, formatQuantity } from '../core/quantity.ts';
import { uncapitalized } from '../core/words.ts';
import { returnOf } from '../framework/facts/costs.ts';
import { creditedNamesOf, partnerNamesOf } from '../framework/facts/partner-names.ts';
import { laddersOf } from '../framework/facts/ranked-tiers.ts';
import { commitmentOf, costUntilTarget, countedFrom, paidBackBy } from '../framework/feasibility/commitment.ts';
import { dealsFor } from '../framework/feasibility/considerations.ts';
import { type Feasibility, feasibilityOf } from '../framework/feasibility/feasibility.ts';
import { coverageReason } from '../framework/feasibility/reasons.ts';
import { rankOf } from '../framework/meaning/role-kinds.ts';
import { lowerRole, roleInSentence, severalOf } from '../framework/meaning/role-words.ts';
import { hasAStake } from '../framework/meaning/roles.ts';
import { withAssumedMarks } from './assumed-marks.ts';
import {
  blockEntry,
  capitalizedLine,
  clause,
  entry,
  enumerate,
  gapsOf,
  isPresent,
  join,
  say,
  sentence,
  textOf,
  wordsFor,
} from './blocks.ts';
import { counted } from './figures/figure.ts';
import type { Entry, Inline, ListItem, PlanDocument } from './model.ts';
import { cadenceWords, numberedTier, thresholdWords } from './phrases.ts';
import { programCost } from './program-cost.ts';
import { crmNamed, deadlineEntry, headEntries, nameLine } from './sections/head.ts';
import { pastEntry } from './sections/past.ts';
import { partnerPlural, trackTitle } from './tier-parts.ts';

type Line = readonly Inline[];

/**
 * The plan on one page, for the person who approves it: what is asked for, where the program stands, what comes first,
 * the target with its verdict, the cost, the launch, the risks, and what is assumed. Everything on it stands in the plan
 * or is counted from it, and a part about which the plan says nothing is left out: what is missing is told by the whole
 * document.
 */
export function buildSummary(plan: Plan): PlanDocument {
  const { program } = plan;
  const heading = 'Partner Program Plan on One Page';
  const name = nameLine(program);
  const document: PlanDocument = {
    title: textOf(name ?? []) || heading,
    heading,
    ...(name === undefined ? {} : { name }),
    head: headEntries(plan),
    facts: pageOneFacts(plan),
    sections: [],
  };
  return withAssumedMarks(document, plan);
}

/** The labels of the page and what stands behind them. */
export function pageOneFacts(plan: Plan): readonly Entry[] {
  return [
    decisions(plan),
    pastEntry(plan, shortened),
    firstProblem(plan),
    programEntry(plan),
    shortTarget(plan),
    verdict(plan),
    costEntry(plan),
    pageOneDeadline(plan),
    launchEntry(plan),
    risksEntry(plan),
    assumed(plan),
  ].filter(isPresent);
}

/** What has to be decided: the answer to the first problem, then the target where it is a stretch, then the rest. */
function decisions(plan: Plan): Entry | undefined {
  const all: readonly { readonly answers: StructuralProblem; readonly item: ListItem | undefined }[] = [
    { answers: 'no-playbook', item: conflictDecision(plan) },
    { answers: 'no-tiers', item: tierDecision(plan) },
    { answers: 'no-attribution', item: quotaDecision(plan) },
    { answers: 'no-measurement', item: moneyDecision(plan) },
  ];
  const first = firstFinding(plan)?.problem?.value;
  // Who gets the credit for an account is a matter of attribution as well.
  const leads = ({ answers }: (typeof all)[number]): boolean =>
    answers === first || (first === 'no-attribution' && answers === 'no-playbook');
  const itemsOf = (some: typeof all): readonly ListItem[] => some.map(({ item }) => item).filter(isPresent);
  const target = targetDecision(plan);
  const list = [
    ...itemsOf(all.filter(leads)),
    ...(target === undefined ? [] : [target]),
    ...itemsOf(all.filter((one) => !leads(one))),
  ];
  return list.length === 0
    ? undefined
    : blockEntry('Decisions asked for', { kind: 'list', ordered: true, items: list });
}

function conflictDecision(plan: Plan): ListItem | undefined {
  const rules = plan.attribution?.conflict;
  const deciders = distinctTexts(rules?.items.flatMap(({ decidedBy }) => decidedBy ?? []) ?? []);
  if (rules === undefined || rules.items.length === 0) return undefined;
  const who = deciders.length === 0 ? [] : say`, decided by ${enumerate(upTo(MOST_NAMES, deciders.map(inSentence)))}`;
  const times = distinctTexts(
    rules.items.flatMap(({ within }) => (within ? [{ ...within, value: formatQuantity(within.value) }] : [])),
  );
  const [time] = times;
  const when = time === undefined || times.length > 1 || deciders.length === 0 ? [] : say` within ${time}`;
  const count = counted(rules.items.length, 'rule', 'rules');
  return point(
    sentence(
      say`Who gets an account that ${claimants(plan)} claim: ${count}${who}${when}${appeals(rules.items)}${named(plan)}`,
    ),
    rules,
  );
}

/** Whoever leads sales and hears appeals alone: that they do not decide themselves is what the sponsor has to want. */
function appeals(rules: readonly { readonly escalation?: Located<string> | undefined }[]): Line {
  const [escalation, ...others] = distinctTexts(rules.flatMap(({ escalation: one }) => one ?? []));
  const [who = ''] = (escalation?.value ?? '').split(',');
  if (escalation === undefined || others.length > 0 || !hasAStake(who) || rankOf(who) > 1) return [];
  return say`, and on appeal alone by ${inSentence({ ...escalation, value: who })}`;
}

/** Whoever may claim one account: "sales and resellers both", "sales, resellers and referral partners". */
function claimants(plan: Plan): Line {
  const names = creditedNamesOf(plan).map(({ type }) => [wordsFor(type, partnerPlural(type))]);
  if (names.length === 0 || names.length > MOST_TYPES) return say`sales and partners both`;
  return names.length === 1 ? say`sales and ${names[0] ?? []} both` : enumerate([say`sales`, ...names]);
}

/** The accounts that somebody owns before a partner registers there, which is what such rules are about. */
function named({ attribution }: Plan): Line {
  const { count, owner } = attribution?.namedAccounts ?? {};
  if (count === undefined) return [];
  const whose = owner === undefined ? [] : say` of ${inSentence(owner)}`;
  return say`, beside ${count} named accounts${whose}`;
}

/** The partners in the words of the plan, as a sentence uses them. */
function partnersOf(plan: Plan): Line {
  const names = creditedNamesOf(plan).map(({ type }) => [wordsFor(type, partnerPlural(type))]);
  return names.length === 0 || names.length > MOST_TYPES ? say`partners` : enumerate(names);
}

/** Whose partners they are. A name that is a sentence by itself would not be read there. */
function ofCompany({ program }: Plan): Line {
  const name = program?.company ?? program?.name;
  const isShort =
    name !== undefined && name.value.split(/\s+/).length <= WORDS_OF_A_NAME / 2 && name.value.length <= 40;
  return isShort ? say` of ${short(name)}` : [];
}

function tierDecision(plan: Plan): ListItem | undefined {
  const { tiers, movement } = plan;
  if (tiers === undefined || tiers.items.filter(({ name }) => name !== undefined).length < 2) return undefined;
  let metric: string | undefined;
  const each = namesByTrack(plan, (tier) => {
    const before = metric;
    metric = firstThreshold(tier)?.metric?.value ?? metric;
    return tierWords(plan, tier, before);
  });
  const review = movement?.review;
  const how = review === undefined ? [] : say`, reviewed ${cadenceWords[review.value].toLowerCase()}`;
  return point(sentence(say`The tiers of ${partnersOf(plan)}: ${each}${how}`), tiers);
}

function firstThreshold({ criteria }: TierPart): ThresholdPart | undefined {
  return criteria?.performance?.items.find(({ metric, atLeast, below }) => metric && (atLeast ?? below));
}

/**
 * How many partners a tier has, and the first of the numbers that bring a partner into it.
 *
 * @param before what the number of the tier in front is of, so that it is not said again.
 */
function tierWords(plan: Plan, tier: TierPart, before: string | undefined): Line | undefined {
  const { name, partners } = tier;
  if (name === undefined) return undefined;
  if (partners?.value === 0) return say`${short(name)} (nobody yet)`;
  const front = partners === undefined ? short(name) : say`${partners} ${short(name)}`;
  const threshold = firstThreshold(tier);
  if (threshold === undefined) return front;
  const { note: _, ...said } = threshold;
  if (threshold.metric?.value === before && threshold.atLeast !== undefined)
    return say`${front} (${threshold.atLeast} or more)`;
  const words = thresholdWords(plan, said, gapsOf(plan));
  // A metric or a region of a plan can have any name.
  return textOf(words).length > LONGEST_THRESHOLD ? front : say`${front} (${words})`;
}

/** What is said of each tier, and where tracks stand beside each other the tiers of each behind its name. */
function namesByTrack(plan: Plan, said: (tier: TierPart) => Line | undefined): Line {
  const ladders = laddersOf(plan)
    .map((ladder) => ({ track: ladder[0]?.track ?? '', lines: ladder.map(({ tier }) => said(tier)).filter(isPresent) }))
    .filter(({ lines }) => lines.length > 0);
  const each = ladders.map(({ track, lines }) => {
    const names = enumerate(upTo(MOST_NAMES, lines));
    return ladders.length === 1 || track === '' ? names : say`${trackTitle(plan, track)} (${names})`;
  });
  return enumerate(upTo(MOST_NAMES, each));
}

function quotaDecision(plan: Plan): ListItem | undefined {
  const separate = plan.program?.partnerPipelineTargets;
  if (separate?.value !== true) return undefined;
  const pipeline = plan.measurement?.primary?.pipelineCoverage?.pipelineTarget;
  const target = wordsFor(separate, 'A target of its own');
  const what = pipeline === undefined ? say`pipeline` : say`${pipeline} of pipeline`;
  return point(sentence(say`${target} for the sales team: ${what} that ${partnersOf(plan)} bring`), separate);
}

/** A target that is a stretch is promised as far as it is known that partners bring it, and is a goal beyond that. */
function targetDecision(plan: Plan): ListItem | undefined {
  const revenue = plan.measurement?.primary?.sourcedRevenue;
  const commitment = commitmentOf(plan);
  if (revenue?.target === undefined || commitment === undefined) return undefined;
  // It is no part of the plan, so that a mark on the target does not stand behind it.
  const amount = formatQuantity({ ...revenue.target.value, amount: commitment.amount });
  const rest = commitment.rest === undefined ? [] : say`: ${commitment.rest}`;
  const line = say`The target: promise ${amount} (${commitment.because}), with ${revenue.target} as the goal${rest}`;
  return point(sentence(line), revenue);
}

function moneyDecision(plan: Plan): ListItem | undefined {
  const { sourcedRevenue, roi } = plan.measurement?.primary ?? {};
  const cost = costWords(plan);
  const total = programCost(roi?.costs);
  const target = sourcedRevenue?.target;
  if (cost === undefined || total === undefined || roi?.costs === undefined) return undefined;
  if (target === undefined || target.value.currency !== total.currency || total.amount <= 0)
    return point(sentence(say`A budget of ${cost}`), roi);
  const record = plan.history?.won ?? plan.history?.registrations;
  const deal = plan.program?.deals?.averageSize;
  // Where nobody has a record, a return on the target would only say that the target is high. Whoever questions the
  // budget hears what it comes to, whole and cut in half.
  if (record === undefined) {
    const isQuestioned = firstFinding(plan)?.problem?.value === 'no-measurement';
    if (!isQuestioned || deal?.value.currency !== total.currency || deal.value.amount <= 0)
      return point(sentence(say`A budget of ${cost}`), roi);
    const worth = (share: number) => formatNumber(dealsFor(total.amount * share, deal.value.amount));
    const line = say`A budget of ${cost}: as much as ${worth(1)} won deals of ${deal} bring in, and half of it as much as ${worth(0.5)}`;
    return point(sentence(line), roi);
  }
  if (openQuestionAbout(plan, 'measurement.primary.roi.target') !== undefined)
    return point(sentence(say`A budget of ${cost}, which does not hold the people`), roi);
  const { costs } = roi;
  const whole = costUntilTarget(plan) ?? total.amount;
  const returned = (revenue: number): Inline => ({
    kind: 'words',
    text: `${formatNumber(returnOf(revenue, whole))} ${total.currency}`,
    span: costs.node.span,
  });
  const promised = commitmentOf(plan);
  const atPromise = promised === undefined ? [] : say`${returned(promised.amount)} at that promise, `;
  const longer =
    whole === total.amount ? [] : say` (${formatQuantity({ ...total, amount: whole })} until that revenue has closed)`;
  const line = say`A budget of ${cost}${longer}: each ${total.currency} brings ${atPromise}${returned(target.value.amount)} at the ${promised === undefined ? 'target' : 'goal'}`;
  return point(sentence(line), roi);
}

/** The day that presses, and what has to be shown by then: the first task about measuring that is due before it. */
function pageOneDeadline(plan: Plan): Entry | undefined {
  const { deadline } = plan.program ?? {};
  const day = deadline?.date;
  const task = plan.launch?.preLaunch?.items.find(
    ({ covers, due }) =>
      day !== undefined &&
      due !== undefined &&
      due.value.iso <= day.value.iso &&
      covers?.items.some(({ value }) => value === 'measurement'),
  );
  if (task?.task === undefined) return deadlineEntry(deadline, shortened);
  const who = [task.owner && inSentence(task.owner), task.due && say`due ${task.due}`].filter(isPresent);
  const before = sentence(say`Before it: ${clause(shortened(task.task))} (${join(who, ', ')})`);
  return deadlineEntry(deadline, shortened, before);
}

/** The problem that leads the diagnosis: the first one that applies, or else the first that is likely. */
function firstFinding({ diagnosis }: Plan) {
  const items = diagnosis?.items ?? [];
  return (
    items.find(({ status }) => status?.value === 'applies') ?? items.find(({ status }) => status?.value === 'likely')
  );
}

function firstProblem(plan: Plan): Entry | undefined {
  const finding = firstFinding(plan);
  if (finding?.problem === undefined) return undefined;
  const { problem, evidence, why, node } = finding;
  const grounds = evidence ?? why;
  const title = [wordsFor(problem, structuralProblemTitles[problem.value])];
  const counted = evidence === undefined ? undefined : COUNTED.exec(evidence.value)?.[1];
  const sum = counted === undefined || evidence === undefined ? [] : say` ${[wordsFor(evidence, counted)]}`;
  const line = grounds === undefined ? sentence(title) : say`${title}: ${shortened(grounds)}${sum}`;
  return entry('What comes first', line, node.span);
}

/** What a count that somebody told comes to, as a generated plan writes it behind the first quotation. */
const COUNTED = /^"[^"]{1,2000}" ((?:[A-Z][a-z ]{1,20} )?\d[\d,]{0,9} of \d[^"]{1,200}?\.)(?= |$)/;

/** Whose partners, how many, who is there for them, and where their deals are. */
function programEntry(plan: Plan): Entry | undefined {
  const { program } = plan;
  const parts = [countWords(program?.partners), peopleWords(program), systemWords(plan)].filter(isPresent);
  if (program === undefined || parts.length === 0) return undefined;
  const line = say`${capitalizedLine(partnersOf(plan))}${ofCompany(plan)}: ${join(parts, '; ')}`;
  return entry('The program', sentence(line), program.node.span);
}

function countWords(partners: ProgramPart['partners']): Line | undefined {
  const { current, active, target } = partners ?? {};
  const isAll = active !== undefined && active.value === current?.value;
  const ofThem = active === undefined ? [] : isAll ? say`, all active` : say`, ${active} of them active`;
  if (current === undefined) return target && say`${target} planned`;
  if (target === undefined || target.value === current.value) return say`${current}${ofThem}`;
  return say`${current} today${ofThem}, ${target} planned`;
}

/** Those who are there by name or by number, and where nobody told who, how many look after partners. */
function peopleWords(program: ProgramPart | undefined): Line | undefined {
  const each = (program?.people?.items ?? []).flatMap(({ role, name, count, time }) => {
    if (role === undefined) return [];
    const hours = time && clause(say`${time}`);
    if (name !== undefined)
      return [say`${short(name)} (${short({ ...role, value: lowerRole(role.value) })}${hours ? say`, ${hours}` : []})`];
    const behind = hours ? say` (${hours})` : [];
    const isOne = count === undefined || count.value === 1;
    const title = isOne ? inSentence(role) : say`${count} ${short({ ...role, value: severalOf(role.value) })}`;
    return [say`${title}${behind}`];
  });
  if (each.length > 0) return enumerate(upTo(MOST_PEOPLE, each));
  const managers = program?.partnerManagers;
  if (managers === undefined || managers.value === 0) return undefined;
  return say`${managers} partner ${managers.value === 1 ? 'manager' : 'managers'}`;
}

function systemWords(plan: Plan): Line | undefined {
  const name = crmNamed(plan);
  const edition = plan.program?.crmEdition;
  return name && say`deals in ${name}${edition === undefined ? [] : say` (${short(edition)})`}`;
}

export function targetEntry(plan: Plan): Entry | undefined {
  return targetLine(plan, []);
}

/** On the page for the sponsor no reason stands behind a number, so that one which two others do not agree with has it. */
function shortTarget(plan: Plan): Entry | undefined {
  const { pipelineCoverage } = plan.measurement?.primary ?? {};
  const rate = plan.program?.deals?.winRate?.value.value;
  const coverage = pipelineCoverage?.target?.value.value;
  const reason = coverageReason(coverage, rate);
  const isMore = reason !== undefined && coverage !== undefined && rate !== undefined && coverage > 100 / rate + 0.1;
  return targetLine(plan, isMore ? say` (${reason})` : []);
}

function targetLine(plan: Plan, behindCoverage: Line): Entry | undefined {
  const { measurement } = plan;
  const { sourcedRevenue, pipelineCoverage, roi } = measurement?.primary ?? {};
  const { target, committed, period } = sourcedRevenue ?? {};
  const amounts =
    target === undefined || committed === undefined ? undefined : say`${committed} committed, ${target} as the goal`;
  const from = countedFrom(plan);
  const late = from === undefined ? [] : say`, counted from ${from}`;
  const parts = [
    target && say`${amounts ?? say`${target} from ${partnersOf(plan)}`}${period ? say` within ${period}` : []}${late}`,
    pipelineCoverage?.target && say`pipeline coverage of ${pipelineCoverage.target}${behindCoverage}`,
    roi?.target && say`ROI of ${roi.target}`,
  ].filter(isPresent);
  return parts.length === 0 ? undefined : entry('Target', sentence(enumerate(parts)), measurement?.primary?.node.span);
}

/** The verdict with the deals that it is counted from, and of the rest what speaks against the target. */
function verdict(plan: Plan): Entry | undefined {
  const feasibility = feasibilityOf(plan);
  if (feasibility === undefined) return undefined;
  const [sum, ...others] = feasibility.considerations;
  const against = others
    .filter(({ outlook, reason }) => outlook !== undefined && outlook !== 'reachable' && !isIn(feasibility, reason))
    .slice(0, MOST_REASONS);
  const deals = sum === undefined ? [] : say`; ${clause(say`${sum.words}`)}`;
  const hasReason = feasibility.verdict.includes(': ');
  const inWords = ofItsType(plan);
  const said = inWords(feasibility.verdict);
  const lines = [
    sentence(hasReason ? say`${clause(say`${said}`)}${deals}` : say`${said}`),
    ...against.map(({ words }) => sentence(say`${inWords(words)}`)),
  ];
  const span = plan.measurement?.primary?.sourcedRevenue?.target?.node.span;
  return entry('Can the target be reached', join(lines, ' '), span);
}

/** Counted partners in the word of the plan, where it has one for all of them: "6 referral partners". */
function ofItsType(plan: Plan): (text: string) => string {
  const [only, ...others] = partnerNamesOf(plan);
  if (only === undefined || others.length > 0) return (text) => text;
  const { singular, plural } = partnerWords[partnerWordOf(only.type.node.value) ?? only.type.value];
  return (text) =>
    text.replace(
      /(\d (?:active )?)(partners?)\b(?! managers?\b)/g,
      (_, count: string, word: string) => `${count}${word === 'partner' ? singular : plural}`,
    );
}

function isIn({ verdict: said }: Feasibility, reason: string | undefined): boolean {
  return reason !== undefined && said.includes(reason);
}

function costEntry(plan: Plan): Entry | undefined {
  const { roi, sourcedRevenue } = plan.measurement?.primary ?? {};
  const cost = costWords(plan);
  if (cost === undefined) {
    // Nobody approves a target whose price is not on the page, so the page says who knows it.
    const isKnown = roi?.costs !== undefined;
    if (isKnown || sourcedRevenue?.target === undefined) return undefined;
    const who = roi?.owner === undefined ? say`finance` : inSentence(roi.owner);
    return entry('Cost', sentence(say`Not known yet: ask ${who}`), (roi ?? sourcedRevenue).node.span);
  }
  const compared = directCostLine(plan) ?? unknownCostLine(roi?.comparedWith, roi?.owner);
  const even = paidBackBy(plan);
  const evenLine = even === undefined ? [] : say`, the revenue of ${even}`;
  return entry('Cost', sentence(say`${cost}${evenLine}${compared}`), roi?.costs?.node.span);
}

/** What the same revenue costs without partners, where the records tell what a unit of it costs. */
function directCostLine({ history, measurement }: Plan): Line | undefined {
  const each = history?.direct?.costPerRevenue;
  const target = measurement?.primary?.sourcedRevenue?.target;
  if (each === undefined || target?.value.currency !== each.value.currency) return undefined;
  const amount = Math.round(each.value.amount * target.value.amount);
  const total = wordsFor(each, formatQuantity({ ...target.value, amount }));
  return say`, compared with about ${[total]} for the same revenue without partners (${each} for each unit)`;
}

/** What the cost is compared with where a number says it, and else who has to find that number. */
function unknownCostLine(compared: Located<string> | undefined, owner: Located<string> | undefined): Line {
  if (compared !== undefined && /\d ?(?:%|x\b|[A-Z]{3}\b)/.test(compared.value))
    return comparedLine(clause(shortened(compared)));
  const who = owner === undefined ? say`finance` : inSentence(owner);
  return say`; what the same revenue costs without partners is not known, ask ${who}`;
}

/** "Cost of the same revenue" follows as "compared with the cost of the same revenue". */
function comparedLine([first, ...rest]: Line): Line {
  if (first?.kind !== 'words' || !first.text.startsWith('Cost of '))
    return say`, compared with: ${[...(first ? [first] : []), ...rest]}`;
  return say`, compared with the ${[{ ...first, text: `c${first.text.slice(1)}` }, ...rest]}`;
}

/** The cost of the program, at the place of the parts that it is the sum of. */
function costWords(plan: Plan): Line | undefined {
  const costs = plan.measurement?.primary?.roi?.costs;
  const total = programCost(costs);
  if (costs === undefined || total === undefined) return undefined;
  const period = plan.measurement?.primary?.sourcedRevenue?.period;
  const amount: Line = [{ kind: 'words', text: formatQuantity(total), span: costs.node.span }];
  return period === undefined ? amount : say`${amount} for ${period}`;
}

export function launchEntry(plan: Plan): Entry | undefined {
  const { softLaunch, fullLaunch, node } = plan.launch ?? {};
  const { starts, length, tiers } = softLaunch ?? {};
  const full =
    fullLaunch?.starts === undefined
      ? fullLaunch?.when && asClause(clause(shortened(fullLaunch.when)))
      : say`on ${fullLaunch.starts}`;
  const first = (tiers?.items ?? []).map((tier) => short({ ...tier, value: textOf([numberedTier(plan, tier)]) }));
  const who = first.length === 0 ? [] : say` with ${enumerate(upTo(MOST_NAMES, first))}`;
  const parts = [
    starts && say`soft launch on ${starts}${who}${length ? say` for ${length}` : []}`,
    full && say`full launch ${full}, for all ${partnersOf(plan)}`,
  ].filter(isPresent);
  const work = workWords(plan);
  const line = parts.length === 0 ? [] : capitalizedLine(join(parts, ', '));
  const all = work === undefined ? line : line.length === 0 ? capitalizedLine(work) : say`${line}, after ${work}`;
  return all.length === 0 ? undefined : entry('Launch', sentence(all), node?.span);
}

/** Who does how much before the first registration is accepted: "10 tasks (Ana 9, Joel 1)". */
function workWords({ launch }: Plan): Line | undefined {
  const tasks = launch?.preLaunch?.items ?? [];
  const owners = distinctTexts(tasks.flatMap(({ owner }) => owner ?? []));
  if (launch?.preLaunch === undefined || tasks.length === 0 || owners.length === 0) return undefined;
  const each = owners
    .map((owner) => ({
      owner,
      count: tasks.filter((task) => task.owner?.value.trim().toLowerCase() === owner.value.trim().toLowerCase()).length,
    }))
    .sort((one, other) => other.count - one.count);
  const total: Inline = {
    kind: 'words',
    text: counted(tasks.length, 'task', 'tasks'),
    span: launch.preLaunch.node.span,
  };
  // Names beside a part of the tasks would say that nobody else has any.
  if (tasks.some(({ owner }) => owner === undefined)) return [total];
  // Either all owners with their tasks, which add up, or who has the most of them.
  if (each.length > MOST_PEOPLE) {
    const most = each.slice(0, 2).map(({ owner, count }) => say`${inSentence(owner)} (${String(count)})`);
    return say`${total}, most for ${enumerate(most)}`;
  }
  const shown = each.map(({ owner, count }) => say`${inSentence(owner)} ${String(count)}`);
  return say`${total} (${join(shown, ', ')})`;
}

function risksEntry({ risks }: Plan): Entry | undefined {
  const items = (risks?.items ?? []).flatMap(({ risk, owner, node }) => {
    if (risk === undefined) return [];
    const who = owner === undefined ? [] : say` (${short(owner)})`;
    return [{ content: sentence([...clause(shortened(risk)), ...who]), span: node.span }];
  });
  if (items.length === 0) return undefined;
  return blockEntry('Risks', { kind: 'list', ordered: false, items: items.slice(0, MOST_RISKS) }, risks?.node.span);
}

function assumed(plan: Plan): Entry | undefined {
  const open = openAssumptionsOf(plan);
  const shown = open.slice(0, MOST_ASSUMPTIONS).flatMap(({ about, value }) => {
    if (about === undefined) return value === undefined ? [] : [assumedValue(value)];
    const subject = wordsFor(about, subjectOf(about.value));
    return [value === undefined ? [subject] : say`${subject}: ${assumedValue(value)}`];
  });
  if (shown.length === 0) return undefined;
  const rest = open.length - shown.length;
  const more = rest === 0 ? [] : [say`and ${String(rest)} more, in the whole plan`];
  return entry('Assumed until confirmed', sentence(join([...shown, ...more], '; ')), plan.assumptions?.node.span);
}

function point(content: Line, part: { readonly node: { readonly span: ListItem['span'] } } | undefined): ListItem {
  const span = part?.node.span;
  return span === undefined ? { content } : { content, span };
}

function distinctTexts(texts: readonly Located<string>[]): readonly Located<string>[] {
  return [...new Map(texts.map((text) => [text.value.trim().toLowerCase(), text])).values()];
}

/** A statement as it goes on in the middle of a sentence. */
function asClause([first, ...rest]: Line): Line {
  if (first?.kind !== 'words' || !/^(?:On|In|When|After|As soon as|The) /.test(first.text))
    return first === undefined ? [] : [first, ...rest];
  return [{ ...first, text: uncapitalized(first.text) }, ...rest];
}

/** The first sentence of a text. */
function shortened(text: Located<string>): Line {
  const first = /^[\s\S]*?[.!?]["\u201D\u2019)]?(?=\s|$)/.exec(text.value.trim())?.[0];
  return sentence([wordsFor(text, cut(first ?? text.value.trim(), MOST_WORDS))]);
}

/** Whoever is named, as they stand in the middle of a sentence. */
function inSentence(who: Located<string>): Line {
  return clause([wordsFor(who, cut(roleInSentence(who.value), WORDS_OF_A_NAME))]);
}

/** A name or a few words, as they stand in the middle of a sentence. */
function short(text: Located<string>): Line {
  return clause([wordsFor(text, cut(text.value.trim(), WORDS_OF_A_NAME))]);
}

/** What is assumed, without what is told beside it where that is too long: a value that is cut in the middle is another one. */
function assumedValue(text: Located<string>): Line {
  const value = text.value.trim();
  const known = /^not known yet\b/i.exec(value)?.[0];
  if (known !== undefined) return [wordsFor(text, known)];
  if (value.split(/\s+/).length <= WORDS_OF_A_NAME) return short(text);
  const front = /^[\s\S]*?(?=[,;:.]\s)/.exec(value)?.[0];
  return front === undefined ? short(text) : short({ ...text, value: front });
}

/** What a reader of one page has no time for is left out, and the text says so. */
function cut(text: string, most: number): string {
  const words = text.split(/\s+/);
  const kept = words.length <= most ? text : `${words.slice(0, most).join(' ')} ...`;
  return closed(kept.length <= LONGEST_TEXT ? kept : `${[...kept].slice(0, LONGEST_TEXT).join('')} ...`);
}

/**
 * A text in which no quotation is left open: one that does not end in it goes as a whole where another one stands before
 * it, and is closed else.
 */
function closed(text: string): string {
  const openings: number[] = [];
  let quote: string | undefined;
  for (const { 0: mark, index } of text.matchAll(/["\u201C\u201D]/g)) {
    if (quote !== undefined) {
      if (mark !== '\u201C') quote = undefined;
      // Outside a quotation, one behind a digit is a measure in inches.
    } else if (mark !== '\u201D' && !/\d/.test(text.charAt(index - 1))) {
      quote = mark;
      openings.push(index);
    }
  }
  if (quote === undefined) return text;
  const words = text
    .slice(0, openings.at(-1))
    .split(/[\s,;:]+/)
    .filter((word) => word !== '');
  const last = words.at(-1) === 'and' ? words.at(-2) : words.at(-1);
  const before = last === undefined ? '' : text.slice(0, text.lastIndexOf(last, openings.at(-1)) + last.length);
  return openings.length > 1 && before !== '' ? `${before} ...` : `${text}${quote === '"' ? '"' : '\u201D'}`;
}

/** The first of several lines, and how many more there are. */
function upTo(most: number, lines: readonly Line[]): readonly Line[] {
  return lines.length <= most ? lines : [...lines.slice(0, most), say`${String(lines.length - most)} more`];
}

// How much stands on the page. Together it is no more than 450 words.
const MOST_REASONS = 1;
const MOST_RISKS = 3;
const MOST_ASSUMPTIONS = 4;
const MOST_NAMES = 6;
const MOST_TYPES = 3;
const MOST_PEOPLE = 3;
const WORDS_OF_A_NAME = 10;

/** In characters. */
const LONGEST_THRESHOLD = 80;

const MOST_WORDS = 28;

/** In characters, for words that are longer than words are. */
const LONGEST_TEXT = 240;
