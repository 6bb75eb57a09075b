import { keySpan } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';

const planWith = (history: string): string => `partnerPlan: 1\nhistory: ${history}\n`;

export const noSource = defineRule({
  id: 'history/no-source',
  summary: 'Figures of the past do not say where they come from.',
  why: 'The verdict on the target rests on these figures. Without their source nobody can count them again, and the first question about the plan is whether they are right.',
  practice: 'A figure that decides something names the report or the export that it was read from.',
  exceptions:
    'Where the figures come from memory and nobody can do better. Then say that as their source: an honest guess is a source, silence is not.',
  severity: 'information',
  fixable: false,
  examples: {
    bad: planWith('{ won: { deals: 151 } }'),
    good: planWith('{ won: { deals: 151 }, source: "Closed opportunities of Salesforce, exported on 2026-11-20" }'),
  },
  check({ plan, report }) {
    const { history } = plan;
    if (history === undefined || history.source !== undefined) return;
    if (history.won === undefined && history.registrations === undefined && history.activePartners === undefined)
      return;
    report({
      at: keySpan(plan.node, 'history'),
      message:
        'The history does not say where its figures come from. Name the report or the export under "source", so that somebody else can count them again.',
    });
  },
});
