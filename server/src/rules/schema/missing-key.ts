import { addKey } from '../../core/edits.ts';
import { adviceOn, type MissingKey } from '../../core/parts.ts';
import { defineRule } from '../../core/rule.ts';
import type { PathStep } from '../../core/source.ts';
import type { Span } from '../../core/text.ts';
import { schemaAt, shapeOf } from '../../core/vocabulary.ts';
import { withSmallStart } from '../../core/words.ts';
import { asking } from '../../framework/proposals/asking.ts';
import { fittedValue, pathOf } from '../../framework/proposals/fitted-value.ts';
import { MOST_CHOICES } from '../shared/choices.ts';
import { missingKeys } from './missing.ts';

export const missingKey = defineRule({
  id: 'schema/missing-key',
  summary: 'A key is missing without which the part that it belongs to says nothing.',
  why: 'A CRM field without a type cannot be created, and a tier without an id cannot be referred to. The key is needed before anything else can be checked.',
  practice: 'The vocabulary of a plan, schemas/partner-plan.schema.json.',
  exceptions:
    'Leave it on. The key is what tells one entry from the next, so that nothing else can be checked in an entry without it.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  built: 2026-11-22\n  partnerTypes: [technology]\n  crm: salesforce\n',
    good: 'partnerPlan: 1\nprogram:\n  built: 2026-11-22\n  partnerTypes: [technology]\n  state: informal\n  crm: salesforce\n',
  },
  check({ plan, report }) {
    for (const problem of missingKeys(plan)) {
      const { map, key, order, example, description } = problem;
      if (map === plan.node && key !== 'partnerPlan') continue;
      const path = pathOf(plan, map) ?? [];
      report({
        at: placeOf(problem),
        message: `"${key}" is missing${placeInWords(problem)}. ${adviceFor([...path, key], description)}`,
        fixes: [
          {
            title: `Add "${key}"`,
            safe: false,
            edits: [
              addKey(plan.source.text, map, key, asking(fittedValue(plan, path, key, example), [...path, key]), order),
            ],
          },
        ],
      });
    }
  },
});

/** What to write: what the key says, and which choices there are, where they are few. */
function adviceFor(path: readonly PathStep[], description: string): string {
  const schema = schemaAt(path);
  const shape = schema === undefined ? undefined : shapeOf(schema);
  const isListed = shape?.kind === 'choice' && shape.values.length <= MOST_CHOICES;
  return adviceOn(description, isListed ? shape.values : []);
}

/** A key under which it belongs, or what the item of a list is. */
function placeInWords({ owner }: MissingKey): string {
  if (owner === undefined) return '';
  return owner.key === undefined ? ` in this ${withSmallStart(owner.title)}` : ` under "${owner.key.value}"`;
}

function placeOf({ map, owner }: MissingKey): Span {
  return owner?.key?.span ?? map.entries[0]?.key.span ?? { start: map.span.start, end: map.span.start };
}
