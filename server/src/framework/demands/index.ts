import { openQuestionAbout } from '../../core/assumptions.ts';
import type { Plan } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import type { PathStep } from '../../core/source.ts';
import { attribution } from './attribution.ts';
import type { Demand } from './demand.ts';
import { diagnosis } from './diagnosis.ts';
import { launch } from './launch.ts';
import { measurement, metrics } from './measurement.ts';
import { movement } from './movement.ts';
import { playbook } from './playbook.ts';
import { program } from './program.ts';
import { risks } from './risks.ts';
import { regions, tiers, tracks } from './tiers.ts';

/**
 * What the framework demands of a plan, part by part. Rules report what is missing of it, fixes and Complete Plan add it,
 * the document prints what is not defined yet, and the audit counts what is there.
 */
const demands = {
  ...program,
  ...diagnosis,
  ...metrics,
  ...tracks,
  ...tiers,
  ...regions,
  ...movement,
  ...attribution,
  ...playbook,
  ...measurement,
  ...launch,
  ...risks,
};

/** The path of a part in a plan. A star stands for any item of a list: `risks.*.mitigation`. */
export type DemandPath = keyof typeof demands;

export const demandPaths = Object.keys(demands) as readonly DemandPath[];

export function demandOf(path: DemandPath): Demand {
  return demands[path];
}

/** The demand for the part at a path of a plan; undefined where the framework demands none. */
export function demandAt(path: readonly PathStep[]): Demand | undefined {
  const found = demandPaths.find((pattern) => fits(pattern.split('.'), path));
  return found === undefined ? undefined : demandOf(found);
}

function fits(pattern: readonly string[], path: readonly PathStep[]): boolean {
  return pattern.length === path.length && pattern.every((wanted, index) => wanted === '*' || wanted === path[index]);
}

/** What a plan without the part does not say, as the rest of a sentence. */
export function lackOf(path: DemandPath): string {
  const { lacks } = demandOf(path);
  if (lacks === undefined) throw new Error(`Nothing is said in a document that lacks ${path}.`);
  return lacks;
}

/** The sentences of the framework that ask for some parts, each of them once. */
export function sourceOf(...paths: readonly DemandPath[]): readonly string[] {
  return [...new Set(paths.flatMap((path) => demandOf(path).source ?? []))];
}

/** What a finding says about a part that a plan lacks, and what its fix writes. */
export interface MissingPart {
  readonly message: string;
  readonly value?: Printable;
  readonly decided?: boolean;
}

/**
 * What is said of a plan that lacks a part; undefined where this plan need not have it, or says
 * that nobody knows it yet.
 */
export function missingPart(plan: Plan, path: DemandPath): MissingPart | undefined {
  if (openQuestionAbout(plan, path) !== undefined) return undefined;
  const { missing } = demandOf(path);
  const found = typeof missing === 'function' ? missing(plan) : missing;
  if (found === undefined || 'message' in found) return found;
  const { remedy, ...rest } = found;
  return { ...rest, message: `The plan does not say ${lackOf(path)}. ${remedy}` };
}
