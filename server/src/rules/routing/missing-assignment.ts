import { addItem, keySpan } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { joinedWith } from '../../core/words.ts';
import { fieldsCapturing, labelFor } from '../../framework/crm/plan-fields.ts';
import {
  assignmentFor,
  factFilledBy,
  labelMeant,
  registeredFacts,
  routingOf,
} from '../../framework/facts/assignments.ts';
import { planWithRouting } from './example.ts';

export const missingAssignment = defineRule({
  id: 'routing/missing-assignment',
  summary: 'The routing workflow leaves partner name, deal source or registration date empty.',
  why: 'What the workflow does not fill, a person fills later, or nobody does. Of the three, each is needed: the source for the report, the partner for the tier, and the date for the conflict.',
  source: [
    'Build a workflow that routes deal registration submissions from the partner portal or email into the CRM with the partner name, deal source, and registration date pre-populated.',
    'Sales should never have to manually attribute a partner deal.',
  ],
  exceptions: 'Where the form of the portal writes the missing field itself before the workflow starts. Say which one.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: planWithRouting({ sets: '    sets:\n      - { field: Deal Source, to: Partner-sourced }\n' }),
    good: planWithRouting(),
  },
  check({ plan, report }) {
    const routing = routingOf(plan);
    const sets = routing?.sets;
    if (routing === undefined || sets === undefined || sets.items.length === 0) return;
    // An assignment that is being typed may be the one that is missing.
    if (sets.items.length < sets.node.items.length || sets.items.some(({ field }) => field === undefined)) return;
    const filled = sets.items.map((assignment) => factFilledBy(plan, assignment));
    // Without the fields nobody can say what a label of one's own captures, and their absence is a finding of its own.
    if (plan.attribution?.fields === undefined && filled.includes(undefined)) return;
    const fields = plan.attribution?.fields?.items ?? [];
    const misspelled = sets.items.map((assignment) => labelMeant(plan, assignment));
    for (const fact of registeredFacts) {
      // A field that does not exist is missing first, and can be filled then.
      const isMissing = fields.length > 0 && fieldsCapturing(plan, fact).length === 0;
      if (filled.includes(fact) || isMissing || misspelled.includes(labelFor(plan, fact))) continue;
      // A field by another name is told as one that does not exist.
      if (
        fact === 'partner-name' &&
        sets.items.some((set, index) => filled[index] === undefined && namesPartner(set.field?.value))
      )
        continue;
      report({
        at: keySpan(routing.node, 'sets'),
        message: `The routing workflow does not fill "${labelFor(plan, fact)}". Then ${reasons[fact]}. Add it to the fields that the workflow sets.`,
        fixes: [
          {
            title: `Let the workflow fill ${labelFor(plan, fact)}`,
            safe: false,
            edits: [addItem(plan.source.text, sets.node, assignmentFor(plan, fact))],
          },
        ],
        together: {
          where: `"${labelFor(plan, fact)}"`,
          what: reasons[fact],
          tell: (all) =>
            `The routing workflow does not fill ${joinedWith(
              'or',
              all.map(({ where }) => where),
            )}. Then ${all.map(({ what }) => what).join(', and ')}. Add them to the fields that the workflow sets.`,
          fix: 'Let the workflow fill each of them',
        },
      });
    }
  },
});

const reasons: Readonly<Record<(typeof registeredFacts)[number], string>> = {
  'partner-name': 'somebody has to look up which partner sent the registration',
  'deal-source': 'sales has to attribute the deal by hand',
  'registration-date': 'nobody can tell who was first and when the protection ends',
};

function namesPartner(field: string | undefined): boolean {
  return /\b(?:partner|reseller|agent|dealer|referrer|agency)\b/iu.test(field ?? '');
}
