import { addKey } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { cannibalizationInWords } from '../../framework/proposals/risks.ts';
import { proposedSection } from '../../framework/proposals/sections.ts';
import { missingKeys } from '../schema/missing.ts';

export const missingSection = defineRule({
  id: 'plan/missing-section',
  summary: 'A section of the plan is missing.',
  why: 'The framework prints a plan in eight sections behind its head, and demands every one of them. A section that is left out is a question that a partner or a colleague will ask on the first day.',
  source: ['Output in this format:'],
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram: { built: 2026-11-22, partnerTypes: [technology], state: informal, crm: salesforce }\ndiagnosis: []\ntiers: []\nmovement: {}\nattribution: {}\nplaybook: {}\nmeasurement: {}\nlaunch: {}\n',
    good: 'partnerPlan: 1\nprogram: { built: 2026-11-22, partnerTypes: [technology], state: informal, crm: salesforce }\ndiagnosis: []\ntiers: []\nmovement: {}\nattribution: {}\nplaybook: {}\nmeasurement: {}\nlaunch: {}\nrisks: []\n',
  },
  check({ plan, today, report }) {
    for (const { map, key, order, title, description, example } of missingKeys(plan)) {
      if (map !== plan.node || key === 'partnerPlan') continue;
      report({
        lacks: [key],
        at: map.entries[0]?.key.span ?? { start: map.span.start, end: map.span.end },
        message: `The section "${title}" is missing. Add it as "${key}". ${description}${key === 'risks' ? cannibalizationInWords(plan) : ''}`,
        fixes: [
          {
            title: `Add the section "${key}"`,
            safe: false,
            edits: [addKey(plan.source.text, map, key, proposedSection(plan, key, example, today), order)],
          },
        ],
      });
    }
  },
});
