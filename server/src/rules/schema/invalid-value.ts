import { cutTexts } from '../../core/cut-text.ts';
import { setValue } from '../../core/edits.ts';
import type { InvalidValue } from '../../core/parts.ts';
import type { Fix } from '../../core/problem.ts';
import { defineRule } from '../../core/rule.ts';
import { isEmpty } from '../../core/source.ts';
import type { Span } from '../../core/text.ts';
import { holdsOneOf, oddityInPlain } from '../../core/yaml-oddities.ts';
import { brokenTexts } from './comma-in-text.ts';
import { fixesFor as fixesForCut } from './cut-text.ts';
import { followsFromSyntax } from './follows-from-syntax.ts';
import { keysBesideTheirGroup } from './unknown-key.ts';

export const invalidValue = defineRule({
  id: 'schema/invalid-value',
  summary: 'A value is not of the kind that belongs here.',
  why: 'Amounts, lengths of time and choices are checked against each other, which needs values that can be understood without guessing: an amount needs its currency, a length of time its unit.',
  practice: 'The vocabulary of a plan, schemas/partner-plan.schema.json.',
  exceptions:
    'Leave it on. A value that the format does not know is neither checked nor printed. What you want to say besides fits in a description.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  name: 2026\n  deals: { averageSize: 45000, salesCycle: 90 }\n  crm: sales-force\n',
    good: 'partnerPlan: 1\nprogram:\n  name: "2026"\n  deals: { averageSize: 45000 USD, salesCycle: 90 days }\n  crm: salesforce\n',
  },
  check({ plan, report }) {
    if (plan.structure.every(({ kind }) => kind !== 'invalid-value')) return;
    const broken = brokenTexts(plan);
    const cut = new Map(cutTexts(plan.source).map((found) => [found.key, found]));
    const mended = new Set<number>();
    const beside = keysBesideTheirGroup(plan);
    for (const problem of plan.structure) {
      if (problem.kind !== 'invalid-value' || followsFromSyntax(plan, problem.node, problem.key)) continue;
      // Half of a text cannot be right, and the comma that broke it is reported where it stands.
      if (problem.node.kind === 'scalar' && broken.has(problem.node)) continue;
      // What is missing in the group stands beside it, and is reported there.
      if (problem.key !== undefined && isEmpty(problem.node) && beside.has(problem.key)) continue;
      const lost = problem.key === undefined || !isEmpty(problem.node) ? undefined : cut.get(problem.key);
      if (lost !== undefined) {
        report({
          at: lost.rest,
          message: `${problem.message} What stands behind the colon is a comment, because it starts with a #. Put it in quotes if it is the value.`,
          fixes: fixesForCut(lost, plan.source.text),
        });
        continue;
      }
      // The repair of one mends its neighbors, which are the same mistake.
      if (problem.severalBelong !== undefined && holdsOneOf(mended, problem.node.span)) continue;
      const odd = oddityOf(problem, plan.source.text);
      if (odd !== undefined) {
        for (const { span } of odd.repair?.edits ?? []) mended.add(span.start);
        const fixes = odd.repair === undefined ? [] : [{ ...odd.repair, safe: false }];
        report({ at: odd.span, message: odd.message, fixes });
        continue;
      }
      report({ at: placeOf(problem), message: problem.message, fixes: fixesFor(problem, plan.source.text) });
    }
  },
});

/** What made a text of what was meant as keys or items. */
function oddityOf({ node, severalBelong }: InvalidValue, text: string): ReturnType<typeof oddityInPlain> {
  if (severalBelong === undefined || node.kind !== 'scalar' || node.style !== 'plain') return undefined;
  return oddityInPlain(text, node.span, (key) =>
    severalBelong === 'items' || key === undefined
      ? severalBelong === 'items' && key === undefined
      : severalBelong === 'names' || severalBelong.includes(key),
  );
}

function fixesFor({ node, suggestion, intended = [] }: InvalidValue, text: string): readonly Fix[] {
  if (node.kind !== 'scalar') return [];
  if (suggestion === undefined) {
    return intended.map(({ value, sure }) => ({
      title: `Write ${typeof value === 'string' ? `"${value}"` : value}`,
      safe: sure,
      edits: [setValue(text, node, value)],
    }));
  }
  const quotes = suggestion.startsWith('"');
  const title = quotes ? `Put ${node.written ?? node.value} in quotes` : `Change to ${suggestion}`;
  // A list is written as it stands, and everything else as the text around it asks.
  const edit = /^["[]/.test(suggestion) ? { span: node.span, newText: suggestion } : setValue(text, node, suggestion);
  return [{ title, safe: quotes, edits: [edit] }];
}

/** A missing value has no place of its own, so its key stands for it. A group is marked by its key as well. */
function placeOf({ node, key }: InvalidValue): Span {
  if (node.kind === 'scalar' && node.span.end > node.span.start) return node.span;
  if (key !== undefined) return key.span;
  return { start: node.span.start, end: node.span.start + (node.kind === 'scalar' ? 0 : 1) };
}
