import { addKey } from '../../core/edits.ts';
import { formatQuantity } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';
import { proposedExtension } from '../../framework/proposals/playbook.ts';
import { keyOrder } from '../shared/missing-key.ts';
import { planWithRegistration } from './example.ts';

/** The same in a program that has registrations already. */
const planThatRuns = (...lines: readonly string[]): string =>
  planWithRegistration(...lines).replace('playbook:', 'program: { state: running }\nplaybook:');

export const nothingAfterProtection = defineRule({
  id: 'registration/nothing-after-protection',
  summary: 'A program that runs does not say what happens when the protection of a registration ends.',
  why: 'Some deals take longer than the protection. Whether it is extended then, and by what, or the account is free for others, is asked about each of them, and the answer is another one each time.',
  practice: 'Programs extend a protection once or twice under a condition, or say who may register the account next.',
  exceptions: 'Where no deal has ever outlasted its protection, so that nobody has asked.',
  severity: 'information',
  fixable: true,
  examples: {
    bad: planThatRuns('protection: 90 days'),
    good: planThatRuns(
      'protection: 90 days',
      'extension: { by: 30 days, times: 1, when: The customer confirms the project. }',
    ),
  },
  check({ plan, report }) {
    const registration = plan.playbook?.dealRegistration;
    const protection = registration?.protection;
    if (registration === undefined || protection === undefined) return;
    // Where nothing is registered yet there is time to see how long deals take.
    const state = plan.program?.state?.value;
    if (state === undefined || state === 'none') return;
    if (ANSWERS.some((key) => entryOf(registration.node, key) !== undefined)) return;
    if (plan.attribution?.conflict?.items.some(({ when }) => when?.value === 'registration-expired') === true) return;
    if (registration.notices?.items.some(({ event }) => AFTER.has(event?.value ?? '')) === true) return;
    const texts = [...(registration.steps?.items ?? []), ...(registration.declineReasons?.items ?? [])];
    if (texts.some(({ value }) => SAID.test(value))) return;
    report({
      at: protection.node.span,
      message: `A registration is protected for ${formatQuantity(protection.value)}, and the plan does not say what follows. Add "extension" with its condition, or a conflict rule for registration-expired that says who may have the account then.`,
      fixes: [
        {
          title: 'Add "extension"',
          safe: false,
          edits: [
            addKey(
              plan.source.text,
              registration.node,
              'extension',
              proposedExtension,
              keyOrder(['playbook', 'dealRegistration']),
            ),
          ],
        },
      ],
    });
  },
});

const ANSWERS = ['extension', 'renewal'];

const AFTER: ReadonlySet<string> = new Set(['extended', 'expired']);

/** A step may say it, too. */
const SAID = /\b(?:expir\w+|extend\w*|extension|renew\w*|re-?regist\w+|again after|is free(?:d)? (?:again|for))\b/iu;
