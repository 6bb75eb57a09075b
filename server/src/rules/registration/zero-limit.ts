import { removeKey } from '../../core/edits.ts';
import type { Located } from '../../core/plan.ts';
import { formatQuantity } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf, type MapNode } from '../../core/source.ts';
import { planWithRegistration } from './example.ts';

export const zeroLimit = defineRule({
  id: 'registration/zero-limit',
  summary: 'A limit of the registration is zero.',
  why: 'With a cap of zero nobody can register a deal, and a minimum of zero keeps no deal out. Either is a number that was not filled in, and partners read it as a rule.',
  practice: 'A limit that lets nothing through, or everything, is none.',
  exceptions:
    'Where partners of one type may register nothing on purpose. Say so under eligibility instead of by a number.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithRegistration('eligibility: { onePer: product, perPartner: 0 }'),
    good: planWithRegistration('eligibility: { onePer: product, perPartner: 25 }'),
  },
  check({ plan, report }) {
    const { eligibility, extension } = plan.playbook?.dealRegistration ?? {};
    const value = eligibility?.minimumValue;
    const units = eligibility?.minimumUnits;
    tell(
      eligibility?.node,
      'perPartner',
      eligibility?.perPartner,
      'A partner may have 0 open registrations, so nobody can register a deal. Write how many a partner may have, or leave the cap out.',
    );
    if (value?.value.amount === 0) {
      tellOf(
        eligibility?.node,
        'minimumValue',
        value,
        `A minimum value of ${formatQuantity(value.value)} keeps no deal out. Write from which size a deal can be registered, or leave the minimum out.`,
      );
    }
    if (units?.value.value === 0) {
      tellOf(
        eligibility?.node,
        'minimumUnits',
        units,
        `A minimum of ${formatQuantity(units.value)} keeps no deal out. Write from how many a deal can be registered, or leave the minimum out.`,
      );
    }
    tell(
      extension?.node,
      'times',
      extension?.times,
      'A protection is extended 0 times, so it is never extended, whatever else the plan says of it. Write how often, or take the extension out.',
    );

    function tell(map: MapNode | undefined, key: string, number: Located<number> | undefined, message: string): void {
      if (number?.value === 0) tellOf(map, key, number, message);
    }

    function tellOf(map: MapNode | undefined, key: string, { node }: Located<unknown>, message: string): void {
      const entry = map === undefined ? undefined : entryOf(map, key);
      if (map === undefined || entry === undefined) return;
      report({
        at: node.span,
        message,
        fixes: [{ title: `Remove "${key}"`, safe: false, edits: [removeKey(plan.source.text, map, entry)] }],
      });
    }
  },
});
