import { removeKey, renameScalar, setValue } from '../../core/edits.ts';
import type { CrmFieldPart, Located, Plan } from '../../core/plan.ts';
import type { Fix } from '../../core/problem.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';
import { capturedBy } from '../../framework/crm/captured.ts';
import { conditionFor } from '../../framework/crm/fields.ts';
import { fieldsCapturing, isDealObject, labelFor } from '../../framework/crm/plan-fields.ts';
import { filterFor } from '../../framework/proposals/attribution.ts';
import { placed } from '../../setup/derive/context.ts';
import { everythingIn } from '../../setup/derive/views.ts';
import { comparesField, conditionsOnOtherRecords, isReadableCondition } from '../../setup/setup.ts';
import { filterFault } from '../shared/filter-fault.ts';
import { unknownFieldsIn } from './condition-on-unknown-field.ts';
import { exampleFields, planWithout } from './example.ts';

export const unreadableCondition = defineRule({
  id: 'crm/unreadable-condition',
  summary: 'A filter or a condition is told in prose, so no rule or filter of the CRM can be made of it.',
  why: 'A CRM compares fields with values. A condition that names no field leaves it to the admin to decide what is meant, and the files of the setup leave it out.',
  source: ['Name the fields, the workflow triggers, and the reporting views.'],
  exceptions:
    'Where the condition is about something that only people can judge, and they check it by hand. Say so in the task of the admin, and turn the rule off at this place.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithout(
      'contribution',
      exampleFields.contribution.replace('Deal Source is Partner-influenced', 'a partner helped us to win the deal'),
    ),
    good: planWithout('contribution', exampleFields.contribution),
  },
  check({ plan, report }) {
    const told = new Set(unknownFieldsIn(plan).flatMap(({ places }) => places.map(({ text }) => text.node)));
    const conditions = conditionsOf(plan);
    if (conditions.length === 0) return;
    const other = conditionsOnOtherRecords(plan);
    const isElsewhere = fieldsCapturing(plan, 'deal-source').some(
      ({ object }) => object !== undefined && !isDealObject(object.value),
    );
    for (const { text, path, subject, right, field } of conditions) {
      if (told.has(text.node)) continue;
      if (isReadableCondition(plan, text.value)) {
        const message = path === undefined ? undefined : other.get(path);
        // Where the deal source lives on another record that is the one problem, and moving it repairs the rest.
        if (message !== undefined && !isElsewhere) report({ at: text.node.span, message });
        continue;
      }
      const constant = constantIn(text.value);
      if (field !== undefined && constant !== undefined) {
        report({
          at: text.node.span,
          message: `${subject} reads "${text.value.trim()}", which is no condition. Write required: ${constant}, and no requiredWhen.`,
          fixes: constantFix(plan, field, constant),
        });
        continue;
      }
      if (comparesField(plan, text.value)) {
        // What the person wants is clear, and another condition would not say it.
        report({
          at: text.node.span,
          message: `${subject} reads "${text.value.trim()}", which compares. The setup of the CRM keeps conditions that name a field and its values, or that a field is filled in, so it leaves this one to a person.`,
        });
        continue;
      }
      const fixes: readonly Fix[] =
        right === undefined
          ? []
          : [
              {
                title: `Change it to "${right}"`,
                safe: false,
                edits: [setValue(plan.source.text, text.node, right)],
              },
            ];
      report({
        at: text.node.span,
        message: `${subject} reads "${text.value.trim()}", and the CRM needs a field and its values, as in "${right ?? `${labelFor(plan, 'deal-source')} is Partner-influenced`}". As it stands, the setup of the CRM leaves it to a person.`,
        fixes,
      });
    }
  },
});

/** Words that say of every record the same. */
function constantIn(text: string): boolean | undefined {
  const bare = text.trim().replace(/[.!]$/, '');
  if (/^(?:always|in all cases|in every case|yes|true|immer|toujours)$/i.test(bare)) return true;
  return /^(?:never|no|not required|optional|false|nie|jamais)$/i.test(bare) ? false : undefined;
}

/** Says with "required" what the condition says of every record, where the field can be changed at one place. */
function constantFix(plan: Plan, { node, required }: CrmFieldPart, constant: boolean): readonly Fix[] {
  const { text } = plan.source;
  const condition = entryOf(node, 'requiredWhen');
  if (condition === undefined || condition.alias !== undefined || condition.value.kind !== 'scalar') return [];
  const edits =
    required === undefined
      ? [renameScalar(condition.key, 'required'), setValue(text, condition.value, constant)]
      : [
          ...(required.value === constant ? [] : [setValue(text, required.node, constant)]),
          removeKey(text, node, condition),
        ];
  return [{ title: `Write required: ${constant}`, safe: false, edits }];
}

interface Told {
  readonly text: Located<string>;
  readonly subject: string;
  /** Where a setup tells what it cannot keep. */
  readonly path?: string;
  /** The field that is required then. */
  readonly field?: CrmFieldPart;
  /** The condition that the framework has at this place, where it has one. */
  readonly right?: string | undefined;
}

function conditionsOf(plan: Plan): readonly Told[] {
  const { fields, views } = plan.attribution ?? {};
  return [
    ...placed(fields, 'attribution.fields').flatMap(({ item: field, path }): Told[] => {
      const { requiredWhen, name } = field;
      if (requiredWhen === undefined) return [];
      const fact = capturedBy(field);
      return [
        {
          text: requiredWhen,
          field,
          path: `${path}.requiredWhen`,
          subject: `The condition under which ${name === undefined ? 'this field' : `"${name.value}"`} is required`,
          right: fact && conditionFor(fact, labelFor(plan, 'deal-source')),
        },
      ];
    }),
    ...(views?.items ?? []).flatMap((view): Told[] => {
      const { filter, shows, name } = view;
      // A filter that names no source, or another one, is told for that.
      if (filter === undefined || filterFault(plan, view) !== undefined) return [];
      if (everythingIn(filter.value) !== undefined) return [];
      return [
        {
          text: filter,
          subject: `The filter of ${name === undefined ? 'this view' : `"${name.value}"`}`,
          right: shows === undefined || shows.value === 'total' ? undefined : filterFor(plan, shows.value),
        },
      ];
    }),
  ];
}
