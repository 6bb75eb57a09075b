import { setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { dealSetOf } from '../../framework/meaning/deal-sets.ts';
import { findTerms } from '../../framework/meaning/terms.ts';
import { planWithPrimary, primaryWith } from './example.ts';

export const wrongCoverageFormula = defineRule({
  id: 'measurement/wrong-coverage-formula',
  summary: 'Pipeline coverage is calculated from something else than partner-sourced pipeline over revenue target.',
  why: 'Coverage with influenced pipeline in it looks comfortable and warns too late: those deals count for the target of somebody else. Only what partners sourced can close as partner-sourced revenue.',
  source: ['Partner pipeline coverage: the ratio of partner-sourced pipeline to partner-sourced revenue target.'],
  exceptions:
    'Where influenced pipeline has a revenue target of its own and a coverage of its own. Keep the two apart by name.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: planWithPrimary(
      primaryWith(
        'pipelineCoverage',
        '{ target: 3x, formula: Sourced and influenced pipeline divided by the revenue target }',
      ),
    ),
    good: planWithPrimary(
      primaryWith(
        'pipelineCoverage',
        '{ target: 3x, formula: Partner-sourced pipeline divided by partner-sourced revenue target }',
      ),
    ),
  },
  check({ plan, report }) {
    const coverage = plan.measurement?.primary?.pipelineCoverage;
    const texts = [
      { text: coverage?.formula, right: FORMULA, title: 'Use the formula of the framework' },
      { text: coverage?.source, right: SOURCE, title: 'Read it from the partner-sourced view' },
    ];
    for (const { text, right, title } of texts) {
      if (text === undefined) continue;
      const fault = faultOf(text.value);
      if (fault === undefined) continue;
      report({
        at: text.node.span,
        message: `"${text.value.trim()}" ${fault}. Coverage is partner-sourced pipeline divided by the partner-sourced revenue target.`,
        fixes: [{ title, safe: false, edits: [setValue(plan.source.text, text.node, right)] }],
      });
    }
  },
});

const FORMULA = 'Partner-sourced pipeline divided by partner-sourced revenue target';
const SOURCE = 'Partner-sourced pipeline view, open stages and deals closed in the period';

/** What is wrong with a formula, as it goes on behind the quoted text. */
function faultOf(text: string): string | undefined {
  const [hit] = findTerms(text, otherPipeline);
  if (hit !== undefined) return `counts ${text.slice(hit.start, hit.end).toLowerCase()} pipeline, too`;
  const set = dealSetOf(text);
  if (set === 'with-partners') return 'counts every deal in which a partner is, whoever found it';
  if (set === 'all') return 'counts pipeline that no partner sourced, too';
  const [numerator = '', denominator] = text.split(DIVIDED, 2);
  if (denominator === undefined || /pipeline/iu.test(numerator)) return undefined;
  return /pipeline/iu.test(denominator) ? 'divides by the pipeline' : undefined;
}

const DIVIDED = /\bdivided by\b|\bover\b|\s[/\u00f7]\s/iu;

const otherPipeline: readonly string[] = [
  'influenced',
  'partner influenced',
  'direct',
  'total',
  'overall',
  'company wide',
];
