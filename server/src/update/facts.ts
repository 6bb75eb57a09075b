import type { Brief } from '../../../schemas/brief.ts';
import { unknown } from '../../../schemas/field.ts';
import type { Located, Plan, ProgramPart } from '../core/plan.ts';
import type { Problem } from '../core/problem.ts';
import { toYaml } from '../core/quantity.ts';
import { isRecord } from '../core/record.ts';
import { entryOf, type MapEntry, plainValue, type SourceNode } from '../core/source.ts';
import type { Span } from '../core/text.ts';
import { parseYaml } from '../core/yaml.ts';
import { totalCost } from '../framework/facts/costs.ts';
import { hasNoPortal, portalNamed } from '../framework/facts/portal.ts';
import { checkBrief } from '../generate/brief-file.ts';
import { readAnswers } from '../generate/read-answers.ts';

/** Why a plan cannot be completed: what is wrong, and where. */
export interface Refusal {
  readonly message: string;
  readonly in: 'plan' | 'brief';
  /** Absent when it is about the whole file. */
  readonly span?: Span;
}

/** What a plan is completed from. */
export interface Facts {
  readonly brief?: Brief;
  readonly refused: readonly Refusal[];
}

/**
 * Reads the facts of a plan as answers of a brief. What the plan itself says counts, because all that is added has to
 * agree with it; a brief answers what the plan leaves open.
 *
 * @param briefText the text of a brief file, when there is one.
 * @param findings what the checks say about the plan. Where a fact is there and cannot be read, it is what they say.
 */
export function factsOf(plan: Plan, briefText: string | undefined, findings: readonly Problem[]): Facts {
  const asked = briefText === undefined ? { answers: {}, refused: [] } : answersIn(briefText);
  if (asked.refused.length > 0) return { refused: asked.refused };
  const own = statedIn(plan);
  const isCrmAnswered = asked.answers.crm !== undefined;
  const answers: Record<string, unknown> = {
    ...(isCrmAnswered ? {} : crmThatIsOpen(plan)),
    ...asked.answers,
    ...own,
  };
  for (const key of ofSeparateFacts) {
    if (isRecord(asked.answers[key]) && isRecord(own[key])) answers[key] = { ...asked.answers[key], ...own[key] };
  }
  // A fact that no brief can have, such as a deal of nothing, is left to the assumptions.
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { brief, findings: complaints } = readAnswers(answers);
    if (brief !== undefined) return { brief, refused: [] };
    const unusable = complaints.map(({ path }) => String(path[0])).filter((key) => Object.hasOwn(answers, key));
    const missing = complaints.filter(({ code }) => code === 'brief/missing-answer');
    if (unusable.length === 0 || missing.length > 0) {
      return { refused: once(missing.flatMap(({ path }) => asFact(String(path[0]), plan, findings))) };
    }
    for (const key of unusable) {
      const stated = own[key];
      // What the brief adds to the facts of the plan may not go with them, which is no reason to lose those.
      if (stated !== undefined && answers[key] !== stated) answers[key] = stated;
      else delete answers[key];
    }
  }
  return {
    refused: [
      { in: 'plan', message: 'The facts of this plan contradict each other. Correct what is reported under program.' },
    ],
  };
}

/**
 * The answers of which each part is a fact of its own, so that a plan that says one leaves the others to the brief. A
 * history and a channel are told by one source as a whole, and are not put together from two.
 */
const ofSeparateFacts = ['partners', 'team', 'targets'] as const;

/** What a CRM is called of which nobody knows yet which one it is. It is no fact, and never added as one. */
export const openCrm = 'the CRM';

/** A plan whose CRM is not known is completed for any, and says nothing of a particular one. */
function crmThatIsOpen(plan: Plan): Readonly<Record<string, unknown>> {
  const entry = writtenAs('crm', plan);
  const isOpen = entry === undefined || (entry.value.kind === 'scalar' && entry.value.value === unknown);
  return isOpen ? { crm: 'other', crmName: openCrm } : {};
}

/** Leaving out a fact can bring the next one to light, but there are only so many. */
const MOST_ROUNDS = 12;

function answersIn(text: string): {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly refused: readonly Refusal[];
} {
  const { root } = parseYaml(text);
  const { brief, problems } = checkBrief(text);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (brief !== undefined && root?.kind === 'map')
    return { answers: plainValue(root) as Record<string, unknown>, refused: [] };
  return { answers: {}, refused: errors.map(({ message, span }) => ({ in: 'brief', message, span })) };
}

const titles: Readonly<Record<string, string>> = {
  partnerTypes: 'the types of the partners',
  state: 'the state of the program',
  crm: 'the CRM',
  crmName: 'the name of the CRM',
};

/** Why a fact is not known: it cannot be read where it stands, or it stands nowhere. */
function asFact(key: string, plan: Plan, findings: readonly Problem[]): readonly Refusal[] {
  const { program, node } = plan;
  const title = titles[key] ?? key;
  const entry = writtenAs(key, plan);
  if (entry !== undefined) {
    const said = findings.filter(({ severity, span }) => severity === 'error' && isWithin(span, entry));
    if (said.length > 0) return said.map(({ message, span }) => ({ in: 'plan', message, span }));
    const message = `What the plan gives as ${title} cannot be used. Correct ${String(entry.key.value)}, or name a brief that says it.`;
    return [{ in: 'plan', message, span: entry.key.span }];
  }
  const at = program?.node.entries[0]?.key.span ?? node?.entries[0]?.key.span;
  const message = `The plan does not say ${title}, and nobody can guess it. Write ${key} under program, or name a brief that says it.`;
  return [{ in: 'plan', message, ...(at === undefined ? {} : { span: at }) }];
}

