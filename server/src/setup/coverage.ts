import type { Plan } from '../core/plan.ts';
import type { SourceNode } from '../core/source.ts';
import type { Element, Setup } from './model.ts';

/** The parts of a plan that a CRM has to hold or its people have to know there. */
const carried: readonly RegExp[] = [
  /^attribution\./,
  /^playbook\.dealRegistration\./,
  /^playbook\.dealProcess\./,
  /^playbook\.coSell\.tiers\./,
  /^tiers\[\d+\]\.(?:id|name|benefits\.(?:protection|registrationSla\.))/,
  /^program\.portal$/,
];

export interface CoveredPart {
  readonly path: string;
  readonly node: SourceNode;
  /** The keys of the elements that carry it. Empty where nothing does, which a test counts. */
  readonly by: readonly string[];
}

/** Every value of a plan that concerns the CRM, with what of the setup carries it. */
export function coverageOf(plan: Plan, setup: Setup): readonly CoveredPart[] {
  const claims = elementsOf(setup).flatMap(({ key, origin, carries }) =>
    [...new Set([origin.path, ...carries])].map((path) => ({ key, path })),
  );
  const byPath = new Map<string, string[]>();
  for (const { key, path } of claims) byPath.set(path, [...(byPath.get(path) ?? []), key]);
  return leavesOf(plan.node, '')
    .filter(({ path }) => carried.some((pattern) => pattern.test(path)))
    .map(({ path, node }) => ({ path, node, by: pathsAbove(path).flatMap((each) => byPath.get(each) ?? []) }));
}

/** Everything in a setup that carries a part of the plan. */
export function elementsOf(setup: Setup): readonly Element[] {
  const { objects, fields, rules, flows, clocks, views, reports, permissions, queue, manual } = setup;
  return [...objects, ...fields, ...rules, ...flows, ...clocks, ...views, ...reports, ...permissions, queue, ...manual];
}

/** A path and those above it, down to the parts of a section: a claim on a whole section would say nothing. */
function pathsAbove(path: string): readonly string[] {
  const paths: string[] = [];
  for (let current = path; /[.[]/.test(current); ) {
    if (!whole.has(current)) paths.push(current);
    const cut = Math.max(current.lastIndexOf('.'), current.lastIndexOf('['));
    current = current.slice(0, cut);
  }
  return paths;
}

/** Parts that are named as the reason of something derived, and carried only by what names their parts. */
const whole: ReadonlySet<string> = new Set([
  'attribution.fields',
  'attribution.routing',
  'attribution.views',
  'attribution.conflict',
  'attribution.contributions',
  'playbook.dealRegistration',
  'playbook.dealProcess',
]);

function leavesOf(
  node: SourceNode | undefined,
  path: string,
): readonly { readonly path: string; readonly node: SourceNode }[] {
  if (node === undefined) return [];
  if (node.kind === 'scalar') return node.value === null ? [] : [{ path, node }];
  if (node.kind === 'sequence') return node.items.flatMap((item, index) => leavesOf(item, `${path}[${index}]`));
  return node.entries.flatMap(({ key, value }) =>
    leavesOf(value, path === '' ? String(key.value) : `${path}.${key.value}`),
  );
}
