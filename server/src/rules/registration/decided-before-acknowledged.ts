import type { Duration } from '../../../../schemas/quantities.ts';
import { setValue } from '../../core/edits.ts';
import { comparedInWords, formatQuantity, hoursOf } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { rankedTiers } from '../../framework/facts/ranked-tiers.ts';

const planWith = (acknowledge: string, decide: string): string =>
  `partnerPlan: 1\nplaybook:\n  dealRegistration: { acknowledge: ${acknowledge}, decide: ${decide} }\n`;

export const decidedBeforeAcknowledged = defineRule({
  id: 'registration/decided-before-acknowledged',
  summary: 'A registration is decided before it is acknowledged.',
  why: 'To acknowledge a registration is to say that it has arrived, and to decide comes after that. When the first has more time than the second, one of the two promises is empty, and partners hold you to the shorter one.',
  practice: 'An answer that it arrived is not later than the answer itself.',
  exceptions:
    'Where the decision comes from a workflow and the acknowledgment is a call by a person, who welcomes the partner. Call it a call then.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWith('3 business days', '1 business day'),
    good: planWith('1 business day', '3 business days'),
  },
  check({ plan, report }) {
    const standard = plan.playbook?.dealRegistration;
    const slas = [
      ...(standard === undefined ? [] : [{ who: 'The standard', sla: standard }]),
      ...rankedTiers(plan).flatMap(({ tier, title }) =>
        tier.benefits?.registrationSla === undefined ? [] : [{ who: title, sla: tier.benefits.registrationSla }],
      ),
    ];
    for (const { who, sla } of slas) {
      const { acknowledge, decide } = sla;
      if (acknowledge === undefined || decide === undefined) continue;
      if (!isShorter(decide.value, acknowledge.value)) continue;
      const { text } = plan.source;
      report({
        at: decide.node.span,
        message: `${who} gives ${comparedInWords(decide.value, acknowledge.value)} to decide on a registration and ${comparedInWords(acknowledge.value, decide.value)} to acknowledge it, and nobody decides on what has not arrived. Give more time to decide than to acknowledge.`,
        related: [{ span: acknowledge.node.span, message: 'The time to acknowledge.' }],
        fixes: [
          {
            title: 'Exchange the two times',
            safe: false,
            edits: [
              setValue(text, acknowledge.node, formatQuantity(decide.value)),
              setValue(text, decide.node, formatQuantity(acknowledge.value)),
            ],
          },
        ],
      });
    }
  },
});

/** A day and a business day differ by the weekends between them, which is no reason to report anything. */
function isShorter(first: Duration, second: Duration): boolean {
  const isSameKind = first.unit.startsWith('business') === second.unit.startsWith('business');
  return hoursOf(first) * (isSameKind ? 1 : LEEWAY) < hoursOf(second);
}

const LEEWAY = 1.5;
