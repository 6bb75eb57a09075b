import { placedItems } from '../../core/placed-items.ts';
import { defineRule } from '../../core/rule.ts';
import { nodeAt } from '../../core/source.ts';
import { toldConflicts } from '../../framework/facts/told-conflicts.ts';

export const contradiction = defineRule({
  id: 'program/contradiction',
  summary:
    'What is told of the program cannot be true: a deadline that has passed, more active partners than there are, a pain that is ranked twice, a person with 30 hours a day.',
  why: 'Quotas, owners and the launch follow from these facts. Where two of them contradict each other, one is wrong, and so is all that was built on it.',
  practice: 'Facts that a plan is built on agree with each other on the day on which somebody reads it.',
  exceptions:
    'Where both numbers are right and count different things, for example partners by contract and partners by location. Say what each one counts.',
  severity: 'warning',
  fixable: false,
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  partners: { current: 12, active: 30 }\n',
    good: 'partnerPlan: 1\nprogram:\n  partners: { current: 30, active: 12 }\n',
  },
  check({ plan, today, report }) {
    const { program } = plan;
    if (program === undefined) return;
    const { deadline, partners, people, pains } = program;
    const told = {
      deadline: deadline?.date?.value.iso,
      partners: {
        current: partners?.current?.value,
        active: partners?.active?.value,
        byType: placedItems(partners?.byType).map((part) => ({
          type: part?.type?.value,
          partners: part?.partners?.value,
        })),
      },
      people: placedItems(people).map((person) => ({
        role: person?.role?.value,
        name: person?.name?.value,
        count: person?.count?.value,
        time: person?.time?.value,
      })),
      pains: placedItems(pains).map((pain) => pain?.value),
    };
    for (const { path, message } of toldConflicts(told, today))
      report({ at: (nodeAt(program.node, path) ?? program.node).span, message });
  },
});
