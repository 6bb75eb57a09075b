import type { Rule } from '../../core/rule.ts';
import { addendumAsStandard } from './addendum-as-standard.ts';
import { addendumBelowFirstTier } from './addendum-below-first-tier.ts';
import { broadCoSellWithCalls } from './broad-co-sell-with-calls.ts';
import { contradictingCoSell } from './contradicting-co-sell.ts';
import { contradictingCoSellThreshold } from './contradicting-co-sell-threshold.ts';
import { missingTopic } from './missing-topic.ts';
import { noCoSellDefinition } from './no-co-sell-definition.ts';
import { noCoSellTiers } from './no-co-sell-tiers.ts';
import { noLostDealProcess } from './no-lost-deal-process.ts';
import { noPureReferral } from './no-pure-referral.ts';
import { noSalesEngagement } from './no-sales-engagement.ts';
import { noSalesExpectations } from './no-sales-expectations.ts';
import { oddCoSellThreshold } from './odd-co-sell-threshold.ts';
import { tierWithoutCoSellModel } from './tier-without-co-sell-model.ts';
import { undefinedCoSellModel } from './undefined-co-sell-model.ts';
import { weakerAddendum } from './weaker-addendum.ts';

export const playbookRules: readonly Rule[] = [
  missingTopic,
  noSalesEngagement,
  noLostDealProcess,
  noCoSellDefinition,
  undefinedCoSellModel,
  broadCoSellWithCalls,
  noCoSellTiers,
  tierWithoutCoSellModel,
  contradictingCoSell,
  contradictingCoSellThreshold,
  oddCoSellThreshold,
  noSalesExpectations,
  noPureReferral,
  addendumBelowFirstTier,
  addendumAsStandard,
  weakerAddendum,
];
