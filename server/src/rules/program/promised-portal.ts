import { defineRule } from '../../core/rule.ts';
import { joined } from '../../core/words.ts';
import { hasNoPortal, portalPromises } from '../../framework/facts/portal.ts';

const planWith = (portal: string): string =>
  `partnerPlan: 1\nprogram: { portal: ${portal} }\ntiers:\n  - { id: gold, name: Gold, benefits: { portal: true } }\n`;

export const promisedPortal = defineRule({
  id: 'program/promised-portal',
  summary: 'The plan promises a partner portal that the program does not have.',
  why: 'A partner that is told to register in the portal looks for it, finds none, and sends a mail to somebody. The promise is in the document and in the training, and each of them has to be taken back.',
  practice: 'A plan names the systems that are there.',
  exceptions:
    'Where the portal opens before the plan is in force and a task sets it up. Then write the portal down as what partners will have.',
  severity: 'warning',
  fixable: false,
  examples: { bad: planWith('none'), good: planWith('Northwind Partner Portal') },
  check({ plan, report }) {
    const portal = plan.program?.portal;
    if (portal === undefined || !hasNoPortal(plan)) return;
    const promises = portalPromises(plan);
    if (promises.length === 0) return;
    report({
      at: portal.node.span,
      message: `There is no partner portal, and the plan counts on one: ${joined([...new Set(promises.map(({ words }) => words))])}. Name the system that partners use, or say how they do it without one.`,
      related: promises.map(({ span, words }) => ({ span, message: `Here ${words}.` })),
    });
  },
});
