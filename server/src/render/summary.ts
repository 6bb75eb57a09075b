import { type StructuralProblem, structuralProblemTitles } from '../../../schemas/diagnosis.ts';
import { openAssumptionsOf, subjectOf } from '../core/assumptions.ts';
import type { Located, Plan, TierPart } from '../core/plan.ts';
import { isRunning } from '../core/program-state.ts';
import { formatQuantity } from '../core/quantity.ts';
import { partnerNamesOf } from '../framework/facts/partner-names.ts';
import { laddersOf } from '../framework/facts/ranked-tiers.ts';
import { type Feasibility, feasibilityOf } from '../framework/feasibility/feasibility.ts';
import { withAssumedMarks } from './assumed-marks.ts';
import { blockEntry, entry, isPresent } from './blocks.ts';
import { counted } from './figures/figure.ts';
import type { Entry, Inline, ListItem, PlanDocument } from './model.ts';
import { cadenceWords, numberedTier } from './phrases.ts';
import { programCost } from './program-cost.ts';
import { capitalised, clause, enumerate, join, say, sentence, textOf, wordsFor } from './say.ts';
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
    pastEntry(plan),
    firstProblem(plan),
    tiersEntry(plan),
    targetEntry(plan),
    verdict(plan),
    costEntry(plan),
    deadlineEntry(plan.program?.deadline, shortened),
    launchEntry(plan),
    risksEntry(plan),
    assumed(plan),
  ].filter(isPresent);
}

/** What has to be decided, the answer to the first problem in front. */
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
  const items = [...all.filter(leads), ...all.filter((one) => !leads(one))].map(({ item }) => item).filter(isPresent);
  const start = startDecision(plan);
  const list = [...items, ...(start === undefined ? [] : [start])];
  return list.length === 0
    ? undefined
    : blockEntry('Decisions asked for', { kind: 'list', ordered: true, items: list });
}

function conflictDecision(plan: Plan): ListItem | undefined {
  const rules = plan.attribution?.conflict;
  const deciders = distinctTexts(rules?.items.flatMap(({ decidedBy }) => decidedBy ?? []) ?? []);
  if (rules === undefined || rules.items.length === 0) return undefined;
  const who = deciders.length === 0 ? [] : say`, decided by ${enumerate(upTo(MOST_NAMES, deciders.map(short)))}`;
  const count = counted(rules.items.length, 'rule', 'rules');
  const parties = say`sales and ${partnersOf(plan)} both claim`;
  return point(sentence(say`Who gets an account that ${parties}: ${count}${who}`), rules);
}

/** The partners in the words of the plan, as a sentence uses them. */
function partnersOf(plan: Plan): Line {
  const names = partnerNamesOf(plan).map(({ type }) => [wordsFor(type, partnerPlural(type))]);
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
  const review = movement?.review;
  const how = review === undefined ? [] : say`, reviewed ${cadenceWords[review.value].toLowerCase()}`;
  return point(sentence(say`The tiers: ${namesByTrack(plan, ({ name }) => name && short(name))}${how}`), tiers);
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
  const target = wordsFor(separate, 'A target of its own');
  return point(sentence(say`${target} for the sales team, for pipeline that ${partnersOf(plan)} bring`), separate);
}

function moneyDecision(plan: Plan): ListItem | undefined {
  const { sourcedRevenue, roi } = plan.measurement?.primary ?? {};
  const cost = costWords(plan);
  const target = sourcedRevenue?.target;
  if (cost === undefined) return undefined;
  const goal = target === undefined ? [] : say`, with which ${partnersOf(plan)} bring ${target}`;
  return point(sentence(say`A budget of ${cost}${goal}`), roi);
}

function startDecision(plan: Plan): ListItem | undefined {
  const soft = plan.launch?.softLaunch;
  if (soft?.starts === undefined || isRunning(plan)) return undefined;
  const tiers = (soft.tiers?.items ?? []).map((tier) => short({ ...tier, value: textOf([numberedTier(plan, tier)]) }));
  const who = tiers.length === 0 ? [] : say` with ${enumerate(upTo(MOST_NAMES, tiers))}`;
  return point(sentence(say`A soft launch on ${soft.starts}${who}`), soft);
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
  const line = grounds === undefined ? sentence(title) : say`${title}: ${shortened(grounds)}`;
  return entry('What comes first', line, node.span);
}

