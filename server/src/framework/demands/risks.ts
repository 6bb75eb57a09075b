import { defineDemands } from './demand.ts';

export const risks = defineDemands({
  risks: {
    rule: 'plan/missing-section',
    lacks: 'the two or three most likely reasons for which this program will underperform, and what to do about each',
  },
  'risks.*.risk': { rule: 'schema/missing-key', lacks: 'why the program may underperform' },
  'risks.*.mitigation': { rule: 'risks/no-mitigation', lacks: 'what is done about it before it happens' },
});
