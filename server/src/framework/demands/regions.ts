import { defineDemands } from './demand.ts';

export const regions = defineDemands({
  'regions.*.exceptions.*.atLeast': { rule: 'tiers/no-number', lacks: 'the value that counts in this region' },
});
