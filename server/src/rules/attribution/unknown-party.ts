import { addItem, setValue } from '../../core/edits.ts';
import type { Located, Plan } from '../../core/plan.ts';
import { defineRule } from '../../core/rule.ts';
import { joined } from '../../core/words.ts';
import { isEndOfChannel, partyOf, programHas, sellsOutsideOf } from '../../framework/facts/channel.ts';

export const unknownParty = defineRule({
  id: 'attribution/unknown-party',
  summary: 'A channel names a party that stands nowhere else.',
  why: 'Who registers and who gets the credit has to be one of those who sell, and those who sell have to be partners of the program. A name that stands nowhere else is a deal without an owner.',
  practice: 'What a section refers to has to exist.',
  exceptions:
    'Where the party is no partner, such as a marketplace that only bills. Say in the description of the chain what it does.',
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
    const types = readableTypes(plan);
    const places = [...sellers, ...(submittedBy?.items ?? []), ...(credited === undefined ? [] : [credited])];
    // One finding for a name, however often it stands in the channel.
    for (const [name, [party, ...others]] of byParty(places)) {
      if (party === undefined) continue;
      const more = others.map(({ node }) => ({ span: node.span, message: 'It is named here, too.' }));
      if (isWhole && sellsOutsideOf(inChain, name)) {
        const names = [...byParty(sellers).values()].flatMap(([first]) => first?.value ?? []);
        report({
          at: party.node.span,
          message: `"${party.value}" does not stand in the flow, so it sells nothing that it could register or get the credit for. ${
            names.length === 0 ? 'Add it to the flow.' : `The flow has ${joined(names)}.`
          }`,
          related: [{ span: flow.node.span, message: 'The flow.' }, ...more],
          fixes: names.slice(0, 4).map((one) => ({
            title: `Change it to ${one}`,
            safe: false,
            edits: [party, ...others].map(({ node }) => setValue(plan.source.text, node, one)),
          })),
        });
      } else if (types !== undefined && !programHas(plan, name)) {
        report({
          at: party.node.span,
          message: `"${party.value}" is none of the partner types of the program. Add it to "partnerTypes", or leave it out of the channel.`,
          related: [{ span: types.node.span, message: 'The partner types of the program.' }, ...more],
          fixes: [
            {
              title: `Add ${party.value} to the partner types`,
              safe: false,
              edits: [addItem(plan.source.text, types.node, party.value)],
            },
          ],
        });
      }
    }
  },
});

/** The places at which each party is named, under whatever word. What an alias repeats is one place of the text. */
function byParty(places: readonly Located<string>[]): ReadonlyMap<string, readonly Located<string>[]> {
  const groups = new Map<string, Map<unknown, Located<string>>>();
  for (const place of places) {
    const name = partyOf(place.value);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, new Map([[place.node, place]]));
    else if (!group.has(place.node)) group.set(place.node, place);
  }
  return new Map([...groups].map(([name, group]) => [name, [...group.values()]]));
}

/** The types of the program, where each of them can be read. */
function readableTypes({ program }: Plan) {
  const types = program?.partnerTypes;
  return types !== undefined && types.items.length > 0 && types.items.length === types.node.items.length
    ? types
    : undefined;
}
