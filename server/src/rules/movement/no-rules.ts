import { defineRule } from '../../core/rule.ts';
import { sourceOf } from '../../framework/demands/index.ts';
import { neighborsOf } from '../../framework/facts/moves.ts';
import { reportMissing } from '../shared/missing-part.ts';

export const noRules = defineRule({
  id: 'movement/no-rules',
  summary: 'The plan does not say what it takes to move up or down.',
  why: 'Tiers without movement are a list of friends. Partners need to know what brings them up and what takes them down, and your team needs it to talk about it without offense.',
  source: sourceOf('movement.rules'),
  exceptions: 'Where tiers are given by contract and change with a new contract only. Say so in the reason.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Strategic }\n  - { id: referral, name: Referral }\nmovement:\n  review: quarterly\n',
    good: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Strategic }\n  - { id: referral, name: Referral }\nmovement:\n  review: quarterly\n  rules:\n    - from: referral\n      to: strategic\n      when: [{ metric: sourced-pipeline, atLeast: 500000 USD, within: 12 months }]\n    - from: strategic\n      to: referral\n      when: [{ metric: sourced-pipeline, below: 300000 USD, within: 12 months }]\n',
  },
  check(context) {
    const { plan, report } = context;
    // Between tiers that the plan does not have nobody moves, so that there is no rule to propose.
    const hasNobodyToMove = plan.tiers !== undefined && neighborsOf(plan).length === 0;
    reportMissing(
      hasNobodyToMove ? { ...context, report: (finding) => report({ ...finding, fixes: [] }) } : context,
      'movement.rules',
    );
  },
});
