import { addKey, keySpan } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';
import { rankedTiers } from '../../framework/facts/ranked-tiers.ts';
import { proposedTimes } from '../../framework/proposals/times.ts';
import { keyOrder } from '../shared/missing-key.ts';
import { planWithRegistration } from './example.ts';

const steps = 'steps: [The partner submits the form., Partner operations accepts or declines it.]';

export const openProtection = defineRule({
  id: 'registration/open-protection',
  summary: 'Registrations are accepted, and the plan does not say how long they count.',
  why: 'A registration that counts for ever blocks an account on which nobody works. One without a length protects nobody, because each side has its own idea of when it is over.',
  practice: 'Programs say for how many days an accepted registration counts, most often for 60 to 180.',
  exceptions: 'Where a registration is a message and reserves nothing, so that nothing can run out.',
  severity: 'information',
  fixable: true,
  examples: {
    bad: planWithRegistration(steps),
    good: planWithRegistration(steps, 'protection: 90 days'),
  },
  check({ plan, report }) {
    const registration = plan.playbook?.dealRegistration;
    if (registration === undefined || (registration.steps?.items.length ?? 0) === 0) return;
    if (entryOf(registration.node, 'protection') !== undefined) return;
    const tiers = rankedTiers(plan);
    // A tier that promises protection is told so, and one that has its own says how long.
    const isSettled = tiers.some(
      ({ tier: { benefits } }) =>
        benefits?.dealRegistration?.value === 'protected' || benefits?.protection !== undefined,
    );
    if (isSettled || registration.steps?.items.some(({ value }) => SAID.test(value)) === true) return;
    report({
      at: keySpan(plan.playbook?.node, 'dealRegistration'),
      message:
        'The plan does not say how long an accepted registration counts. Add "protection" with a number and a unit. It should cover most of the sales cycle.',
      fixes: [
        {
          title: 'Add "protection"',
          safe: false,
          edits: [
            addKey(
              plan.source.text,
              registration.node,
              'protection',
              { placeholder: proposedTimes(plan).protection },
              keyOrder(['playbook', 'dealRegistration']),
            ),
          ],
        },
      ],
    });
  },
});

/** A step may say it. */
const SAID =
  /\b(?:valid|counts?|protect\w*|reserved|expir\w+|kept|open)\b[^.;]{0,40}\b(?:days?|weeks?|months?|quarters?|year)\b/iu;
