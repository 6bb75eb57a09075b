import type { Brief } from '../../../schemas/brief.ts';
import type { Located, Plan, ProgramPart } from '../core/plan.ts';
import { plainValue, type SourceNode } from '../core/source.ts';
import type { Span } from '../core/text.ts';
import { parseYaml } from '../core/yaml.ts';
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
 */
export function factsOf(plan: Plan, briefText: string | undefined): Facts {
  const asked = briefText === undefined ? { answers: {}, refused: [] } : answersIn(briefText);
  if (asked.refused.length > 0) return { refused: asked.refused };
  const own = statedIn(plan);
  const answers: Record<string, unknown> = { ...asked.answers, ...own };
  if (isGroup(asked.answers.partners) && isGroup(own.partners)) {
    answers.partners = { ...asked.answers.partners, ...own.partners };
  }
  // A fact that no brief can have, such as a deal of nothing, is left to the assumptions.
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { brief, findings } = readAnswers(answers);
    if (brief !== undefined) return { brief, refused: [] };
    const unusable = findings.map(({ path }) => String(path[0])).filter((key) => Object.hasOwn(answers, key));
    const missing = findings.filter(({ code }) => code === 'brief/missing-answer');
    if (unusable.length === 0 || missing.length > 0)
      return { refused: missing.map(({ path }) => asFact(String(path[0]), plan)) };
    for (const key of unusable) delete answers[key];
  }
  return {
    refused: [
      { in: 'plan', message: 'The facts of this plan contradict each other. Correct what is reported under program.' },
    ],
  };
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

function asFact(key: string, { program, node }: Plan): Refusal {
  const title = titles[key] ?? key;
  const at = program?.node.entries[0]?.key.span ?? node?.entries[0]?.key.span;
  return {
    in: 'plan',
    message: `The plan does not say ${title}, and nobody can guess it. Write ${key} under program, or name a brief that says it.`,
    ...(at === undefined ? {} : { span: at }),
  };
}

/** The answers that the plan gives, as they are written in it. */
function statedIn(plan: Plan): Readonly<Record<string, unknown>> {
  const { program, measurement } = plan;
  const { sourcedRevenue, pipelineCoverage } = measurement?.primary ?? {};
  const partners = { ...named('current', program?.partners?.current), ...named('target', program?.partners?.target) };
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
  return {
    ...named('company', program?.company),
    ...named('programName', program?.name),
    ...typesOf(program),
    ...named('state', program?.state),
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
  };
}

function named(key: string, located: Located<unknown> | undefined): Readonly<Record<string, unknown>> {
  return located === undefined ? {} : { [key]: written(located.node) };
}

function written(node: SourceNode): unknown {
  return node.kind === 'scalar' ? node.value : undefined;
}

function typesOf(program: ProgramPart | undefined): { readonly partnerTypes?: readonly string[] } {
  const types = program?.partnerTypes?.items.map(({ value }) => value) ?? [];
  return types.length === 0 ? {} : { partnerTypes: types };
}

/** Co-sell starts where a deal is worth it, which is at about the average deal. */
function coSellThreshold({ tiers }: Plan): Located<unknown> | undefined {
  return tiers?.items.find(({ benefits }) => benefits?.coSellThreshold !== undefined)?.benefits?.coSellThreshold;
}

/** The portal that the plan works with, under its name where the plan has one; undefined when it does not say. */
function portalOf({ tiers, attribution, source }: Plan): string | undefined {
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
  const found = text.match(/(?:\p{Lu}[\p{L}\p{N}&.-]*[ \n]+)+Portal\b/gu) ?? [];
  return found
    .map((name) => name.replace(/\s+/g, ' ').replace(/^(?:(?:A|An|The|Our|In|On|At|Use|Open|Through|Via) )+/, ''))
    .filter((name) => !/^(?:Partner )?Portal$/.test(name));
}

function mostFrequent(names: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== undefined && name.trim() !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, one], [, two]) => two - one)[0]?.[0];
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
