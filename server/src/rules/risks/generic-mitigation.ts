import { addKey } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { answersNothing } from '../../framework/meaning/empty-answers.ts';
import { keyOrder } from '../shared/missing-key.ts';

export const genericMitigation = defineRule({
  id: 'risks/generic-mitigation',
  summary: 'A mitigation would fit every risk of every program.',
  why: '"Monitor closely" means that nothing happens until it is too late. A mitigation says who does what by when, or which rule holds.',
  practice: 'A mitigation that names no action, no rule and no number does not change what happens.',
  exceptions:
    'Where the sentence names a report or a meeting that the readers know, and what follows from it. Say it in the words that they use.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nrisks:\n  - { risk: Partners never register a deal., mitigation: Monitor closely and communicate regularly., owner: Partner manager }\n',
    good: 'partnerPlan: 1\nrisks:\n  - { risk: Partners never register a deal., mitigation: The partner manager monitors registrations every Friday and calls partners without one., owner: Partner manager }\n',
  },
  check({ plan, report }) {
    for (const { mitigation, node } of plan.risks?.items ?? []) {
      if (mitigation === undefined || !answersNothing('mitigation', mitigation.value)) continue;
      report({
        at: mitigation.node.span,
        message: `"${mitigation.value.trim()}" would fit every risk. Say what is done about this one, by when or under which rule.`,
        fixes: [
          {
            title: 'Write the mitigation anew',
            safe: false,
            edits: [
              addKey(
                plan.source.text,
                node,
                'mitigation',
                { placeholder: 'Who does what before it happens, and by when.' },
                keyOrder(['risks', 0]),
              ),
            ],
          },
        ],
      });
    }
  },
});
