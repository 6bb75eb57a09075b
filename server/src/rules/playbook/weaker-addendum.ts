import type { Duration } from '../../../../schemas/quantities.ts';
import { decodeValue } from '../../core/decoded.ts';
import type { Located } from '../../core/plan.ts';
import { formatQuantity } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { durationsIn, isLonger } from '../shared/service-times.ts';

export const weakerAddendum = defineRule({
  id: 'playbook/weaker-addendum',
  summary: 'An addendum promises less than the standard playbook.',
  why: 'Addendums are for the partners from whom you expect the most. One that is slower or protects for a shorter time than the standard gives them less than everybody else has.',
  practice: 'The framework lets a tier override the SLA, and only with a stricter one. The same holds for an addendum.',
  exceptions:
    'Where the addendum gives up one promise for a better one, such as a slower answer by a person of its own. Say what it gets.',
  severity: 'information',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nplaybook:\n  dealRegistration: { acknowledge: 1 business day }\n  addendums:\n    - { tier: strategic, change: We acknowledge registrations within 3 business days. }\n',
    good: 'partnerPlan: 1\nplaybook:\n  dealRegistration: { acknowledge: 1 business day }\n  addendums:\n    - { tier: strategic, change: We acknowledge registrations within 4 business hours. }\n',
  },
  check({ plan, report }) {
    const { acknowledge, decide, protection } = plan.playbook?.dealRegistration ?? {};
    const { closed, lost } = plan.playbook?.dealProcess ?? {};
    const promises: readonly StandardPromise[] = [
      { words: /\backnowledg/iu, standard: acknowledge, lessIsMore: true, what: 'the time to acknowledge' },
      {
        words:
          /\bregist[\s\S]{0,400}\b(?:decid|decision|accept|declin)|\b(?:decid|decision|accept|declin)[\s\S]{0,400}\bregist/iu,
        standard: decide,
        lessIsMore: true,
        what: 'the time to decide',
      },
      { words: /\bprotect/iu, standard: protection, lessIsMore: false, what: 'the protection' },
      {
        words: /\b(?:tell|told|hear|inform|notif)[\s\S]{0,400}\blost\b/iu,
        standard: lost,
        lessIsMore: true,
        what: 'the time to tell that a deal was lost',
      },
      {
        words: /\b(?:tell|told|hear|inform|notif)[\s\S]{0,400}\bclos(?:ed|es)\b/iu,
        standard: closed,
        lessIsMore: true,
        what: 'the time to tell that a deal closed',
      },
    ];
    for (const { change } of plan.playbook?.addendums?.items ?? []) {
      if (change === undefined) continue;
      const { spanOf } = decodeValue(plan.source.text, change.node);
      for (const { start, end, value } of durationsIn(change.value)) {
        const promise = promises.find(({ words }) => words.test(clauseAround(change.value, start, end)));
        const standard = promise?.standard;
        if (promise === undefined || standard === undefined) continue;
        const isWeaker = promise.lessIsMore ? isLonger(value, standard.value) : isLonger(standard.value, value);
        if (!isWeaker) continue;
        const span = spanOf(start, end);
        report({
          at: span,
          message: `This addendum has ${formatQuantity(value)}, and ${promise.what} in the standard playbook is ${formatQuantity(standard.value)}. An addendum should promise more than the standard, not less.`,
          related: [{ span: standard.node.span, message: 'The standard for every partner.' }],
          fixes: [
            {
              title: `Change it to ${formatQuantity(standard.value)}`,
              safe: false,
              edits: [{ span, newText: formatQuantity(standard.value) }],
            },
          ],
        });
      }
    }
  },
});

interface StandardPromise {
  /** How a sentence shows that it is about this promise. */
  readonly words: RegExp;
  readonly standard: Located<Duration> | undefined;
  readonly lessIsMore: boolean;
  readonly what: string;
}

/** The part of a sentence in which something stands, between commas and full stops. */
function clauseAround(text: string, start: number, end: number): string {
  const before = text.slice(0, start).split(CLAUSE_END).at(-1) ?? '';
  const after = text.slice(end).split(CLAUSE_END)[0] ?? '';
  return `${before} ${after}`;
}

const CLAUSE_END = /[.;,!?](?=\s|$)|\b(?:and|but)\b/iu;
