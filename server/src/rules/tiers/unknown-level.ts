import { addItem, setValue } from '../../core/edits.ts';
import { nearest } from '../../core/nearest.ts';
import type { Located } from '../../core/plan.ts';
import { defineRule } from '../../core/rule.ts';
import { joined } from '../../core/words.ts';
import { peopleOf } from '../../framework/facts/people.ts';
import { rankedTiers } from '../../framework/facts/ranked-tiers.ts';

const planWith = (level: string): string =>
  `partnerPlan: 1\nprogram: { certificationLevels: [Associate, Professional] }\ntiers:\n  - { id: gold, name: Gold, criteria: { people: [{ role: delivery, certified: 2, level: ${level} }] } }\n`;

export const unknownLevel = defineRule({
  id: 'tiers/unknown-level',
  summary: 'A tier asks for a level of certification that the program does not have.',
  why: 'A partner that looks for the course finds none under this name, and the review cannot tell whether the level is met.',
  practice: 'What a tier refers to is there.',
  exceptions: 'Where the level is one of a vendor whose certification you accept. Add it to the levels of the program.',
  severity: 'warning',
  fixable: true,
  examples: { bad: planWith('Expert'), good: planWith('Professional') },
  check({ plan, report }) {
    const levels = plan.program?.certificationLevels;
    if (levels === undefined || levels.items.length === 0 || levels.items.length < levels.node.items.length) return;
    const names = levels.items.map(({ value }) => value);
    const known = new Set(names.map(bare));
    // A level is one mistake, however many tiers ask for it.
    const unknown = new Map<string, Located<string>[]>();
    for (const ranked of rankedTiers(plan)) {
      for (const { level } of peopleOf(ranked)) {
        if (level === undefined || known.has(bare(level.value))) continue;
        const places = unknown.get(bare(level.value));
        if (places === undefined) unknown.set(bare(level.value), [level]);
        else places.push(level);
      }
    }
    for (const [, [first, ...others]] of unknown) {
      if (first === undefined) continue;
      const places = [first, ...others];
      const meant = nearest(first.value, names);
      report({
        at: first.node.span,
        message: `There is no level "${first.value}". The program has ${joined(names)}.${meant === undefined ? '' : ` Did you mean "${meant}"?`}`,
        related: others.map(({ node }) => ({ span: node.span, message: 'The same level.' })),
        fixes: [
          ...(meant === undefined
            ? []
            : [
                {
                  title: `Change it to ${meant}`,
                  safe: false,
                  edits: places.map(({ node }) => setValue(plan.source.text, node, meant)),
                },
              ]),
          {
            title: `Add the level "${first.value}" to the program`,
            safe: false,
            edits: [addItem(plan.source.text, levels.node, first.value)],
          },
        ],
      });
    }
  },
});

function bare(name: string): string {
  return name.trim().toLowerCase();
}
