import { removeItem } from '../../core/edits.ts';
import type { Plan } from '../../core/plan.ts';
import { defineRule } from '../../core/rule.ts';
import type { ScalarNode, SequenceNode, SourceNode } from '../../core/source.ts';
import { bareName } from '../tiers/names.ts';
import { planWithRegistration } from './example.ts';

/** One line of a list, as it is compared with the others. */
interface Line {
  /** What two lines share when they are about the same. */
  readonly key: string;
  readonly place: ScalarNode;
  readonly item: SourceNode;
  /** Whether nothing else stands in the line, so that it can go without a loss. */
  readonly isAll: boolean;
}

interface Lines {
  readonly list: SequenceNode;
  readonly lines: readonly Line[];
  /** In a sentence behind the value: "accepted" is among the outcomes already. */
  readonly among: string;
}

export const duplicateEntry = defineRule({
  id: 'registration/duplicate-entry',
  summary: 'An outcome, a reason, an exclusion or a notice of the registration stands there twice.',
  why: 'Two lines about the same outcome say when it comes and what follows in two ways, and each side reads the one that suits it.',
  practice: 'What a registration can become, and for what it is declined, is said once.',
  exceptions: 'Where the two entries are for two partner types. Name the type in each.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithRegistration(
      'outcomes:',
      '  - { outcome: returned, within: 3 business days }',
      '  - { outcome: returned, within: 5 business days }',
    ),
    good: planWithRegistration(
      'outcomes:',
      '  - { outcome: returned, within: 3 business days }',
      '  - { outcome: research, within: 5 business days }',
    ),
  },
  check({ plan, report }) {
    for (const { list, lines, among } of listsOf(plan)) {
      const first = new Map<string, Line>();
      for (const line of lines) {
        const earlier = first.get(line.key);
        if (earlier === undefined) {
          first.set(line.key, line);
          continue;
        }
        // An alias repeats the very line.
        if (earlier.item === line.item) continue;
        report({
          at: line.place.span,
          message: `"${String(line.place.value)}" is among the ${among} already. Say it once${line.isAll ? '' : ', or give the two different names'}.`,
          related: [{ span: earlier.place.span, message: 'The first of the two.' }],
          fixes: [
            { title: 'Remove the second one', safe: false, edits: [removeItem(plan.source.text, list, line.item)] },
          ],
        });
      }
    }
  },
});

function listsOf(plan: Plan): readonly Lines[] {
  const { outcomes, declineReasons, eligibility, notices } = plan.playbook?.dealRegistration ?? {};
  return [
    ...(outcomes === undefined
      ? []
      : [
          {
            list: outcomes.node,
            among: 'outcomes',
            // Two that are called by different names are two, such as a return for more data and one for another form.
            lines: outcomes.items.flatMap(({ outcome, name, node }) =>
              outcome === undefined
                ? []
                : [
                    {
                      key: `${outcome.value} ${bareName(name?.value ?? '')}`,
                      place: outcome.node,
                      item: node,
                      isAll: false,
                    },
                  ],
            ),
          },
        ]),
    ...[
      { texts: declineReasons, among: 'reasons to decline' },
      { texts: eligibility?.excludes, among: 'exclusions' },
    ].flatMap(({ texts, among }) =>
      texts === undefined
        ? []
        : [
            {
              list: texts.node,
              among,
              lines: texts.items.map(({ value, node }) => ({
                key: bareName(value),
                place: node,
                item: node,
                isAll: true,
              })),
            },
          ],
    ),
    ...(notices === undefined
      ? []
      : [
          {
            list: notices.node,
            among: 'notices',
            // An event may be told to several people, each of them in another time.
            lines: notices.items.flatMap(({ event, tells, node }) =>
              event === undefined
                ? []
                : [
                    {
                      key: [event.value, ...(tells?.items ?? []).map(({ value }) => bareName(value))].join(' '),
                      place: event.node,
                      item: node,
                      isAll: true,
                    },
                  ],
            ),
          },
        ]),
  ];
}
