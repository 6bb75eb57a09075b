import { capturedFacts } from '../../../../schemas/attribution.ts';
import { secondaryMetrics } from '../../../../schemas/measurement.ts';
import { type Metric, metricIds, metrics } from '../../../../schemas/metrics.ts';
import { thresholdValue } from '../../../../schemas/quantities.ts';
import type { CrmFieldPart, Plan } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import { toYaml } from '../../core/quantity.ts';
import { entryOf, type MapNode, nodeAt, type PathStep, type SourceNode } from '../../core/source.ts';
import { schemaAt, shapeOf } from '../../core/vocabulary.ts';
import { capitalized } from '../../core/words.ts';
import { capturedBy } from '../crm/captured.ts';
import { fieldDemands } from '../crm/fields.ts';
import { fieldThatMeets, ownDealObject } from '../crm/plan-fields.ts';
import { crmAsWritten, crmFactsOf } from '../crm/systems.ts';
import { likelyPartnerType } from '../meaning/likely-type.ts';
import { inCurrency, proposedCurrency } from './deals.ts';
import { ownNameOf } from './roles.ts';

/**
 * The value that a fix writes for a missing key: the example of the vocabulary, fitted to the plan. What the key refers
 * to is taken from what the plan declares and does not use yet, an id comes from the name beside it, and money is in
 * the currency of the plan. Its texts are placeholders, because there a person has to decide.
 *
 * @param path the path of the group that lacks the key.
 */
export function fittedValue(plan: Plan, path: readonly PathStep[], key: string, example: unknown): Printable {
  const pattern = [...path.map((step) => (typeof step === 'number' ? '*' : step)), key].join('.');
  const group = nodeAt(plan.node, path);
  const siblings = siblingsOf(plan, path);
  const used = new Set([...siblings.flatMap((sibling) => textOf(sibling, key) ?? []), ...askedForBeside(plan, path)]);
  const special = group?.kind === 'map' ? fitFor(pattern)?.({ plan, group, siblings, used, example }) : undefined;
  if (special !== undefined) return asPlaceholders(special);
  return asPlaceholders(inOwnWords(plan, unusedChoice(path, key, example, used)));
}

/**
 * The metrics that the criteria of a tier ask for, where the group is one of its expectations: one and the same metric
 * with two values would contradict itself.
 */
function askedForBeside(plan: Plan, [section, index, list]: readonly PathStep[]): readonly string[] {
  if (section !== 'tiers' || list !== 'expectations') return [];
  const tier = plan.tiers?.items.find(({ node }) => node === plan.tiers?.node.items[Number(index)]);
  return tier?.criteria?.performance?.items.flatMap(({ metric }) => metric?.value ?? []) ?? [];
}

