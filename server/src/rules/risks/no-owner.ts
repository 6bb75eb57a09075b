import { defineRule } from '../../core/rule.ts';
import { withIndex } from '../../core/source.ts';
import { reportMissingKey } from '../shared/missing-key.ts';
import { reportEmptyAnswer } from '../shared/missing-part.ts';

export const noOwner = defineRule({
  id: 'risks/no-owner',
  summary: 'Nobody sees to it that something is done about a risk.',
  why: 'What everybody should do, nobody does. A role beside each risk is who you ask in three months.',
  practice: 'A mitigation without an owner is not carried out.',
  exceptions: 'Where all risks have one owner, who stands at the head of the plan. Say so once.',
  severity: 'information',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nrisks:\n  - { risk: Partners never register a deal., mitigation: A joint call with each partner within 30 days. }\n',
    good: 'partnerPlan: 1\nrisks:\n  - { risk: Partners never register a deal., mitigation: A joint call with each partner within 30 days., owner: Partner manager }\n',
  },
  check(context) {
    for (const { part, index } of withIndex(context.plan.risks)) {
      // Without a mitigation there is nothing to own yet.
      if (part.mitigation === undefined) continue;
      reportMissingKey(context, {
        owner: ['risks', index],
        key: 'owner',
        message: 'Nobody owns this mitigation. Name the role that sees to it.',
      });
      reportEmptyAnswer(context, {
        owner: ['risks', index],
        key: 'owner',
        answer: {
          question: 'who',
          says: 'who sees to it that something is done about this risk',
          remedy: 'Name one role.',
        },
      });
    }
  },
});
