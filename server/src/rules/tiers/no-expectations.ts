import { defineRule, type Together } from '../../core/rule.ts';
import { rankedTiers } from '../../framework/facts/ranked-tiers.ts';
import { proposedExpectation } from '../../framework/proposals/criteria.ts';
import { lackingInWords } from '../shared/lacking-together.ts';
import { reportMissingPart } from '../shared/missing-part.ts';
import { asksForResults } from './results.ts';

export const noExpectations = defineRule({
  id: 'tiers/no-expectations',
  summary: 'A tier does not say what its partners produce in return.',
  why: 'Benefits without a return are a present, and presents do not grow. When both sides know what is expected, the review of a tier is about numbers and not about feelings. A performance criterion with a number says it too: who no longer meets it leaves the tier.',
  source: [
    'Tiers define what partners receive (sales support, co-marketing budget, product access, deal registration protection) and what they are expected to produce in return (pipeline volume, deal size, customer success outcomes).',
  ],
  exceptions:
    'Where what a partner has to bring is agreed with each of them once a year. Say where that is written down.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    benefits: { partnerSuccess: dedicated }\n  - { id: referral, name: Referral }\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    expectations: [{ metric: sourced-revenue, atLeast: 250000 USD, within: 12 months }]\n    benefits: { partnerSuccess: dedicated }\n  - { id: referral, name: Referral }\n',
  },
  check(context) {
    const { plan } = context;
    for (const ranked of rankedTiers(plan)) {
      const { title, path, isLowest, level } = ranked;
      // The lowest tier owes a return only for what costs money, which is the business of a rule of its own.
      if ((isLowest && level > 0) || asksForResults(ranked)) continue;
      const message = `${title} does not say what its partners produce in return. Add an expectation or a performance criterion with a number: pipeline, deal size, or what customers gain.`;
      const value = proposedExpectation(plan, ranked);
      const together: Together = {
        where: title,
        what: '',
        tell: (all) =>
          `${lackingInWords(all, { one: 'does not say what its partners produce in return', many: 'do not say what their partners produce in return' })}. Add an expectation or a performance criterion with a number: pipeline, deal size, or what customers gain.`,
        fix: 'Add an expectation to each of them',
      };
      reportMissingPart(context, { owner: path, key: 'expectations', message, value: [value], together });
    }
  },
});
