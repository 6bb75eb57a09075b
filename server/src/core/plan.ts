import type * as z from 'zod';
import { type PlanValues, partnerPlan } from '../../../schemas/partner-plan.ts';
import type { Quantity } from '../../../schemas/quantities.ts';
import { asMeant } from './as-meant.ts';
import { readParts, type StructureProblem } from './parts.ts';
import type { MapNode, ScalarNode, SequenceNode, SourceDocument } from './source.ts';
import { parseYaml } from './yaml.ts';

/** A single value of a plan and its place. */
export interface Located<Value> {
  readonly value: Value;
  readonly node: ScalarNode;
}

/** A list of a plan. Items that could not be read are not among `items`, but they are among `node.items`. */
export interface LocatedList<Item> {
  readonly items: readonly Part<Item>[];
  readonly node: SequenceNode;
}

/** A group of keys whose names the person chose. */
export interface LocatedRecord<Value> {
  readonly entries: readonly { readonly key: Located<string>; readonly value: Part<Value> }[];
  readonly node: MapNode;
}

/** A group of keys whose names the vocabulary fixes. Every one may be missing. */
export type LocatedMap<Values> = {
  readonly [Key in keyof Values]?: Part<Exclude<Values[Key], undefined>>;
} & { readonly node: MapNode };

/** What a value of the vocabulary becomes in a plan: the same shape, but every part may be missing and has a place. */
export type Part<Value> = [Value] extends [Quantity | string | number | boolean]
  ? Located<Value>
  : [Value] extends [readonly (infer Item)[]]
    ? LocatedList<Item>
    : string extends keyof Value
      ? LocatedRecord<Value[keyof Value]>
      : LocatedMap<Value>;

/** The sections of a plan. */
export type PlanContent = Omit<LocatedMap<PlanValues>, 'node'>;

export type ProgramPart = NonNullable<PlanContent['program']>;
export type HistoryPart = NonNullable<PlanContent['history']>;
export type DiagnosisPart = NonNullable<PlanContent['diagnosis']>['items'][number];
export type OwnMetricPart = NonNullable<PlanContent['metrics']>['items'][number];
export type TrackPart = NonNullable<PlanContent['tracks']>['items'][number];
export type RegionPart = NonNullable<PlanContent['regions']>['items'][number];
export type TierPart = NonNullable<PlanContent['tiers']>['items'][number];
export type ThresholdPart = NonNullable<TierPart['expectations']>['items'][number];
export type AlternativePart = NonNullable<NonNullable<TierPart['criteria']>['anyOf']>['items'][number];
export type PeoplePart = NonNullable<NonNullable<TierPart['criteria']>['people']>['items'][number];
export type MovementPart = NonNullable<PlanContent['movement']>;
export type AttributionPart = NonNullable<PlanContent['attribution']>;
export type CrmFieldPart = NonNullable<AttributionPart['fields']>['items'][number];
export type PlaybookPart = NonNullable<PlanContent['playbook']>;
export type MeasurementPart = NonNullable<PlanContent['measurement']>;
export type LaunchPart = NonNullable<PlanContent['launch']>;
export type RiskPart = NonNullable<PlanContent['risks']>['items'][number];
export type AssumptionPart = NonNullable<PlanContent['assumptions']>['items'][number];

/**
 * A plan as rules, renderers and features see it: typed, read-only, in which every part may be missing and every value
 * knows its place. Reading never fails; what could not be read is among the problems.
 */
export interface Plan extends PlanContent {
  readonly source: SourceDocument;
  /** The whole plan as a map, absent when the file does not hold one. */
  readonly node?: MapNode;
  /** Where the text departs from the vocabulary, in the order of the text. */
  readonly structure: readonly StructureProblem[];
}

/** Reads a plan. Never fails, whatever the text holds. */
export function readPlan(text: string): Plan {
  return planOf(parseYaml(text));
}

/** The plan that stands in a file that was read as YAML. */
export function planOf(source: SourceDocument): Plan {
  const { part, ...document } = readSource(
    source.root === undefined ? source : { ...source, root: asMeant(partnerPlan, source.root) },
    partnerPlan,
  );
  return document.node === undefined ? document : { ...(part as PlanContent), ...document };
}

/**
 * Reads a file of another vocabulary, such as a configuration, in the way a plan is read: its structure is checked, all
 * has its place, and there are none of the sections of a plan in it.
 */
export function readOther(text: string, schema: z.ZodType): Plan & { readonly part?: unknown } {
  return otherOf(parseYaml(text), schema);
}

/** The same for a file that was read as YAML. */
export function otherOf(source: SourceDocument, schema: z.ZodType): Plan & { readonly part?: unknown } {
  return readSource(source, schema);
}

function readSource(source: SourceDocument, schema: z.ZodType): Plan & { readonly part?: unknown } {
  if (source.root === undefined) return { source, structure: [] };
  const { part, problems } = readParts(schema, source.root);
  if (schema === partnerPlan && source.root.kind === 'map' && source.root.entries.length === 0) {
    return { source, structure: [] };
  }
  return source.root.kind === 'map'
    ? { source, structure: problems, node: source.root, part }
    : { source, structure: problems };
}
