import { openAssumptionsOf, subjectOf } from '../../core/assumptions.ts';
import { addKey, keySpan, setValue } from '../../core/edits.ts';
import type { AssumptionPart } from '../../core/plan.ts';
import type { Fix } from '../../core/problem.ts';
import { defineRule } from '../../core/rule.ts';
import type { TextEdit } from '../../core/text.ts';
import { keyOrder } from '../shared/missing-key.ts';

export const openAssumptions = defineRule({
  id: 'assumptions/open',
  summary: 'The plan is built on assumptions that nobody has confirmed.',
  why: 'A number that was assumed looks like every other number once the plan is printed. Whoever signs the plan has to know which ones somebody still has to confirm, and whom to ask.',
  practice: 'A plan that goes to a decision tells apart what was said and what was assumed.',
  exceptions:
    'Where the plan is a proposal that goes to the person who confirms them. They stand on its first page in any case.',
  severity: 'information',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram: { deals: { winRate: 28% } }\nassumptions:\n  - { about: program.deals.winRate, value: 28%, because: One deal in four., confirm: Revenue operations, confirmed: false }\n',
    good: 'partnerPlan: 1\nprogram: { deals: { winRate: 28% } }\nassumptions:\n  - { about: program.deals.winRate, value: 28%, because: Counted by revenue operations., confirmed: 2026-11-22 }\n',
  },
  check({ plan, today, report }) {
    const open = openAssumptionsOf(plan);
    if (open.length === 0) return;
    const confirmation = (part: AssumptionPart): TextEdit =>
      part.confirmed === undefined
        ? addKey(plan.source.text, part.node, 'confirmed', today, keyOrder(['assumptions', 0]))
        : setValue(plan.source.text, part.confirmed.node, today);
    const fixes = open.map(
      (part): Fix => ({
        title: `Confirm "${nameOf(part)}"${part.value === undefined ? '' : `: ${part.value.value}`}`,
        safe: false,
        edits: [confirmation(part)],
      }),
    );
    const all: Fix = { title: `Confirm all ${open.length}`, safe: false, edits: open.map(confirmation) };
    report({
      at: keySpan(plan.node, 'assumptions'),
      message: `${open.length === 1 ? '1 assumption is' : `${open.length} assumptions are`} open: ${listed(open.map(nameOf))}. Ask who can confirm ${open.length === 1 ? 'it' : 'them'}, correct the plan where the answer is another one, and write the day under "confirmed".`,
      related: open.map((part) => ({ span: part.node.span, message: `"${nameOf(part)}" is assumed.` })),
      fixes: open.length === 1 ? fixes : [...fixes, all],
    });
  },
});

function nameOf({ about }: AssumptionPart): string {
  return about === undefined ? 'something' : subjectOf(about.value);
}

/** More names than this make the message hard to read, and all of them are among the related places. */
const MOST_NAMES = 4;

function listed(names: readonly string[]): string {
  if (names.length <= MOST_NAMES) return names.join(', ');
  return `${names.slice(0, MOST_NAMES).join(', ')} and ${names.length - MOST_NAMES} more`;
}
