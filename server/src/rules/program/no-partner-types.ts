import { partnerTypes } from '../../../../schemas/partner-types.ts';
import { addKey, keySpan } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { joinedWith } from '../../core/words.ts';
import { likelyPartnerType } from '../../framework/meaning/likely-type.ts';
import { asking } from '../../framework/proposals/asking.ts';
import { keyOrder } from '../shared/missing-key.ts';

export const noPartnerTypes = defineRule({
  id: 'program/no-partner-types',
  summary: 'The list of partner types is empty.',
  why: 'Everything is measured against the type of partner: resellers need rules of engagement, technology partners need proof that their integration is used. Without it, the plan is for nobody.',
  source: [
    'Type of partners: technology integrations, resellers, referral partners, system integrators, or a combination',
    'Base the plan on the type of partners and sales motion the user described.',
  ],
  exceptions:
    'There is hardly a case: a program for everybody still has at least one type. Suppress it only while the strategy that decides it is being written.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  partnerTypes: []\n',
    good: 'partnerPlan: 1\nprogram:\n  partnerTypes: [technology, reseller]\n',
  },
  check({ plan, report }) {
    const { program } = plan;
    if (program?.partnerTypes === undefined || program.partnerTypes.node.items.length > 0) return;
    const value = asking([likelyPartnerType(plan)], ['program', 'partnerTypes']);
    report({
      at: keySpan(program.node, 'partnerTypes'),
      message: `The plan names no type of partner. Name at least one: ${joinedWith('or', partnerTypes)}. The criteria, the rules of engagement and the risks depend on it.`,
      fixes: [
        {
          title: 'Name a type of partner',
          safe: false,
          edits: [addKey(plan.source.text, program.node, 'partnerTypes', value, keyOrder(['program']))],
        },
      ],
    });
  },
});