function tiersEntry(plan: Plan): Entry | undefined {
  const each = namesByTrack(
    plan,
    ({ name, partners }) => name && (partners === undefined ? short(name) : say`${partners} ${short(name)}`),
  );
  if (each.length === 0) return undefined;
  const where = crmNamed(plan);
  const how = where === undefined ? [] : say`, with their deals in ${where}`;
  const line = say`${capitalised(partnersOf(plan))}${ofCompany(plan)}: ${each}${how}`;
  return entry('The program', sentence(line), plan.tiers?.node.span);
}

export function targetEntry(plan: Plan): Entry | undefined {
  const { measurement } = plan;
  const { sourcedRevenue, pipelineCoverage, roi } = measurement?.primary ?? {};
  const { target, period } = sourcedRevenue ?? {};
  const parts = [
    target && say`${target} from ${partnersOf(plan)}${period ? say` within ${period}` : []}`,
    pipelineCoverage?.target && say`pipeline coverage of ${pipelineCoverage.target}`,
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
  const lines = [
    sentence(hasReason ? say`${clause(say`${feasibility.verdict}`)}${deals}` : say`${feasibility.verdict}`),
    ...against.map(({ words }) => sentence(say`${words}`)),
  ];
  const span = plan.measurement?.primary?.sourcedRevenue?.target?.node.span;
  return entry('Can the target be reached', join(lines, ' '), span);
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
    const who = roi?.owner === undefined ? say`finance` : short(roi.owner);
    return entry('Cost', sentence(say`Not known yet: ask ${who}`), (roi ?? sourcedRevenue).node.span);
  }
  const compared =
    directCostLine(plan) ?? (roi?.comparedWith === undefined ? [] : comparedLine(clause(shortened(roi.comparedWith))));
  return entry('Cost', sentence(say`${cost}${compared}`), roi?.costs?.node.span);
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
  const { starts, length } = softLaunch ?? {};
  const full =
    fullLaunch?.starts === undefined
      ? fullLaunch?.when && lowered(clause(shortened(fullLaunch.when)))
      : say`on ${fullLaunch.starts}`;
  const parts = [
    starts && say`soft launch on ${starts}${length ? say` for ${length}` : []}`,
    full && say`full launch ${full}, for all ${partnersOf(plan)}`,
  ].filter(isPresent);
  return parts.length === 0 ? undefined : entry('Launch', sentence(capitalised(join(parts, ', '))), node?.span);
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
  const more = rest === 0 ? [] : say` And ${String(rest)} more, in the whole plan.`;
  return entry('Assumed until confirmed', [...sentence(join(shown, '; ')), ...more], plan.assumptions?.node.span);
}

function point(content: Line, part: { readonly node: { readonly span: ListItem['span'] } } | undefined): ListItem {
  const span = part?.node.span;
  return span === undefined ? { content } : { content, span };
}

function distinctTexts(texts: readonly Located<string>[]): readonly Located<string>[] {
  return [...new Map(texts.map((text) => [text.value.trim().toLowerCase(), text])).values()];
}

/** A statement as it goes on in the middle of a sentence. */
function lowered([first, ...rest]: Line): Line {
  if (first?.kind !== 'words' || !/^(?:On|In|When|After|As soon as|The) /.test(first.text))
    return first === undefined ? [] : [first, ...rest];
  return [{ ...first, text: first.text.charAt(0).toLowerCase() + first.text.slice(1) }, ...rest];
}

/** The first sentence of a text. */
function shortened(text: Located<string>): Line {
  const first = /^[\s\S]*?[.!?]["\u201D\u2019)]?(?=\s|$)/.exec(text.value.trim())?.[0];
  return sentence([wordsFor(text, cut(first ?? text.value.trim(), MOST_WORDS))]);
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
const MOST_ASSUMPTIONS = 5;
const MOST_NAMES = 6;
const MOST_TYPES = 3;
const WORDS_OF_A_NAME = 10;
const MOST_WORDS = 28;

/** In characters, for words that are longer than words are. */
const LONGEST_TEXT = 240;
