import { removeItem, setValue } from '../../core/edits.ts';
import { nearest } from '../../core/nearest.ts';
import { defineRule } from '../../core/rule.ts';
import { joined } from '../../core/words.ts';
import { comparable } from '../../framework/crm/captured.ts';
import { fieldsCapturing } from '../../framework/crm/plan-fields.ts';
import { planWithAllFields } from './example.ts';

const stages = (list: string) => planWithAllFields.replace('  fields:', `  stages: [${list}]\n  fields:`);

export const unknownContributionStage = defineRule({
  id: 'crm/unknown-contribution-stage',
  summary: 'A stage of Partner Contribution Stage is no stage of a deal.',
  why: 'The stage of a contribution shows where in the sales process partners help. It can only be read beside the stages of the deals when both use the same names.',
  practice: 'Reports by stage join on the name of the stage.',
  exceptions:
    'Where the contribution has steps of its own that are no stages of a deal, such as before the first contact. Say how reports compare them.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: stages('Discovery, Evaluations, Won, Lost'),
    good: stages('Discovery, Evaluation, Won, Lost'),
  },
  check({ plan, report }) {
    const known = plan.attribution?.stages?.items.map(({ value }) => value) ?? [];
    if (known.length === 0) return;
    for (const { options, name } of fieldsCapturing(plan, 'contribution-stage')) {
      for (const option of options?.items ?? []) {
        if (options === undefined || known.some((stage) => comparable(stage) === comparable(option.value))) continue;
        const meant = nearest(option.value, known);
        report({
          at: option.node.span,
          message: `"${option.value}" is an option of "${name?.value ?? 'Partner Contribution Stage'}", and deals have no such stage: they have ${joined(known)}. ${meant === undefined ? 'Use the stages of a deal.' : `Did you mean "${meant}"?`}`,
          fixes: [
            meant === undefined
              ? {
                  title: `Remove "${option.value}"`,
                  safe: false,
                  edits: [removeItem(plan.source.text, options.node, option.node)],
                }
              : {
                  title: `Change it to "${meant}"`,
                  safe: false,
                  edits: [setValue(plan.source.text, option.node, meant)],
                },
          ],
        });
      }
    }
  },
});
