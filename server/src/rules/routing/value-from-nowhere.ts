import { defineRule } from '../../core/rule.ts';
import { findingsOfPlannedSets } from '../../setup/setup.ts';
import { fieldsWith, planWithRouting, routingLines } from './example.ts';

const region =
  '    - { name: Sales Region, object: opportunity, type: picklist, options: [North, South], required: false }\n';

export const valueFromNowhere = defineRule({
  id: 'routing/value-from-nowhere',
  summary: 'The routing workflow fills a field with something that the registration does not hold.',
  why: 'A workflow copies fields and writes values. What is neither an option of the field nor a field of the registration comes from a person, or the field stays empty.',
  source: [
    'Build a workflow that routes deal registration submissions from the partner portal or email into the CRM with the partner name, deal source, and registration date pre-populated.',
  ],
  exceptions:
    'Where another system fills the field, such as a nightly import, or a person does so on purpose after the acceptance.',
  severity: 'information',
  fixable: false,
  examples: {
    bad: planWithRouting(
      { sets: `${routingLines.sets}      - { field: Sales Region, to: wherever the customer is }\n` },
      fieldsWith(region),
    ),
    good: planWithRouting(
      { sets: `${routingLines.sets}      - { field: Sales Region, to: North }\n` },
      fieldsWith(region),
    ),
  },
  check({ plan, report }) {
    if (plan.attribution?.routing?.sets === undefined) return;
    for (const { origin, message } of findingsOfPlannedSets(plan)) {
      if (WHOLE_ASSIGNMENT.test(origin.path)) report({ at: origin.span, message });
    }
  },
});

/** Where a setup tells that nothing can write an assignment. A field that is not there is told at the field. */
const WHOLE_ASSIGNMENT = /^attribution\.routing\.sets\[\d+\]\.to$/;
