import { addItem, addKey, keySpan } from '../../core/edits.ts';
import { freeTexts } from '../../core/free-texts.ts';
import { defineRule } from '../../core/rule.ts';
import { partnersOfType } from '../../framework/meaning/partner-types.ts';
import { introductionStep } from '../../framework/proposals/playbook.ts';
import { keyOrder } from '../shared/missing-key.ts';

export const referralWithoutIntroductionSla = defineRule({
  id: 'document/referral-without-introduction-sla',
  summary: 'A referral program does not say how soon sales talks to an account that was introduced.',
  why: 'A referral partner gives you a name and its reputation. It has told the account that you will call. When the call comes after two weeks, or never, that was the last introduction.',
  practice: 'Referral partners stop referring when their introductions are not followed up in time.',
  exceptions: 'Where the partner stays on the first call and sets its date itself. Say that it does.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram: { partnerTypes: [referral] }\nplaybook:\n  dealRegistration:\n    steps:\n      - The partner submits the form.\n',
    good: 'partnerPlan: 1\nprogram: { partnerTypes: [referral] }\nplaybook:\n  dealRegistration:\n    steps:\n      - The partner submits the form.\n      - The account executive calls the firm within 2 business days.\n',
  },
  check({ plan, report }) {
    const named = partnersOfType(plan, 'referral');
    const { playbook } = plan;
    const registration = playbook?.dealRegistration;
    if (playbook === undefined || registration === undefined || named === undefined) return;
    const updates = playbook.dealProcess?.updates?.items ?? [];
    if (updates.some(({ milestone, within }) => within !== undefined && CONTACT.test(milestone?.value ?? ''))) return;
    if (freeTexts(plan, ['playbook']).some(({ text }) => CONTACT.test(text) && TIME.test(text))) return;
    const step = { placeholder: introductionStep(plan) };
    report({
      at: keySpan(playbook.node, 'dealRegistration'),
      message: `The program has ${named}, and the playbook does not say how soon sales talks to an account that was introduced. Add a step with a time, so that partners can promise it to the account.`,
      fixes: [
        {
          title: 'Add a step with a time',
          safe: false,
          edits: [
            registration.steps === undefined
              ? addKey(plan.source.text, registration.node, 'steps', [step], keyOrder(['playbook', 'dealRegistration']))
              : addItem(plan.source.text, registration.steps.node, step),
          ],
        },
      ],
    });
  },
});

const CONTACT =
  /\b(?:calls?|called|contacts?|contacted|introduc\w*|reach(?:es)? out|meets?|meetings?|phones?|e-?mails?|writes? to|speaks?|talks?|follow(?:s|ed)?[- ]?up|answers?)\b/i;

const TIME =
  /\b(?:\d+|one|two|three|a|an)[- ](?:business |working )?(?:hours?|days?|weeks?)\b|\b(?:same|next|first) (?:business |working )?day\b|\bSLA\b|\bimmediately\b|\bat once\b/i;
