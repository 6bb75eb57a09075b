import { addKey } from '../../core/edits.ts';
import { daysOf, formatNumber, formatQuantity } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';
import { revocationReason, revocationTime } from '../../framework/proposals/playbook.ts';
import { keyOrder } from '../shared/missing-key.ts';
import { planWithRegistration } from './example.ts';

export const idleProtection = defineRule({
  id: 'registration/idle-protection',
  summary: 'A registration protects far longer than a deal takes, and nothing takes it back.',
  why: 'A partner that registers fifty accounts on a Friday and calls none of them keeps everybody else away from all fifty. The longer a protection lasts, the more it needs a day on which somebody asks whether the deal moves.',
  practice:
    'Programs protect for about a sales cycle, or take a longer protection back when the partner reports no progress.',
  exceptions:
    'Where a registration stands for a design or a contract that holds for years by itself. Say which contract that is.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithRegistration('protection: 18 months'),
    good: planWithRegistration(
      'protection: 18 months',
      'revocation: { when: The partner reports no progress., after: 90 days }',
    ),
  },
  check({ plan, report }) {
    const registration = plan.playbook?.dealRegistration;
    const protection = registration?.protection;
    if (registration === undefined || protection === undefined) return;
    if (entryOf(registration.node, 'revocation') !== undefined) return;
    const cycle = plan.program?.deals?.salesCycle;
    const days = daysOf(protection.value);
    const isLong =
      cycle === undefined ? days > ONE_YEAR : days >= MANY_CYCLES * daysOf(cycle.value) || days > TWO_YEARS;
    if (!isLong || days < HALF_A_YEAR) return;
    const compared =
      cycle === undefined
        ? ''
        : `, ${formatNumber(Math.round((days / daysOf(cycle.value)) * 10) / 10)} times the sales cycle of ${formatQuantity(cycle.value)}`;
    report({
      at: protection.node.span,
      message: `An account is kept for one partner for ${formatQuantity(protection.value)}${compared}, whether it works on it or not. Add "revocation" with what takes a registration back, for example no progress for ${revocationTime}, or protect for a shorter time.`,
      fixes: [
        {
          title: 'Take back what does not move',
          safe: false,
          edits: [
            addKey(
              plan.source.text,
              registration.node,
              'revocation',
              { when: { placeholder: revocationReason }, after: { placeholder: revocationTime } },
              keyOrder(['playbook', 'dealRegistration']),
            ),
          ],
        },
      ],
    });
  },
});

/** From how many sales cycles on a protection outlives the deals for which it is. */
const MANY_CYCLES = 3;

/** Lengths in days. Nobody is in the way for long with less than half a year. */
const HALF_A_YEAR = 180;
const ONE_YEAR = 366;
const TWO_YEARS = 729;
