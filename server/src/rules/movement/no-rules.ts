import { defineRule } from '../../core/rule.ts';
import { neighboursOf } from '../../framework/facts/moves.ts';
import { wayDown, wayUp } from '../../framework/proposals/movement.ts';
import { reportMissingList } from '../shared/missing-list.ts';

export const noRules = defineRule({
  id: 'movement/no-rules',
  summary: 'The plan does not say what it takes to move up or down.',
  why: 'Tiers without movement are a list of friends. Partners need to know what brings them up and what takes them down, and your team needs it to talk about it without offence.',
  source: [
    'Define explicitly what it takes to move up or down.',
    'Tier movement criteria: [specific thresholds for moving up or down]',
  ],
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Strategic }\n  - { id: referral, name: Referral }\nmovement:\n  review: quarterly\n',
    good: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Strategic }\n  - { id: referral, name: Referral }\nmovement:\n  review: quarterly\n  rules:\n    - from: referral\n      to: strategic\n      when: [{ metric: sourced-pipeline, atLeast: 500000 USD, within: 12 months }]\n    - from: strategic\n      to: referral\n      when: [{ metric: sourced-pipeline, below: 300000 USD, within: 12 months }]\n',
  },
  check(context) {
    const { plan } = context;
    const wanted = neighboursOf(plan).flatMap((pair) => [wayUp(plan, pair), wayDown(plan, pair)]);
    reportMissingList(context, {
      owner: ['movement'],
      key: 'rules',
      message:
        'The plan does not say what it takes to move up or down. Add a rule for each direction between neighbouring tiers, with a threshold and a window of time.',
      ...(wanted.length === 0 ? {} : { value: wanted }),
    });
  },
});
