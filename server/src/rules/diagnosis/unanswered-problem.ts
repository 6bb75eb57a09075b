import { type StructuralProblem, structuralProblemTitles } from '../../../../schemas/diagnosis.ts';
import { addKey, keySpan } from '../../core/edits.ts';
import { nodeIn } from '../../core/noted-reads.ts';
import type { Plan } from '../../core/plan.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf, type MapNode, type PathStep } from '../../core/source.ts';
import { documentationOf, schemaAt } from '../../core/vocabulary.ts';
import { asPlaceholders } from '../../framework/proposals/fitted-value.ts';
import { keyOrder } from '../shared/missing-key.ts';

export const unansweredProblem = defineRule({
  id: 'diagnosis/unanswered-problem',
  summary: 'A diagnosed problem meets a section that does nothing about it.',
  why: 'The section is there, so the plan looks complete, but it holds none of the parts that solve the problem. Whoever approves the plan approves the problem with it.',
  source: [
    'No tier structure, so all partners get the same treatment',
    'No pipeline attribution, so partner value is invisible',
    'No joint go-to-market playbook, so each partner operates differently',
    'No measurement framework, so the program cannot defend its budget',
  ],
  exceptions:
    'Where what solves the problem stands in another section, in words that this rule does not read. Say where.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ndiagnosis:\n  - { problem: no-attribution, status: applies, evidence: "The CRM shows all 61 deals of last year as direct.", fix: Attribution }\nattribution:\n  backfill: None.\n',
    good: 'partnerPlan: 1\ndiagnosis:\n  - { problem: no-attribution, status: applies, evidence: "The CRM shows all 61 deals of last year as direct.", fix: Attribution }\nattribution:\n  fields:\n    - { name: Deal Source, object: opportunity, type: picklist, required: true }\n',
  },
  check({ plan, report }) {
    for (const { problem, status } of plan.diagnosis?.items ?? []) {
      if (problem === undefined || (status?.value !== 'applies' && status?.value !== 'likely')) continue;
      const gap = gapsFor(plan)[problem.value]();
      if (gap === undefined) continue;
      const { section, path, node, keys, inWords } = gap;
      const [key = ''] = keys;
      const schema = schemaAt([...path, key]);
      const example = schema === undefined ? {} : asPlaceholders(documentationOf(schema).example);
      report({
        at: problem.node.span,
        message: `The diagnosis says "${structuralProblemTitles[problem.value]}", and the section "${section}" does nothing about it: ${inWords}.`,
        related: [{ span: keySpan(plan.node, section), message: 'Here the answer is missing.' }],
        fixes: [
          {
            title: `Add "${key}" to "${path.join('.')}"`,
            safe: false,
            edits: [addKey(plan.source.text, node, key, example, keyOrder(path))],
          },
        ],
      });
    }
  },
});

interface Gap {
  readonly section: string;
  /** The group to which the answer has to be added. */
  readonly path: readonly PathStep[];
  readonly node: MapNode;
  /** The parts of which one is an answer at least, the first one before all others. */
  readonly keys: readonly string[];
  readonly inWords: string;
}

/** For each problem, the section that has to answer it, where it stands in the plan and holds no answer at all. */
function gapsFor(plan: Plan): Readonly<Record<StructuralProblem, () => Gap | undefined>> {
  return {
    'no-tiers': () => {
      const first = plan.tiers?.items[0];
      const isEmpty = plan.tiers?.items.every(({ node }) => !hasAny(node, ['criteria', 'benefits', 'expectations']));
      if (first === undefined || !isEmpty) return undefined;
      const inWords = 'no tier has criteria, expectations or benefits of its own';
      const index = plan.tiers?.node.items.indexOf(first.node) ?? 0;
      return { section: 'tiers', path: ['tiers', index], node: first.node, keys: ['criteria'], inWords };
    },
    'no-attribution': () =>
      emptyGap(
        plan,
        'attribution',
        ['fields', 'categories', 'routing'],
        'it has no categories, no CRM fields and no routing',
      ),
    'no-playbook': () =>
      emptyGap(
        plan,
        'playbook',
        ['dealRegistration', 'coSell', 'dealProcess', 'coMarketing'],
        'it has no registration process, no co-sell definition, no sales process and no assets',
      ),
    'no-measurement': () =>
      emptyGap(
        plan,
        'measurement',
        ['primary', 'influencedRevenue', 'secondary', 'costComparison'],
        'it has no primary metric, no secondary metric and no comparison of costs',
      ),
  };
}

function emptyGap(plan: Plan, section: string, keys: readonly string[], inWords: string): Gap | undefined {
  const node = nodeIn(plan, [section]);
  if (node?.kind !== 'map' || hasAny(node, keys)) return undefined;
  return { section, path: [section], node, keys, inWords };
}

function hasAny(node: MapNode, keys: readonly string[]): boolean {
  return keys.some((key) => entryOf(node, key) !== undefined);
}
