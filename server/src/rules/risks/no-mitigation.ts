import { defineRule } from '../../core/rule.ts';
import { withIndex } from '../../core/source.ts';
import { reportMissingKey } from '../shared/missing-key.ts';

export const noMitigation = defineRule({
  id: 'risks/no-mitigation',
  summary: 'A risk is named, and nothing is done about it.',
  why: 'A risk without an answer is a prediction. What is done before it happens costs a meeting, what is done after it costs partners.',
  source: [
    '[The two or three most likely reasons this program will underperform and what to do proactively about each.]',
  ],
  exceptions:
    'Where the risk is accepted, because nothing can be done about it. Write that down as the answer, with who accepted it.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nrisks:\n  - { risk: Partners never register a deal., kind: adoption, owner: Partner manager }\n',
    good: 'partnerPlan: 1\nrisks:\n  - { risk: Partners never register a deal., kind: adoption, mitigation: A joint call with each partner within 30 days., owner: Partner manager }\n',
  },
  check(context) {
    for (const { part, index } of withIndex(context.plan.risks)) {
      reportMissingKey(context, {
        owner: ['risks', index],
        key: 'mitigation',
        message: `The plan does not say what to do about this risk${part.risk === undefined ? '' : ` ("${part.risk.value.trim()}")`}. Write what you do before it happens.`,
      });
    }
  },
});
