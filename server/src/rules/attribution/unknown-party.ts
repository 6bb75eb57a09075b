import { addItem, setValue } from '../../core/edits.ts';
import type { Located, Plan } from '../../core/plan.ts';
import { defineRule } from '../../core/rule.ts';
import { joined } from '../../core/words.ts';
import { isEndOfChannel, partyOf, programHas } from '../../framework/facts/channel.ts';

export const unknownParty = defineRule({
  id: 'attribution/unknown-party',
  summary: 'A channel names a party that stands nowhere else.',
  why: 'Who registers and who gets the credit has to be one of those who sell, and those who sell have to be partners of the program. A name that stands nowhere else is a deal without an owner.',
  practice: 'What a section refers to has to exist.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram: { partnerTypes: [reseller] }\nattribution:\n  channel:\n    flow: [vendor, distributor, reseller, customer]\n    credited: MSP\n',
    good: 'partnerPlan: 1\nprogram: { partnerTypes: [reseller, distributor] }\nattribution:\n  channel:\n    flow: [vendor, distributor, reseller, customer]\n    credited: reseller\n',
  },
  check({ plan, report }) {
    const { flow, submittedBy, credited } = plan.attribution?.channel ?? {};
    const chain = flow?.items ?? [];
    const isWhole = flow !== undefined && chain.length > 0 && chain.length === flow.node.items.length;
    const sellers = chain.filter(({ value }) => !isEndOfChannel(value));
    const inChain = new Set(sellers.map(({ value }) => partyOf(value)));
    const reported = new Set<string>();
    for (const party of sellers) tell(party, undefined);
    for (const party of [...(submittedBy?.items ?? []), ...(credited === undefined ? [] : [credited])]) {
      const isOutside = isWhole && !inChain.has(partyOf(party.value));
      tell(party, isOutside ? sellers : undefined);
    }

    /** One finding for a name, however often it stands in the channel. */
    function tell(party: Located<string>, others: readonly Located<string>[] | undefined): void {
      const name = partyOf(party.value);
      if (reported.has(name)) return;
      if (others !== undefined) {
        reported.add(name);
        const names = [...new Set(others.map(({ value }) => value))];
        report({
          at: party.node.span,
          message: `"${party.value}" does not stand in the flow, so it sells nothing that it could register or get the credit for. ${
            names.length === 0 ? 'Add it to the flow.' : `In the flow there are ${joined(names)}.`
          }`,
          related: flow === undefined ? [] : [{ span: flow.node.span, message: 'The flow.' }],
          fixes: names.slice(0, 4).map((one) => ({
            title: `Change it to ${one}`,
            safe: false,
            edits: [setValue(plan.source.text, party.node, one)],
          })),
        });
        return;
      }
      const types = readableTypes(plan);
      if (types === undefined || programHas(plan, name)) return;
      reported.add(name);
      report({
        at: party.node.span,
        message: `"${party.value}" is none of the partner types of the program. Add it to "partnerTypes", or leave it out of the channel.`,
        related: [{ span: types.node.span, message: 'The partner types of the program.' }],
        fixes: [
          {
            title: `Add ${party.value} to the partner types`,
            safe: false,
            edits: [addItem(plan.source.text, types.node, party.value)],
          },
        ],
      });
    }
  },
});

/** The types of the program, where each of them can be read. */
function readableTypes({ program }: Plan) {
  const types = program?.partnerTypes;
  return types !== undefined && types.items.length > 0 && types.items.length === types.node.items.length
    ? types
    : undefined;
}
