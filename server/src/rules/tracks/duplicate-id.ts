import { textOfParts } from '../../core/noted-reads.ts';
import { defineRule } from '../../core/rule.ts';
import { repeatedIds } from '../shared/repeated-ids.ts';

export const duplicateTrack = defineRule({
  id: 'tracks/duplicate-id',
  summary: 'Two tracks have the same id.',
  why: 'A tier names its track by the id. When two tracks share one, nobody can tell on which ladder the tier stands.',
  practice: 'What other sections refer to needs a name of its own.',
  exceptions: 'Leave it on. Two ladders with one id are read as one, whatever the names beside the ids say.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntracks:\n  - { id: sell, name: Select }\n  - { id: sell, name: Select Services }\n',
    good: 'partnerPlan: 1\ntracks:\n  - { id: sell, name: Select }\n  - { id: deliver, name: Select Services }\ntiers:\n  - { id: select, name: Select, track: sell }\n  - { id: services, name: Select Services, track: deliver }\n',
  },
  check({ plan, report }) {
    for (const { id, earlier, earlierAt, proposal, fix } of repeatedIds(textOfParts(plan), plan.tracks?.items ?? [])) {
      report({
        at: id.node.span,
        message: `"${earlier.name?.value ?? id.value}" has the id "${id.value}" already. Tiers cannot say which of the two they belong to. Give this track an id of its own, for example "${proposal}".`,
        related: [{ span: earlierAt, message: 'The track with the same id.' }],
        fixes: [fix],
      });
    }
  },
});
