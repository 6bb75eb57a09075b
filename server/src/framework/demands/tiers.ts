import { defineDemands } from './demand.ts';

export const tiers = defineDemands({
  tiers: { rule: 'plan/missing-section', lacks: 'two to four tiers, each with criteria for inclusion and benefits' },
  'tiers.*.name': { rule: 'schema/missing-key', lacks: 'its name' },
  'tiers.*.criteria': { rule: 'tiers/no-criteria', lacks: 'the criteria for inclusion in this tier' },
  'tiers.*.benefits': { rule: 'tiers/no-benefits', lacks: 'the benefits of this tier' },
  'tiers.*.benefits.coSellThreshold': { rule: 'tiers/no-co-sell-threshold', lacks: 'the ACV threshold for co-sell' },
  'tiers.*.criteria.people.*.role': { rule: 'schema/missing-key', lacks: 'the role of these people' },
  'tiers.*.criteria.people.*.certified': {
    rule: 'tiers/people-without-number',
    lacks: 'how many people are certified',
  },
  'tiers.*.criteria.*.*.metric': { rule: 'schema/missing-key', lacks: 'what is measured here' },
  'tiers.*.criteria.*.*.atLeast': { rule: 'tiers/no-number', lacks: 'the value that counts' },
});

export const tracks = defineDemands({
  'tracks.*.name': { rule: 'schema/missing-key', lacks: 'what this track is called' },
});

export const regions = defineDemands({
  'regions.*.exceptions.*.atLeast': { rule: 'tiers/no-number', lacks: 'the value that counts in this region' },
});
