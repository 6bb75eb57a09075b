import { partnerName } from '../../../../schemas/partner-types.ts';
import { addItem } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { joined } from '../../core/words.ts';
import { partyOf, programHas } from '../../framework/facts/channel.ts';
import { partnerNamesOf } from '../../framework/facts/partner-names.ts';

export const unknownTrackType = defineRule({
  id: 'tracks/unknown-partner-type',
  summary: 'A track is for a type of partner that the program does not have.',
  why: 'Criteria, rules of engagement and risks follow from the types of partners that the program names. A track for another type is one for partners whom the rest of the plan does not know.',
  source: ['Base the plan on the type of partners and sales motion the user described.'],
  exceptions:
    'Where the type is to be added in the next phase of the program. Say when in the reason, and leave the track out of what partners get until then.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram: { partnerTypes: [reseller] }\ntracks:\n  - { id: deliver, name: Select Services, for: [system-integrator] }\ntiers:\n  - { id: services, name: Select Services, track: deliver }\n',
    good: 'partnerPlan: 1\nprogram: { partnerTypes: [reseller, system-integrator] }\ntracks:\n  - { id: deliver, name: Select Services, for: [system-integrator] }\ntiers:\n  - { id: services, name: Select Services, track: deliver }\n',
  },
  check({ plan, report }) {
    const named = plan.program?.partnerTypes;
    // A type that cannot be read may be the one that is meant.
    if (named === undefined || named.items.length === 0 || named.items.length < named.node.items.length) return;
    // A track for dealers is one for resellers of a kind, and the other way round.
    const types = new Set(named.items.map(({ value }) => value));
    const words = joined(partnerNamesOf(plan).map(({ name }) => name));
    for (const track of plan.tracks?.items ?? []) {
      for (const type of track.for?.items ?? []) {
        const written = String(type.node.value);
        // Distributors sell to resellers, so a track for them is none for the resellers of the program.
        const isOther = partyOf(written) === 'distributor' && !programHas(plan, 'distributor');
        if (types.has(type.value) && !isOther) continue;
        report({
          at: type.node.span,
          message: `The track "${track.name?.value ?? track.id?.value}" is for the type "${partnerName(written)}", and the program does not have it. Its partner types: ${words}. Add the type to "partnerTypes", or leave it out here.`,
          related: [{ span: named.node.span, message: 'The partner types of the program.' }],
          fixes: [
            {
              title: `Add ${written} to the partner types`,
              safe: false,
              edits: [addItem(plan.source.text, named.node, written)],
            },
          ],
        });
      }
    }
  },
});
