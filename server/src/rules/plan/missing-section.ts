import { partnerPlan, sectionsBeforeRunning } from '../../../../schemas/partner-plan.ts';
import { addKey } from '../../core/edits.ts';
import type { Plan } from '../../core/plan.ts';
import { isRunning } from '../../core/program-state.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf, type MapNode } from '../../core/source.ts';
import { documentationOf, schemaAt } from '../../core/vocabulary.ts';
import { withSmallStart } from '../../core/words.ts';
import { cannibalizationInWords } from '../../framework/proposals/risks.ts';
import { proposedSection } from '../../framework/proposals/sections.ts';
import { isUnreadable, type MissingPart, missingKeys } from '../schema/missing.ts';

export const missingSection = defineRule({
  id: 'plan/missing-section',
  summary: 'A section of the plan is missing.',
  why: 'The framework prints a plan in eight sections behind its head, and demands every one of them. A section that is left out is a question that a partner or a colleague will ask on the first day. A program whose state is running needs no launch, and no diagnosis as long as nobody says that something is wrong with it.',
  source: ['Output in this format:'],
  exceptions:
    'Where a section stands in another document that partners and colleagues have at hand. Name that document in the reason, because readers of the plan look for all eight.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram: { built: 2026-11-22, partnerTypes: [technology], state: informal, crm: salesforce }\ndiagnosis: []\ntiers: []\nmovement: {}\nattribution: {}\nplaybook: {}\nmeasurement: {}\nlaunch: {}\n',
    good: 'partnerPlan: 1\nprogram: { built: 2026-11-22, partnerTypes: [technology], state: informal, crm: salesforce }\ndiagnosis: []\ntiers: []\nmovement: {}\nattribution: {}\nplaybook: {}\nmeasurement: {}\nlaunch: {}\nrisks: []\n',
  },
  check({ plan, today, report }) {
    const { text } = plan.source;
    for (const { map, key, order, title, description, example } of missingSections(plan)) {
      report({
        lacks: [key],
        at: map.entries[0]?.key.span ?? { start: map.span.start, end: map.span.end },
        message: `The section "${title}" is missing. Add it as "${key}": ${withSmallStart(description)}${key === 'risks' ? cannibalizationInWords(plan) : ''}`,
        fixes: [
          {
            title: `Add the section "${key}"`,
            safe: false,
            get edits() {
              return [addKey(text, map, key, proposedSection(plan, key, example, today), order)];
            },
          },
        ],
      });
    }
  },
});

/** The sections that are missing, in the order of the document. */
function missingSections(plan: Plan): readonly MissingPart[] {
  const { node } = plan;
  if (node === undefined || isUnreadable(plan)) return [];
  const missing = [
    ...missingKeys(plan).filter(({ map, key }) => map === node && key !== 'partnerPlan'),
    ...(isRunning(plan) ? [] : sectionsBeforeRunning.flatMap((key) => missingPart(node, key) ?? [])),
  ];
  const places = Object.keys(partnerPlan.shape);
  return missing.sort((one, two) => places.indexOf(one.key) - places.indexOf(two.key));
}

function missingPart(map: MapNode, key: string): MissingPart | undefined {
  const schema = schemaAt([key]);
  if (schema === undefined || entryOf(map, key) !== undefined) return undefined;
  const { title = key, description = '', example } = documentationOf(schema);
  return { map, key, order: Object.keys(partnerPlan.shape), title, description, example };
}
