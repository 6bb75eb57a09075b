import { setValue } from '../../core/edits.ts';
import type { Fix } from '../../core/problem.ts';
import { formatNumber } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { partnersBesideTiers, passingPartiesOf } from '../../framework/facts/channel.ts';

export const wrongPartnerSum = defineRule({
  id: 'tiers/wrong-partner-sum',
  summary: 'The partners of all tiers do not add up to the partners of the program.',
  why: 'Budgets, targets and the work of the partner managers are computed from these numbers. When they do not add up, one of those is wrong as well.',
  practice: 'A number that stands in two places has to be the same in both.',
  exceptions: 'Where some partners have no tier yet, for example those who signed this month. Say how many they are.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  partners: { current: 20, target: 35 }\ntiers:\n  - { id: strategic, name: Strategic, partners: 5 }\n  - { id: referral, name: Referral, partners: 40 }\n',
    good: 'partnerPlan: 1\nprogram:\n  partners: { current: 20, target: 35 }\ntiers:\n  - { id: strategic, name: Strategic, partners: 5 }\n  - { id: referral, name: Referral, partners: 30 }\n',
  },
  check({ plan, report }) {
    const { current, target, byType } = plan.program?.partners ?? {};
    // Distributors of a channel are in no tier, where it is said how many they are.
    const ofTypes = (byType?.items ?? []).flatMap(({ type, partners }) =>
      type === undefined || partners === undefined ? [] : [{ type: String(type.node.value), partners: partners.value }],
    );
    const beside = partnersBesideTiers(passingPartiesOf(plan), ofTypes);
    const tiers = plan.tiers?.items ?? [];
    // A plan with one tier lacks another one, and its partners with it.
    if (tiers.length < 2) return;
    const last = tiers.at(-1)?.partners;
    const counts = tiers.map(({ partners }) => partners?.value);
    const known = counts.filter((count) => count !== undefined);
    const isComplete = known.length === plan.tiers?.node.items.length;
    const sum = known.reduce((total, count) => total + count, 0);
    const goals = [current, target].filter((goal) => goal !== undefined);
    if (known.length === 0 || goals.length === 0 || goals.some(({ value }) => value === sum || value - beside === sum))
      return;
    if (!isComplete && sum <= Math.max(...goals.map(({ value }) => value))) return;
    const goal = target ?? current;
    const at = last ?? tiers.findLast(({ partners }) => partners !== undefined)?.partners;
    if (goal === undefined || at === undefined) return;

    const planned = [
      ...(current === undefined ? [] : [`${formatNumber(current.value)} today`]),
      ...(target === undefined ? [] : [`${formatNumber(target.value)} planned`]),
    ].join(' and ');
    const rest = goal.value - (sum - at.value);
    const { text } = plan.source;
    const fixes: Fix[] = [
      ...(rest >= 0 && isComplete
        ? [{ title: `Change it to ${rest} partners`, safe: false, edits: [setValue(text, at.node, rest)] }]
        : []),
      {
        title: `Change the ${goal === target ? 'planned partners' : 'partners of today'} to ${sum}`,
        safe: false,
        edits: [setValue(text, goal.node, sum)],
      },
    ];
    report({
      at: at.node.span,
      message: `The tiers have ${known.map(formatNumber).join(' + ')}${known.length > 1 ? ` = ${formatNumber(sum)}` : ''} partners${isComplete ? '' : ', not counting those without a number'}, and the program has ${planned}. Correct the tiers or the program, because targets and work are computed from both.`,
      related: [{ span: goal.node.span, message: 'The partners of the program.' }],
      fixes,
    });
  },
});
