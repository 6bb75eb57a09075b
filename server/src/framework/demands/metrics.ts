import { defineDemands } from './demand.ts';

export const metrics = defineDemands({
  'metrics.*.name': { rule: 'schema/missing-key', lacks: 'what this metric is called' },
  'metrics.*.unit': { rule: 'metrics/no-unit', lacks: 'what this metric is counted in' },
  'metrics.*.weights.*.metric': { rule: 'schema/missing-key', lacks: 'what is counted toward this score' },
});