/** Where a fact is written, or the program that should be a group of facts and is none; undefined where neither is there. */
function writtenAs(key: string, { node }: Plan): MapEntry | undefined {
  const program = node === undefined ? undefined : entryOf(node, 'program');
  if (program === undefined) return undefined;
  if (program.value.kind === 'map') return entryOf(program.value, key);
  return program.value.kind === 'scalar' && program.value.value === null ? undefined : program;
}

function isWithin({ start, end }: Span, { key, value }: MapEntry): boolean {
  return key.span.start <= start && end <= Math.max(key.span.end, value.span.end);
}

/** Several facts can be missing for one reason, which is said once. */
function once(refused: readonly Refusal[]): readonly Refusal[] {
  const isSame = (one: Refusal, other: Refusal): boolean =>
    one.message === other.message && one.span?.start === other.span?.start;
  return refused.filter((refusal, index) => refused.findIndex((other) => isSame(refusal, other)) === index);
}

/** The answers that the plan gives, as they are written in it. */
function statedIn(plan: Plan): Readonly<Record<string, unknown>> {
  const { program, measurement, attribution } = plan;
  const { sourcedRevenue, pipelineCoverage } = measurement?.primary ?? {};
  const partners = {
    ...named('current', program?.partners?.current),
    ...named('active', program?.partners?.active),
    ...named('target', program?.partners?.target),
  };
  const decider = mostFrequent(plan.attribution?.conflict?.items.map(({ decidedBy }) => decidedBy?.value) ?? []);
  const team = {
    ...named('partnerManagers', program?.partnerManagers),
    ...(decider === undefined ? {} : { conflictsDecidedBy: decider }),
  };
  const targets = {
    ...named('sourcedRevenue', sourcedRevenue?.target),
    ...named('sourcedPipeline', pipelineCoverage?.pipelineTarget),
  };
  const portal = portalOf(plan);
  const cost = totalCost(plan);
  return {
    ...named('company', program?.company),
    ...named('programName', program?.name),
    ...typesOf(program),
    ...named('state', program?.state),
    ...named('since', program?.since),
    ...asWritten('deadline', program?.deadline),
    ...asWritten('people', program?.people),
    ...asWritten('channel', attribution?.channel),
    ...(Object.keys(partners).length === 0 ? {} : { partners }),
    ...named('dealSize', program?.deals?.averageSize ?? coSellThreshold(plan)),
    ...named('salesCycle', program?.deals?.salesCycle),
    ...named('winRate', program?.deals?.winRate),
    ...named('crm', program?.crm),
    ...(program?.crm?.value === 'other' ? named('crmName', program.crmName) : {}),
    ...named('partnerPipelineTargets', program?.partnerPipelineTargets),
    ...(Object.keys(targets).length === 0 ? {} : { targets }),
    ...(Object.keys(team).length === 0 ? {} : { team }),
    ...(portal === undefined ? {} : { portal }),
    ...(cost === undefined ? {} : { budget: toYaml(cost.total) }),
    ...asWritten('history', plan.history),
  };
}

function named(key: string, located: Located<unknown> | undefined): Readonly<Record<string, unknown>> {
  return located === undefined ? {} : { [key]: written(located.node) };
}

/** A group or a list with the same keys in a brief and in a plan. */
function asWritten(key: string, part: { readonly node: SourceNode } | undefined): Readonly<Record<string, unknown>> {
  return part === undefined ? {} : { [key]: plainValue(part.node) };
}

function written(node: SourceNode): unknown {
  return node.kind === 'scalar' ? node.value : undefined;
}

function typesOf(program: ProgramPart | undefined): { readonly partnerTypes?: readonly string[] } {
  const types = program?.partnerTypes?.items.map(({ node }) => String(node.value)) ?? [];
  return types.length === 0 ? {} : { partnerTypes: types };
}

/** Co-sell starts where a deal is worth it, which is at about the average deal. */
function coSellThreshold({ tiers }: Plan): Located<unknown> | undefined {
  return tiers?.items.find(({ benefits }) => benefits?.coSellThreshold !== undefined)?.benefits?.coSellThreshold;
}

/** The portal that the plan works with, under its name where the plan has one; undefined when it does not say. */
function portalOf(plan: Plan): string | undefined {
  const { tiers, attribution, source } = plan;
  const named = portalNamed(plan);
  if (named !== undefined) return named.value;
  if (hasNoPortal(plan)) return 'none';
  const triggers = attribution?.routing?.triggers?.items.map(({ value }) => value) ?? [];
  const benefits = tiers?.items.flatMap(({ benefits: given }) => given?.portal?.value ?? []) ?? [];
  const texts = source.scalars.flatMap(({ node, role }) => (role === 'value' ? [String(node.value)] : []));
  const name = mostFrequent(texts.flatMap(portalNamesIn)) ?? 'Partner portal';
  if (triggers.includes('portal') || benefits.includes(true)) return name;
  if (triggers.length > 0 || benefits.length > 0) return 'none';
  return texts.some((text) => /\bportal\b/i.test(text)) ? name : undefined;
}

/** What a text calls a portal: the words with capital letters in front, of which one is more than where it stands. */
function portalNamesIn(text: string): readonly string[] {
  const found = text.match(/(?<![\p{L}\p{N}&.-])(?:\p{Lu}[\p{L}\p{N}&.-]*[ \n]{1,4}){1,6}Portal\b/gu) ?? [];
  return found
    .map((name) => name.replace(/\s+/g, ' ').replace(/^(?:(?:A|An|The|Our|In|On|At|Use|Open|Through|Via) )+/, ''))
    .filter((name) => !/^(?:Partner )?Portal$/.test(name));
}

function mostFrequent(names: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== undefined && name.trim() !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, one], [, two]) => two - one)[0]?.[0];
}
