import type { Rule } from '../../core/rule.ts';
import { builtInFuture } from './built-in-future.ts';
import { contradiction } from './contradiction.ts';
import { impossibleDeals } from './impossible-deals.ts';
import { impossibleStart } from './impossible-start.ts';
import { missingCrmName } from './missing-crm-name.ts';
import { missingDealSize } from './missing-deal-size.ts';
import { missingDeals } from './missing-deals.ts';
import { missingPartnerCount } from './missing-partner-count.ts';
import { missingSalesCycle } from './missing-sales-cycle.ts';
import { noPartnerTypes } from './no-partner-types.ts';
import { outdated } from './outdated.ts';
import { overloadedManagers } from './overloaded-managers.ts';
import { promisedPortal } from './promised-portal.ts';
import { secondCurrency } from './second-currency.ts';
import { unansweredPipelineTargets } from './unanswered-pipeline-targets.ts';
import { unknownCrm } from './unknown-crm.ts';
import { unknownDate } from './unknown-date.ts';

export const programRules: readonly Rule[] = [
  unknownDate,
  builtInFuture,
  outdated,
  noPartnerTypes,
  missingPartnerCount,
  contradiction,
  missingDeals,
  missingDealSize,
  missingSalesCycle,
  impossibleDeals,
  secondCurrency,
  unknownCrm,
  impossibleStart,
  missingCrmName,
  unansweredPipelineTargets,
  overloadedManagers,
  promisedPortal,
];