/** The path of a group of a plan; undefined when it is none of its groups. */
export function pathOf(plan: Plan, wanted: MapNode): readonly PathStep[] | undefined {
  const search = (node: SourceNode, path: readonly PathStep[]): readonly PathStep[] | undefined => {
    if (node === wanted) return path;
    const children: readonly (readonly [PathStep, SourceNode])[] =
      node.kind === 'map'
        ? node.entries.map(({ key, value }) => [String(key.value), value] as const)
        : node.kind === 'sequence'
          ? node.items.map((item, index) => [index, item] as const)
          : [];
    for (const [step, child] of children) {
      // Only the branch that holds the place is entered, so that many missing keys stay cheap.
      const holds = child.span.start <= wanted.span.start && child.span.end >= wanted.span.end;
      const found = holds ? search(child, [...path, step]) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return plan.node === undefined ? undefined : search(plan.node, []);
}

/** An example of the vocabulary as a snippet: its texts are where a person has to decide. */
export function asPlaceholders(example: unknown): Printable {
  if (Array.isArray(example)) return example.map(asPlaceholders);
  if (typeof example === 'object' && example !== null) {
    return Object.fromEntries(Object.entries(example).map(([key, value]) => [key, asPlaceholders(value)]));
  }
  return typeof example === 'string' ? { placeholder: example } : (example as number | boolean);
}

/** An id made of a name: lower case letters, digits and single hyphens. Empty where the name has none of them. */
export function idFromName(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** What a plan says of its program besides: problems that nobody has had yet are those of one that does not exist. */
export function likelyState(plan: Plan): 'none' | 'informal' {
  const problems = plan.diagnosis?.items ?? [];
  return problems.length > 0 && problems.every(({ status }) => status?.value === 'likely') ? 'none' : 'informal';
}

interface ValueContext {
  readonly plan: Plan;
  readonly group: MapNode;
  /** The other groups of the same list. */
  readonly siblings: readonly MapNode[];
  /** What they say under the same key. */
  readonly used: ReadonlySet<string>;
  readonly example: unknown;
}

/** The keys whose value depends on what stands elsewhere in the plan. Undefined where the plan says nothing about it. */
const fits: Readonly<Record<string, (around: ValueContext) => unknown>> = {
  'program.crm': ({ plan }) => crmAsWritten(plan),
  'program.state': ({ plan }) => likelyState(plan),
  'program.partnerTypes': ({ plan }) => [likelyPartnerType(plan)],
  // What an entry says besides shows what it is: a forecast has its reason, and a fact its evidence.
  'diagnosis.*.status': ({ group, plan }) => {
    if (entryOf(group, 'evidence') !== undefined) return 'applies';
    return entryOf(group, 'why') !== undefined || plan.program?.state?.value === 'none' ? 'likely' : undefined;
  },
  'tiers.*.id': freshId,
  'tiers.*.name': freshName,
  'attribution.views.*.id': (around) => {
    const shown = around.plan.attribution?.routing?.view?.value;
    return shown !== undefined && !around.used.has(shown) ? shown : freshId(around);
  },
  'movement.rules.*.from': (around) => otherTier(around, 'to', 'from'),
  'movement.rules.*.to': (around) => otherTier(around, 'from', 'to'),
  'attribution.fields.*.type': ({ plan, group }) => {
    const field = plan.attribution?.fields?.items.find(({ node }) => node === group);
    return field === undefined ? undefined : typeOf(plan, field);
  },
  'attribution.fields.*.object': ({ plan }) => ownDealObject(plan),
  'attribution.routing.creates': ({ plan }) => ownDealObject(plan),
  'attribution.fields.*.required': ({ plan, group }) => {
    const field = plan.attribution?.fields?.items.find(({ node }) => node === group);
    return field !== undefined && capturedBy(field) === 'deal-source';
  },
  'attribution.fields.*.name': fieldName,
  'attribution.fields.*.apiName': ({ plan, group }) => {
    const label = textOf(group, 'name');
    return label === undefined ? undefined : crmFactsOf(plan)?.apiName?.legal(label);
  },
  'playbook.addendums.*.tier': ({ plan, used }) => {
    const ids = plan.tiers?.items.flatMap(({ id }) => id?.value ?? []) ?? [];
    return ids.find((id) => !used.has(id)) ?? ids[0];
  },
  'measurement.secondary.*.metric': ({ used }) => Object.keys(secondaryMetrics).find((metric) => !used.has(metric)),
  'attribution.stages': ({ plan }) => {
    const field = plan.attribution?.fields?.items.find((candidate) => capturedBy(candidate) === 'contribution-stage');
    const stages = field?.options?.items.map(({ value }) => value) ?? [];
    return stages.length === 0 ? undefined : [...stages, 'Closed won', 'Closed lost'];
  },
  'attribution.routing.sets.*.field': ({ plan, used }) =>
    plan.attribution?.fields?.items
      .map(({ name }) => name?.value)
      .find((name) => name !== undefined && !used.has(name)),
  'attribution.routing.view': ({ plan }) =>
    plan.attribution?.views?.items.find(({ id }) => id !== undefined)?.id?.value,
  'playbook.dealProcess.updates.*.milestone': ({ plan, used }) =>
    plan.attribution?.stages?.items.map(({ value }) => value).find((stage) => !used.has(stage)),
};

function fitFor(pattern: string): ((around: ValueContext) => unknown) | undefined {
  if (/^tiers\..*\.potential\.\*\.metric$/.test(pattern)) return (around) => metricOf(around, 'potential');
  if (/^(?:tiers|movement)\..*\.metric$/.test(pattern)) return (around) => metricOf(around, 'performance');
  return fits[pattern];
}

/** The first metric of a kind that is measured in what the value beside it is, and that no neighbor has. */
function metricOf({ group, used }: ValueContext, kind: Metric['kind']): unknown {
  const threshold = thresholdValue.safeParse(textOf(group, 'atLeast') ?? textOf(group, 'below'));
  const fitting = metricIds.filter((id) => {
    return metrics[id].kind === kind && threshold.data?.kind === metrics[id].unit;
  });
  return fitting.find((id) => !used.has(id)) ?? fitting[0];
}

function typeOf(plan: Plan, field: CrmFieldPart): unknown {
  const fact = capturedBy(field);
  if (fact === undefined || !capturedFacts.includes(fact)) return undefined;
  return fieldThatMeets(plan, fact).type;
}

/** The label of a field by what it captures, else by its API name, in which labels stand with other signs. */
function fieldName({ plan, group, used }: ValueContext): unknown {
  const field = plan.attribution?.fields?.items.find(({ node }) => node === group);
  const captured = field?.captures?.value;
  if (captured !== undefined) return fieldDemands[captured].label;
  const words = (field?.apiName?.value ?? '')
    .replace(/__c$/i, '')
    .replace(/[_\s-]+/g, ' ')
    .trim();
  const label = words.replace(/(^| )(\p{Ll})/gu, (letter) => letter.toUpperCase());
  if (label !== '' && !used.has(label)) return label;
  return Object.values(fieldDemands)
    .filter(({ types }) => field?.type === undefined || (types as readonly string[]).includes(field.type.value))
    .map((demand) => demand.label)
    .find((demand) => !used.has(demand));
}

function freshId({ group, used, example, siblings }: ValueContext): unknown {
  const fromName = idFromName(textOf(group, 'name') ?? textOf(group, 'shows') ?? '');
  return free(
    [fromName, String(example)],
    used,
    (number) => `${fromName || String(example)}-${number}`,
    siblings.length,
  );
}

function freshName({ group, used, example, siblings }: ValueContext): unknown {
  const words = (textOf(group, 'id') ?? '').split('-').join(' ');
  const fromId = capitalized(words);
  return free([fromId, String(example)], used, (number) => `${fromId || String(example)} ${number}`, siblings.length);
}

/** The first proposal that is not taken. One of as many numbers as there are neighbors, plus one, has to be free. */
function free(
  proposals: readonly string[],
  used: ReadonlySet<string>,
  numbered: (number: number) => string,
  most: number,
): string {
  const found = proposals.find((proposal) => proposal !== '' && !used.has(proposal));
  if (found !== undefined) return found;
  let number = 2;
  while (number <= most + 2 && used.has(numbered(number))) number++;
  return numbered(number);
}

/** The tier beside the one that a movement rule names, in the direction that its conditions say, not led to already. */
function otherTier({ plan, group, siblings }: ValueContext, known: 'from' | 'to', wanted: 'from' | 'to'): unknown {
  const ids = plan.tiers?.items.flatMap(({ id }) => id?.value ?? []) ?? [];
  const here = ids.indexOf(textOf(group, known) ?? '');
  if (here < 0) return undefined;
  const taken = new Set(
    siblings.filter((rule) => textOf(rule, known) === ids[here]).map((rule) => textOf(rule, wanted)),
  );
  const conditions = entryOf(group, 'when')?.value;
  const items = conditions?.kind === 'sequence' ? conditions.items : [];
  const leadsDown = items.some((item) => item.kind === 'map' && entryOf(item, 'below') !== undefined);
  // The first tier is the highest, so that a way up leads from a tier to the one before it.
  const step = leadsDown === (known === 'from') ? 1 : -1;
  const beside = [ids[here + step], ids[here - step]].filter((id) => id !== undefined);
  return beside.find((id) => !taken.has(id)) ?? beside[0];
}

/** The example, or where it is one of several choices that a neighbor has taken, the first that none has. */
function unusedChoice(path: readonly PathStep[], key: string, example: unknown, used: ReadonlySet<string>): unknown {
  const schema = used.has(String(example)) ? schemaAt([...path, key]) : undefined;
  const shape = schema === undefined ? undefined : shapeOf(schema);
  return shape?.kind === 'choice' ? (shape.values.find((value) => !used.has(value)) ?? example) : example;
}

/** An example in the currency of the plan and with its names of roles. Examples are in dollars. */
function inOwnWords(plan: Plan, example: unknown): unknown {
  if (typeof example === 'string') return ownNameOf(plan, example) ?? inOwnCurrency(plan, example);
  if (Array.isArray(example)) return example.map((item) => inOwnWords(plan, item));
  if (typeof example !== 'object' || example === null) return example;
  return Object.fromEntries(Object.entries(example).map(([key, value]) => [key, inOwnWords(plan, value)]));
}

function inOwnCurrency(plan: Plan, example: string): string {
  const currency = proposedCurrency(plan);
  if (currency === 'USD') return example;
  return example.replace(/(?<![\d.,])(\d+) USD\b/g, (_, dollars: string) =>
    toYaml(inCurrency(Number(dollars), currency)),
  );
}

/** Neighbors on each side that are looked at. All of a long list for each of its items would be the square of it. */
const MOST_SIBLINGS = 100;

function siblingsOf(plan: Plan, path: readonly PathStep[]): readonly MapNode[] {
  const index = path.at(-1);
  const list = typeof index === 'number' ? nodeAt(plan.node, path.slice(0, -1)) : undefined;
  if (list?.kind !== 'sequence' || typeof index !== 'number') return [];
  const near = list.items.slice(Math.max(0, index - MOST_SIBLINGS), index + MOST_SIBLINGS);
  return near.filter((item): item is MapNode => item.kind === 'map' && item !== list.items[index]);
}

function textOf(map: MapNode, key: string): string | undefined {
  const value = entryOf(map, key)?.value;
  return value?.kind === 'scalar' && value.value !== null ? String(value.value) : undefined;
}
