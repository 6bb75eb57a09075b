import type { StructuralProblem } from '../../../schemas/diagnosis.ts';
import type { Plan } from '../core/plan.ts';
import type { Problem } from '../core/problem.ts';

/** What a finding counts toward: one of the four structural problems, or what stands around them. */
export type Area = StructuralProblem | 'foundation' | 'launch' | 'risks' | 'text';

/** In the order of the framework: what comes first has to stand before the next can be built on it. */
export const areas = [
  'text',
  'foundation',
  'no-tiers',
  'no-attribution',
  'no-playbook',
  'no-measurement',
  'launch',
  'risks',
] as const satisfies readonly Area[];

/** The findings of these groups count toward the section in which they stand. */
type ByPlace = 'by-place';

/** What the findings of each group of rules count toward. The name of a group is the first part of the id of a rule. */
export const areaOfGroup: Readonly<Record<string, Area | ByPlace>> = {
  yaml: 'text',
  schema: 'by-place',
  plan: 'by-place',
  program: 'foundation',
  history: 'foundation',
  scope: 'foundation',
  diagnosis: 'foundation',
  metrics: 'no-tiers',
  tracks: 'no-tiers',
  tiers: 'no-tiers',
  movement: 'no-tiers',
  regions: 'no-tiers',
  attribution: 'no-attribution',
  crm: 'no-attribution',
  routing: 'no-attribution',
  // The framework prints the rule with the CRM setup, and demands it where it describes deal registration.
  conflict: 'no-playbook',
  views: 'no-attribution',
  playbook: 'no-playbook',
  registration: 'no-playbook',
  communication: 'no-playbook',
  assets: 'no-playbook',
  measurement: 'no-measurement',
  reporting: 'no-measurement',
  launch: 'launch',
  risks: 'risks',
  assumptions: 'foundation',
  document: 'by-place',
  style: 'text',
  suppression: 'text',
};

/**
 * Findings that a part of the answer is there and does not hold: definitions that say nothing about the origin of a
 * deal, a deal source that reps fill in, tiers that are no ladder. Whatever is built on such a part is wrong with it, so
 * it counts like one that is missing when it is decided where to begin. Several findings about one part count once.
 */
export const unsoundParts: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    // A ladder that is none takes what it asks for with it.
    'tiers/types-as-tiers': ['tiers', 'criteria'],
    'tiers/same-criteria': ['criteria'],
    'attribution/incomplete-sourced-definition': ['sourced'],
    'attribution/credit-without-origin': ['sourced'],
    'attribution/overlapping-definitions': ['influenced'],
    'attribution/vague-influenced-definition': ['influenced'],
    'attribution/vague-direct-definition': ['direct'],
    'attribution/no-credit': ['credit'],
    'crm/sourced-by-default': ['deal source'],
    'crm/wrong-deal-source-options': ['deal source'],
    'routing/attributed-by-hand': ['deal source'],
    'crm/wrong-field-type': ['fields'],
    'crm/wrong-object': ['fields'],
    'routing/manual-step': ['routing'],
    'conflict/registration-outweighed': ['conflict'],
    'measurement/wrong-coverage-formula': ['coverage'],
  }),
);

/** What a section of a plan answers. */
export const areaOfSection: Readonly<Record<string, Area>> = {
  partnerPlan: 'text',
  program: 'foundation',
  history: 'foundation',
  diagnosis: 'foundation',
  metrics: 'no-tiers',
  tracks: 'no-tiers',
  tiers: 'no-tiers',
  movement: 'no-tiers',
  regions: 'no-tiers',
  segments: 'no-tiers',
  attribution: 'no-attribution',
  playbook: 'no-playbook',
  measurement: 'no-measurement',
  launch: 'launch',
  risks: 'risks',
  assumptions: 'foundation',
};

/** What a finding of a plan counts toward. */
export function areaOf(problem: Problem, plan: Plan): Area {
  const area = areaOfGroup[problem.rule.split('/')[0] ?? ''] ?? 'text';
  if (area !== 'by-place') return area;
  const section = missingSection(problem) ?? sectionAt(problem.span.start, plan);
  return (section === undefined ? undefined : areaOfSection[section]) ?? 'text';
}

/** A section that is missing has no place in the plan. */
function missingSection({ lacks }: Problem): string | undefined {
  return lacks?.length === 1 ? String(lacks[0]) : undefined;
}

function sectionAt(offset: number, { node }: Plan): string | undefined {
  const section = node?.entries.findLast(({ key }) => key.span.start <= offset);
  return section === undefined ? undefined : String(section.key.value);
}
